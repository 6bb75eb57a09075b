/**
 * Writes a text so that Mermaid prints it letter by letter inside a quoted label. Whatever could be syntax of a diagram,
 * of Markdown or of HTML becomes a code, as in `#35;`, so that no text can end its label, its line or the code block.
 */
export function escapeMermaid(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .replace(/[^\p{L}\p{M}\p{N} ,.()/-]/gu, codeOf)
    .replace(/^[-.]/, codeOf)
    .replace(/^(\p{N}+)([.)])/u, (_, digits: string, mark: string) => digits + codeOf(mark));
}

function codeOf(character: string): string {
  return `#${character.codePointAt(0)};`;
}
