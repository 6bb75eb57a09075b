import type { Span } from '../core/text.ts';
import type { Words } from './model.ts';

/** Takes the addresses out of a text. Only http, https and mailto lead anywhere, everything else stays text. */
export function splitLinks(text: string, span?: Span): readonly Words[] {
  const place = span === undefined ? {} : { span };
  const parts: Words[] = [];
  let done = 0;
  for (const match of text.matchAll(addresses)) {
    const link = withoutPunctuation(match[0]);
    if (match.index > done) parts.push({ kind: 'words', text: text.slice(done, match.index), ...place });
    parts.push({ kind: 'words', text: link, link, ...place });
    done = match.index + link.length;
  }
  if (done < text.length || parts.length === 0) parts.push({ kind: 'words', text: text.slice(done), ...place });
  return parts;
}

const addresses = /(?<![\p{L}\p{N}])(?:https?:\/\/[\p{L}\p{N}[]|mailto:(?=[^\s<>"'`\\|]+@))[^\s<>"'`\\|]*/giu;

/** What ends a sentence or closes a bracket that was opened before the address does not belong to it. */
function withoutPunctuation(address: string): string {
  let link = address.replace(/[.,;:!?*_~]+$/, '');
  while (/[)\]}]$/.test(link) && !/[([{]/.test(link)) link = link.slice(0, -1).replace(/[.,;:!?*_~]+$/, '');
  return link;
}
