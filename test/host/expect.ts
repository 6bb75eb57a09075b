// The few comparisons that the suites need. Node's own are not there in the web-worker extension host.

export function isTrue(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what = 'The value'): void {
  const [seen, wanted] = [show(actual), show(expected)];
  if (seen !== wanted) throw new Error(`${what} is not as expected.\nexpected: ${wanted}\nactual:   ${seen}`);
}

export function includes<T>(list: readonly T[], item: T, what = 'The list'): void {
  const wanted = show(item);
  if (list.some((candidate) => show(candidate) === wanted)) return;
  throw new Error(`${what} does not contain ${wanted}. It contains: ${list.map(show).join(', ') || 'nothing'}`);
}

export function matches(text: string, pattern: RegExp, what = 'The text'): void {
  if (!pattern.test(text)) throw new Error(`${what} does not match ${pattern}. It is:\n${shortened(text)}`);
}

/** Whole documents would hide the message. */
function shortened(text: string): string {
  return text.length <= 1000 ? text : `${text.slice(0, 1000)} ... (${text.length - 1000} more characters)`;
}

/** Texts as they are, everything else as JSON, so that a message shows values and not "[object Object]". */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return JSON.stringify(value, undefined, 1) ?? String(value);
}
