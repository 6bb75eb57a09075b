import { asks, type Fix, type Problem, severities } from '../../core/problem.ts';
import type { LineIndex } from '../../core/text.ts';
import { capitalized } from '../../core/words.ts';
import { escapeHtml } from '../../render/escape-html.ts';
import type { PartState } from './completeness.ts';
import { counted, severityName } from './counts.ts';
import { suppressedId } from './suppressed-findings.ts';

/**
 * The list of all findings, in the order of the text, with the buttons that filter and repair them. What the plan
 * suppresses stands in the appendix, and the list leads there.
 */
export function findingsHtml(
  parts: readonly PartState[],
  problems: readonly Problem[],
  suppressed: number,
  lines: LineIndex,
): string {
  return listHtml(parts, problems, suppressed, lines) + suppressedHtml(suppressed);
}

function suppressedHtml(count: number): string {
  if (count === 0) return '';
  const words = counted(count, 'finding is', 'findings are');
  return `<p class="no-findings"><a href="#${suppressedId}">${words} suppressed by the plan</a></p>\n`;
}

function listHtml(
  parts: readonly PartState[],
  problems: readonly Problem[],
  suppressed: number,
  lines: LineIndex,
): string {
  if (problems.length === 0)
    return `<p class="no-findings">${suppressed === 0 ? 'Nothing was found.' : 'Nothing else was found.'}</p>\n`;
  const items = problems.map((problem) => {
    const part = parts.find(({ findings }) => findings.includes(problem));
    return part === undefined ? '' : findingHtml(problem, part, lines);
  });
  return `${filtersHtml(parts, problems)}<ul class="findings">\n${items.join('')}</ul>\n<p class="no-findings" data-filtered hidden>No finding passes the filter.</p>\n`;
}

function filtersHtml(parts: readonly PartState[], problems: readonly Problem[]): string {
  const buttons = severities.map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    if (count === 0) return '';
    return `<button type="button" class="push" data-filter-severity="${severity}" aria-pressed="true">${counted(count, severityName(severity))}</button>\n`;
  });
  const options = parts
    .filter(({ findings }) => findings.length > 0)
    .map(({ id, title, findings }) => `<option value="${id}">${escapeHtml(title)} (${findings.length})</option>\n`);
  return `<div class="filters" role="group" aria-label="Filter of the findings">
${buttons.join('')}<label>Section <select data-filter-section>
<option value="">All sections</option>
${options.join('')}</select></label>
</div>
`;
}

function findingHtml(
  { rule, severity, span, message, fixes }: Problem,
  { id, title }: PartState,
  lines: LineIndex,
): string {
  const line = lines.positionAt(span.start).line + 1;
  const offered = fixes.map((fix) => fixHtml(fix));
  return `<li class="found" data-severity="${severity}" data-part="${id}" data-rule="${escapeHtml(rule)}" data-start="${span.start}" data-end="${span.end}">
<p class="message"><span class="severity">${capitalized(severityName(severity))}:</span> ${escapeHtml(message)}</p>
<p class="origin"><button type="button" class="link" data-action="source">Line ${line}</button> in ${escapeHtml(title)}, found by <button type="button" class="link" data-action="rule" title="Show the page of this rule">${escapeHtml(rule)}</button></p>
${offered.length === 0 ? '' : `<p class="fixes">\n${offered.join('')}</p>\n`}</li>
`;
}

/** A repair in which something is left to write says so, because the editor comes to the front for it. */
function fixHtml(fix: Fix): string {
  return `<button type="button" class="push" data-action="fix"${asks(fix) ? ' data-asks' : ''}>${escapeHtml(fix.title)}</button>\n`;
}
