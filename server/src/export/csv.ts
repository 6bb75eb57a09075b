/**
 * Writes a table as RFC 4180 has it: commas, quotes where needed, CR LF after every row. It starts with a byte order
 * mark, because without one Excel reads UTF-8 as another encoding and breaks every accent; other programs skip it.
 *
 * @param rows the first one holds the headings.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Spreadsheets run a cell that starts with one of these signs as a formula, also behind spaces and quotes, and some
 * take the wide forms of the signs for them. An apostrophe in front makes it text, as
 * https://owasp.org/www-community/attacks/CSV_Injection advises.
 */
function harmless(text: string): string {
  return /^[\s"'`\u2018\u2019\u201C\u201D\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212]/.test(text) ||
    /^[\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}
