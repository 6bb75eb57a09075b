/**
 * Writes a text so that GitHub flavoured Markdown prints it letter by letter, wherever it stands: in a paragraph, in
 * an item, in a cell. Nothing in it becomes markup, HTML, a reference, a picture or a link.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<>&|~$]/g, '\\$&')
      // Between letters it is a letter, as in the names of fields, and a person would read the backslash.
      .replace(/_+/g, (run, at: number, whole: string) =>
        isBetweenLetters(whole, at, at + run.length) ? run : run.replaceAll('_', '\\_'),
      )
      .replace(/^[#+=-]/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      .replace(/:(?=[^\s\d])/g, '\\:')
      .replaceAll('//', '/\\/')
      .replace(/(?<=^|[^\p{L}\p{N}.])www\./giu, (start) => `${start.slice(0, -1)}\\.`)
      .replace(/(?<=^|[^\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '\\@')
      .replaceAll('\n', '<br>')
  );
}

/** A letter is one or two code units long. */
function isBetweenLetters(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind);
}

/** Writes a technical name as code. One with characters that code cannot hold everywhere is written as text. */
export function markdownCode(text: string): string {
  return /[`\\|\n]/.test(text) || text.trim() === '' ? escapeMarkdown(text) : `\`${text}\``;
}
