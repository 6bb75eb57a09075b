import { addressesIn } from '../core/addresses.ts';
import type { Span } from '../core/text.ts';
import type { Words } from './model.ts';

/** Takes the addresses out of a text. */
export function splitLinks(text: string, span?: Span): readonly Words[] {
  const place = span === undefined ? {} : { span };
  const parts: Words[] = [];
  let done = 0;
  for (const { start, end } of addressesIn(text)) {
    const link = text.slice(start, end);
    if (start > done) parts.push({ kind: 'words', text: text.slice(done, start), ...place });
    parts.push({ kind: 'words', text: link, link, ...place });
    done = end;
  }
  if (done < text.length || parts.length === 0) parts.push({ kind: 'words', text: text.slice(done), ...place });
  return parts;
}
