export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a table as RFC 4180 has it, with a byte order mark or without, and with any line breaks. Spreadsheets of many
 * countries write a semicolon or a tab where a comma is the decimal sign, so that the first line decides.
 */
export function readCsv(text: string): CsvTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const bare = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(bare);
  for (let at = 0; at < bare.length; at++) {
    const sign = bare[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (bare[at + 1] === '"') cell += bare[++at];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === separator) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && bare[at + 1] === '\n') at++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  const [header = [], ...rest] = rows.filter((each) => each.some((value) => value.trim() !== ''));
  return { header, rows: rest };
}

/** The sign that stands most often between the headings. */
function separatorOf(text: string): string {
  const [heading = ''] = text.split(/[\r\n]/, 1);
  const bare = heading.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}
