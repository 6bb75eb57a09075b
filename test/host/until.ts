import { show } from './expect.ts';

const intervalInMilliseconds = 50;
const limitInMilliseconds = 20_000;

type NotYet = false | undefined | null | 0 | '';

/**
 * Asks again and again until the condition gives something true, and returns that. Fails after a limit, with
 * what was waited for and what was seen last, so that a failure can be understood without running it again.
 *
 * @param description completes the sentence "Waited for ..."
 * @param condition what is neither true nor an object goes into the message as the last thing seen; `seen`
 *   takes more
 */
export async function until<T>(
  description: string,
  condition: (seen: (value: unknown) => void) => T | NotYet | PromiseLike<T | NotYet>,
  limit = limitInMilliseconds,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      let hasSeen = false;
      const result = await condition((value) => {
        last = value;
        hasSeen = true;
      });
      if (result) return result as T;
      if (!hasSeen) last = result;
    } catch (error) {
      last = error instanceof Error ? `${error.name}: ${error.message}` : error;
    }
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s for ${description}. Last seen: ${show(last)}`);
    await new Promise((resolve) => setTimeout(resolve, intervalInMilliseconds));
  }
}
