/** Words joined by single underscores, with `start` in front when they would not start with a letter. */
export function joinedWords(name: string, start: string): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
  return /^[A-Za-z]/.test(words) ? words : `${start}${words}`;
}
