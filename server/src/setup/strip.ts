/** A text without some characters at its start and end, in time that grows with its length. */
export function stripped(text: string, start: string, end: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && start.includes(text[from] ?? '')) from++;
  while (to > from && end.includes(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}
