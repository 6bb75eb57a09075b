import { escapeHtml } from './escape-html.ts';
import type { HtmlAdditions } from './html-additions.ts';
import { figureHtml } from './html-figure.ts';
import { element, place } from './html-inline.ts';
import { tableHtml } from './html-table.ts';
import type { Block, Entry, List, PlanDocument, Section, SectionId, Topic } from './model.ts';
import { missingWords } from './model.ts';
import { headingId, topicId } from './part-id.ts';
import { spanOfItem, spanOfLine } from './spans.ts';

/**
 * Writes the body of a document for a page that brings its own style. An element that comes from a place in the plan
 * carries `data-start` and `data-end`, offsets in UTF-16 code units. Holes have the class `missing`, parts that show an
 * earlier state the class `stale`. Sections and topics have ids that stay the same when the plan changes.
 */
export function renderHtmlBody(document: PlanDocument, additions: HtmlAdditions = {}): string {
  const { heading, name, head, facts, staleHead, sections } = document;
  const subtitle = name ? element('p', { own: ' class="subtitle"', span: spanOfLine(name) }, name, additions) : '';
  return `<header${staleHead ? ' class="stale"' : ''}>
<h1>${escapeHtml(heading)}</h1>
${staleNote(staleHead)}${subtitle}${valuesHtml([...head, ...facts], additions)}</header>
${additions.afterHeader ?? ''}${sections.map((section) => sectionHtml(section, additions)).join('')}`;
}

function sectionHtml(section: Section, additions: HtmlAdditions): string {
  const { id, title, blocks, span, stale } = section;
  const heading = headingId(section);
  return `<section class="section${staleClass(stale)}" id="${id}" aria-labelledby="${heading}"${place(span, additions)}>
<h2 id="${heading}"${place(span, additions)}>${escapeHtml(title)}</h2>
${staleNote(stale)}${additions.afterHeading?.(section) ?? ''}${blocks
  .map((block) => (block.kind === 'topic' ? topicHtml(block, id, additions) : blockHtml(block, additions)))
  .join('')}</section>
`;
}

function topicHtml(topic: Topic, section: SectionId, additions: HtmlAdditions): string {
  const { label, blocks, span, stale } = topic;
  return `<div class="topic${staleClass(stale)}" id="${topicId(section, topic)}"${place(span, additions)}>
<h3${place(span, additions)}>${escapeHtml(label)}</h3>
${staleNote(stale)}${additions.afterHeading?.(topic) ?? ''}${blocks
  .map((block) => blockHtml(block, additions))
  .join('')}</div>
`;
}

function staleClass(stale: true | undefined): string {
  return stale ? ' stale' : '';
}

/** Short, because a broken text leaves many such parts. Why they are there is said once, above the document. */
function staleNote(stale: true | undefined): string {
  return stale ? '<p class="stale-note">Last readable state</p>\n' : '';
}

function blockHtml(block: Block, additions: HtmlAdditions): string {
  switch (block.kind) {
    case 'topic':
      return block.blocks.map((each) => blockHtml(each, additions)).join('');
    case 'paragraph':
      return element('p', { span: block.span ?? spanOfLine(block.content) }, block.content, additions);
    case 'missing':
      return `<p class="missing"${place(block.span, additions)}>${escapeHtml(missingWords(block))}.</p>\n`;
    case 'list':
      return listHtml(block, additions);
    case 'table':
      return tableHtml(block, additions);
    case 'values':
      return valuesHtml(block.entries, additions);
    case 'figure':
      return figureHtml(block, additions);
  }
}

function valuesHtml(entries: readonly Entry[], additions: HtmlAdditions): string {
  return `<dl>\n${entries.map((entry) => entryHtml(entry, additions)).join('')}</dl>\n`;
}

function entryHtml({ label, blocks, span }: Entry, additions: HtmlAdditions): string {
  const term = `<dt>${escapeHtml(label)}</dt>\n`;
  const [only, ...others] = blocks;
  if (only?.kind === 'paragraph' && others.length === 0) {
    return term + element('dd', { span: span ?? only.span ?? spanOfLine(only.content) }, only.content, additions);
  }
  const content = blocks.map((block) => blockHtml(block, additions)).join('');
  return `${term}<dd${place(span, additions)}>\n${content}</dd>\n`;
}

function listHtml({ items, ordered, span }: List, additions: HtmlAdditions): string {
  const tag = ordered ? 'ol' : 'ul';
  const lines = items.map((item) => element('li', { span: spanOfItem(item) }, item.content, additions));
  return `<${tag}${place(span, additions)}>\n${lines.join('')}</${tag}>\n`;
}
