/**
 * Lets the rules that a report names be followed to their pages. Lines of the plan stay plain text, because the Markdown
 * preview follows relative links only, and the plan stands elsewhere.
 */
export function withRuleLinks(markdown: string, ruleIds: readonly string[], addressOf: (id: string) => string): string {
  const known = new Set(ruleIds);
  return markdown.replaceAll(
    /`?(?<![\w/-])([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)(?![\w/-])`?/g,
    (text, id: string) => (known.has(id) ? `[\`${id}\`](${addressOf(id)})` : text),
  );
}
