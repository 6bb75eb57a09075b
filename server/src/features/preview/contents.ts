import { escapeHtml } from '../../render/escape-html.ts';
import { isComplete, type PartState, stateWords } from './completeness.ts';

/** The list of the parts of a document: each leads to its part, and says what it lacks. */
export function contentsHtml(parts: readonly PartState[]): string {
  return `<ul class="contents">\n${parts.map(itemHtml).join('')}</ul>\n`;
}

/** The head of the document has no heading of its own, so its entry leads to the top. */
function itemHtml(part: PartState): string {
  const target = part.id === 'program' ? 'document' : part.id;
  const kind = isComplete(part) && !part.isUnreadable ? 'complete' : 'open';
  return `<li><a href="#${target}">${escapeHtml(part.title)}</a> <span class="state" data-state="${kind}">${stateWords(part)}</span></li>\n`;
}
