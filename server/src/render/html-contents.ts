import { escapeHtml } from './escape-html.ts';
import type { PlanDocument, Section } from './model.ts';
import { topicId } from './part-id.ts';

/** The list of what a document holds, with links to its sections and topics. Nothing for a document without sections. */
export function contentsHtml({ sections }: PlanDocument): string {
  if (sections.length === 0) return '';
  return `<nav class="contents" aria-labelledby="contents-title">
<p class="contents-title" id="contents-title">Contents</p>
<ol>
${sections.map(sectionEntry).join('')}</ol>
</nav>
`;
}

function sectionEntry({ id, title, blocks }: Section): string {
  const topics = blocks.filter((block) => block.kind === 'topic');
  const entries = topics.map((topic) => `<li><a href="#${topicId(id, topic)}">${escapeHtml(topic.label)}</a></li>\n`);
  const below = entries.length > 0 ? `\n<ul>\n${entries.join('')}</ul>\n` : '';
  return `<li><a href="#${id}">${escapeHtml(title)}</a>${below}</li>\n`;
}
