import { type CopySectionParams, type CopySectionResult, copySectionRequest } from '../../protocol/preview.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import type { PlanDocument } from '../../render/model.ts';
import { renderText } from '../../render/text.ts';
import { defineFeature } from '../feature.ts';
import { partAt } from './parts.ts';
import { shownDocument } from './shown-document.ts';

/** One section of a document as text to be copied, as it is shown at the moment. */
export const copySection = defineFeature<CopySectionParams, CopySectionResult>({
  method: copySectionRequest,
  capabilities: {},
  empty: {},
  answer({ params: { section: id, offset, format }, document: checked }) {
    const { document } = shownDocument(checked);
    const wanted = id ?? (offset === undefined ? undefined : partAt(checked.plan)(offset));
    const section = document.sections.find((candidate) => candidate.id === wanted);
    if (section === undefined) return {};
    const render = format === 'markdown' ? renderMarkdown : renderText;
    return { title: section.title, content: withoutHead({ ...document, sections: [section] }, render) };
  },
});

/** A format writes whole documents. What it writes for one without sections is the head that every one has. */
function withoutHead(document: PlanDocument, render: (document: PlanDocument) => string): string {
  const head = render({ ...document, sections: [] }).trimEnd();
  return `${render(document).slice(head.length).trim()}\n`;
}
