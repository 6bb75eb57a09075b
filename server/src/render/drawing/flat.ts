import type { Span } from '../../core/text.ts';
import type { ListItem } from '../model.ts';
import { spanOfItem } from '../spans.ts';

/** A text of a picture: one run of words, without breaks. */
export interface Flat {
  readonly text: string;
  /** Whether something in it is not defined yet. */
  readonly missing: boolean;
  readonly span: Span | undefined;
}

/** What a picture shows of a line of the document. It has no room for what is missing in detail, the table has. */
export function flat(content: ListItem | string): Flat {
  if (typeof content === 'string') return { text: content, missing: false, span: undefined };
  const [first, ...others] = content.content;
  if (first?.kind === 'missing' && others.length === 0) {
    return { text: 'Not defined yet', missing: true, span: content.span ?? first.span };
  }
  const words = content.content.map((inline) => (inline.kind === 'words' ? inline.text : '[not defined yet]'));
  return {
    text: words.join('').replaceAll('\n', ' '),
    missing: content.content.some(({ kind }) => kind === 'missing'),
    span: spanOfItem(content),
  };
}
