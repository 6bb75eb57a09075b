/** Where the links of a report lead. */
export interface Addresses {
  rule(id: string): string;
  line(number: number): string;
}

/** As reports name the lines of a plan: in parentheses, at the start of an entry, or at the end of a step. */
const lineInReport = /(?<=\()line (\d+)(?=\))|(?<=\*\*)Line (\d+)(?=, )|(?<= on )line (\d+)(?=\.)/g;

/** Lets the rules and lines that a report names be followed: to the page of the rule, and to the line in the plan. */
export function withLinks(markdown: string, ruleIds: readonly string[], { rule, line }: Addresses): string {
  const known = new Set(ruleIds);
  return markdown
    .replaceAll(/`?(?<![\w/-])([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)(?![\w/-])`?/g, (text, id: string) =>
      known.has(id) ? `[\`${id}\`](${rule(id)})` : text,
    )
    .replaceAll(lineInReport, (text, ...numbers: (string | undefined)[]) => {
      const number = numbers.slice(0, 3).find((found) => found !== undefined);
      return `[${text}](${line(Number(number))})`;
    });
}
