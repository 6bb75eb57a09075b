import type { SuppressedProblem } from '../../core/problem.ts';
import type { LineIndex } from '../../core/text.ts';
import { tableHtml } from '../../render/html-table.ts';
import type { Row, Table } from '../../render/model.ts';

/**
 * The appendix of a preview, so that whoever reads the plan sees what it keeps out of sight and why: HTML like that of
 * the sections of a document, empty when nothing is suppressed. A document that is exported has no such appendix.
 */
export function suppressedFindings(suppressed: readonly SuppressedProblem[], lines: LineIndex): string {
  if (suppressed.length === 0) return '';
  const table: Table = {
    kind: 'table',
    caption: title,
    columns: ['Rule', 'Place', 'Finding', 'Reason'],
    rows: suppressed.map((problem) => rowOf(problem, lines)),
    rowsAs: 'items',
  };
  return `<section class="section" id="suppressed-findings" aria-labelledby="suppressed-findings-heading">
<h2 id="suppressed-findings-heading">${title}</h2>
${tableHtml(table, {})}</section>
`;
}

const title = 'Suppressed findings';

function rowOf({ rule, span, message, reason = 'No reason given' }: SuppressedProblem, lines: LineIndex): Row {
  const texts = [rule, `Line ${lines.positionAt(span.start).line + 1}`, message, reason];
  return { cells: texts.map((text) => ({ items: [{ content: [{ kind: 'words', text }] }] })), line: [], span };
}
