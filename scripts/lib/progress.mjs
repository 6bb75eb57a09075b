/**
 * One line for the person who waits.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {number} since a value of performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Tells that something longer begins, and how long it took.
 * @template T
 * @param {string} what @param {() => Promise<T>} action
 */
export async function during(what, action) {
  const began = performance.now();
  say(`${what} ...`);
  const result = await action();
  say(`${what}: done in ${seconds(began)}`);
  return result;
}
