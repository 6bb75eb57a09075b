import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import type { PlanDocument } from './model.ts';
import type { PrintOptions } from './paper.ts';
import { renderText } from './text.ts';

/** A format in which a document can be written. */
export interface Format {
  /** The name on the command line and in requests. */
  readonly id: 'text' | 'markdown' | 'html';
  /** The name in a picker. */
  readonly title: string;
  /** The extension of a file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly render: (document: PlanDocument, options?: PrintOptions) => string;
}

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [
  { id: 'text', title: 'Plain text', extension: 'txt', mediaType: 'text/plain', render: renderText },
  { id: 'markdown', title: 'Markdown', extension: 'md', mediaType: 'text/markdown', render: renderMarkdown },
  { id: 'html', title: 'HTML page', extension: 'html', mediaType: 'text/html', render: renderHtml },
];
