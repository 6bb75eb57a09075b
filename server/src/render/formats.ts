import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import type { PlanDocument } from './model.ts';
import type { PrintOptions } from './paper.ts';
import { renderText } from './text.ts';

/** A format in which a document is written as text. What else is known of it stands in the list of all formats. */
export interface Format {
  readonly id: 'text' | 'markdown' | 'html';
  readonly render: (document: PlanDocument, options?: PrintOptions) => string;
}

export const formats: readonly Format[] = [
  { id: 'text', render: renderText },
  { id: 'markdown', render: renderMarkdown },
  { id: 'html', render: renderHtml },
];
