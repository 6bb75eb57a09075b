import type { SuppressedProblem } from '../../core/problem.ts';
import type { LineIndex } from '../../core/text.ts';
import { escapeHtml } from '../../render/escape-html.ts';

/**
 * The appendix of a preview, so that whoever reads the plan sees what it keeps out of sight and why: HTML like that of
 * the sections of a document, empty when nothing is suppressed. A document that is exported has no such appendix.
 */
export function suppressedFindings(suppressed: readonly SuppressedProblem[], lines: LineIndex): string {
  if (suppressed.length === 0) return '';
  return `<section class="section" id="suppressed-findings" aria-labelledby="suppressed-findings-heading">
<h2 id="suppressed-findings-heading">${title}</h2>
<table aria-label="${title}">
<thead>
<tr>
${columns.map((column) => `<th scope="col">${column}</th>\n`).join('')}</tr>
</thead>
<tbody>
${suppressed.map((problem) => rowHtml(problem, lines)).join('')}</tbody>
</table>
</section>
`;
}

const title = 'Suppressed findings';
const columns = ['Rule', 'Place', 'Finding', 'Reason'];

function rowHtml({ rule, span, message, reason = 'No reason given' }: SuppressedProblem, lines: LineIndex): string {
  const cells = [`Line ${lines.positionAt(span.start).line + 1}`, message, reason];
  return `<tr data-start="${span.start}" data-end="${span.end}">
<th scope="row">${escapeHtml(rule)}</th>
${cells.map((cell) => `<td>${escapeHtml(cell)}</td>\n`).join('')}</tr>
`;
}
