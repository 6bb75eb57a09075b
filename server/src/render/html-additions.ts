import type { Span } from '../core/text.ts';
import type { Section, Topic } from './model.ts';

/** What a page adds to the body of a document, such as the preview with its marks of findings. */
export interface HtmlAdditions {
  /** HTML between the head of the document and its first section, already escaped. */
  readonly afterHeader?: string;
  /** HTML behind the heading of a part, already escaped. */
  readonly afterHeading?: (part: Section | Topic) => string;
  /** More attributes for an element that comes from a place in the plan. The values are escaped here. */
  readonly attributes?: (span: Span) => Readonly<Record<string, string>>;
}
