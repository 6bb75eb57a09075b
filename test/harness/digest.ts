import { createHash } from 'node:crypto';

/** Stands for a text that nobody has to read, and changes with every letter of it. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * A text that says again what stands in other golden files, in a form that is shown in full elsewhere: of each part,
 * which starts at a heading, how long it is and its digest.
 */
export function digestsOfParts(text: string, heading: RegExp): string {
  const headings = [...text.matchAll(heading)];
  const starts = [0, ...headings.map(({ index }) => index)];
  const names = ['head', ...headings.map(([whole, name]) => name ?? whole)];
  return names
    .map((name, index) => [name, text.slice(starts[index], starts[index + 1])] as const)
    .map(([name, part]) => `${digestOf(part)} ${name}, lines: ${part.split('\n').length - 1}\n`)
    .join('');
}
