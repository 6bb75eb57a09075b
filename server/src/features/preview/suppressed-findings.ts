import type { SuppressedProblem } from '../../core/problem.ts';
import type { LineIndex } from '../../core/text.ts';
import { tableHtml } from '../../render/html-table.ts';
import type { Row, Table } from '../../render/model.ts';

/** Of the appendix. The contents and the list of the findings lead to it. */
export const suppressedId = 'suppressed-findings';
export const suppressedTitle = 'Suppressed findings';

/**
 * The appendix of a preview, so that whoever reads the plan sees what it keeps out of sight and why: HTML like that of
 * the sections of a document, empty when nothing is suppressed. A document that is exported has no such appendix.
 */
export function suppressedFindings(suppressed: readonly SuppressedProblem[], lines: LineIndex): string {
  if (suppressed.length === 0) return '';
  const table: Table = {
    kind: 'table',
    caption: suppressedTitle,
    columns: ['Rule', 'Place', 'Finding', 'Reason'],
    rows: suppressed.map((problem) => rowOf(problem, lines)),
    rowsAs: 'items',
  };
  return `<section class="section" id="${suppressedId}" aria-labelledby="${suppressedId}-heading">
<h2 id="${suppressedId}-heading">${suppressedTitle}</h2>
${tableHtml(table, {})}</section>
`;
}

function rowOf({ rule, span, message, reason = 'No reason given' }: SuppressedProblem, lines: LineIndex): Row {
  const texts = [rule, `Line ${lines.positionAt(span.start).line + 1}`, message, reason];
  return { cells: texts.map((text) => ({ items: [{ content: [{ kind: 'words', text }] }] })), line: [], span };
}
