/**
 * Does jobs side by side, at most so many at a time, in their order. A job that has to wait for others lets those
 * behind it go first, and a job that has to be alone starts when nothing else runs, and lets nothing start beside it.
 *
 * @template Job, Outcome
 * @param {readonly Job[]} jobs
 * @param {object} how
 * @param {number} how.lanes how many run at a time
 * @param {(job: Job) => readonly Job[]} how.needs the jobs that have to be over before this one starts
 * @param {(job: Job) => boolean} [how.isAlone]
 * @param {(job: Job, earlier: ReadonlyMap<Job, Outcome>) => Promise<Outcome>} how.perform
 * @returns {Promise<ReadonlyMap<Job, Outcome>>}
 */
export async function sideBySide(jobs, { lanes, needs, isAlone = () => false, perform }) {
  /** @type {Map<Job, Outcome>} */
  const outcomes = new Map();
  const waiting = [...jobs];
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  let hasLonely = false;
  for (;;) {
    for (let job = nextJob(); job !== undefined && running.size < lanes; job = nextJob()) begin(job);
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (waiting.length > 0) throw new Error('Some jobs wait for each other.');
  return outcomes;

  function nextJob() {
    if (hasLonely) return undefined;
    const isFree = running.size === 0;
    return waiting.find((job) => needs(job).every((needed) => outcomes.has(needed)) && (isFree || !isAlone(job)));
  }

  /** @param {Job} job */
  function begin(job) {
    waiting.splice(waiting.indexOf(job), 1);
    hasLonely = isAlone(job);
    const done = perform(job, outcomes).then((outcome) => {
      outcomes.set(job, outcome);
      running.delete(done);
      hasLonely = false;
    });
    running.add(done);
  }
}
