/**
 * Does jobs side by side, at most so many at a time, in their order. A job that has to wait for others lets those
 * behind it go first, and so does one that must not run beside a job that is running.
 *
 * @template Job, Outcome
 * @param {readonly Job[]} jobs
 * @param {object} how
 * @param {number} how.lanes how many run at a time
 * @param {(job: Job) => readonly Job[]} how.needs the jobs that have to be over before this one starts
 * @param {(one: Job, other: Job) => boolean} [how.areFriends] whether two jobs may run at the same time; any two, unless
 *   told otherwise
 * @param {(job: Job, earlier: ReadonlyMap<Job, Outcome>) => Promise<Outcome>} how.perform
 * @returns {Promise<ReadonlyMap<Job, Outcome>>}
 */
export async function sideBySide(jobs, { lanes, needs, areFriends = () => true, perform }) {
  /** @type {Map<Job, Outcome>} */
  const outcomes = new Map();
  const waiting = [...jobs];
  /** @type {Map<Job, Promise<void>>} */
  const running = new Map();
  for (;;) {
    for (let job = nextJob(); job !== undefined && running.size < lanes; job = nextJob()) begin(job);
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (waiting.length > 0) throw new Error('Some jobs wait for each other.');
  return outcomes;

  function nextJob() {
    return waiting.find(
      (job) =>
        needs(job).every((needed) => outcomes.has(needed)) &&
        [...running.keys()].every((other) => areFriends(job, other)),
    );
  }

  /** @param {Job} job */
  function begin(job) {
    waiting.splice(waiting.indexOf(job), 1);
    const done = perform(job, outcomes).then((outcome) => {
      outcomes.set(job, outcome);
      running.delete(job);
    });
    running.set(job, done);
  }
}
