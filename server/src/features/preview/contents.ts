import { escapeHtml } from '../../render/escape-html.ts';
import type { PlanDocument, SectionId, Topic } from '../../render/model.ts';
import { topicId } from '../../render/part-id.ts';
import { isComplete, type PartState, stateWords } from './completeness.ts';
import { suppressedId, suppressedTitle } from './suppressed-findings.ts';

/**
 * The list of the parts of a document: each leads to its part, says what it lacks, and lists its topics. What the plan
 * suppresses is the last one.
 */
export function contentsHtml({ sections }: PlanDocument, parts: readonly PartState[], suppressed: number): string {
  const items = parts.map((part) => {
    const section = sections.find(({ id }) => id === part.id);
    const topics = (section?.blocks ?? []).filter((block) => block.kind === 'topic');
    return itemHtml(part, section === undefined ? '' : topicsHtml(topics.map((topic) => linkHtml(section.id, topic))));
  });
  const appendix =
    suppressed === 0
      ? ''
      : `<li><a href="#${suppressedId}">${suppressedTitle}</a> <span class="state" data-state="open">${suppressed} suppressed</span></li>\n`;
  return `<ul class="contents">\n${items.join('')}${appendix}</ul>\n`;
}

/** The head of the document has no heading of its own, so its entry leads to the top. */
function itemHtml(part: PartState, topics: string): string {
  const target = part.id === 'program' ? 'document' : part.id;
  const kind = isComplete(part) && !part.isUnreadable ? 'complete' : 'open';
  return `<li><a href="#${target}">${escapeHtml(part.title)}</a> <span class="state" data-state="${kind}">${stateWords(part)}</span>${topics}</li>\n`;
}

function topicsHtml(links: readonly string[]): string {
  return links.length === 0 ? '' : `\n<ul class="topics">\n${links.join('')}</ul>\n`;
}

function linkHtml(section: SectionId, topic: Topic): string {
  return `<li><a href="#${topicId(section, topic)}">${escapeHtml(topic.label)}</a></li>\n`;
}
