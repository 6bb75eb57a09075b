import type { Span } from './text.ts';

/**
 * The web and mail addresses of a text, in its order. Only http, https and mailto lead anywhere, everything else stays
 * text. An address ends where a space, a quote, an angle bracket or a character that
 * nobody can see starts; what ends a sentence, and a bracket that was opened before the address, does not belong to it.
 */
export function addressesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let done = 0;
  // Where an address would end, and the next sign of mail: looked for once, however many beginnings stand in front.
  let behind = 0;
  let at = -1;
  for (const { index: start, 0: scheme } of text.matchAll(beginnings)) {
    // An address that holds another beginning is one address.
    if (start < done) continue;
    if (behind < start + scheme.length) behind = endOfAddress(text, start + scheme.length);
    if (scheme.toLowerCase() === 'mailto:') {
      if (at < start) at = text.indexOf('@', start);
      if (at < 0) at = text.length;
      if (at >= behind) continue;
    }
    done = withoutPunctuation(text, start, behind);
    found.push({ start, end: done });
  }
  return found;
}

const beginnings = /(?<![\p{L}\p{N}])(?:https?:\/\/(?=[\p{L}\p{N}[])|mailto:)/giu;

function endOfAddress(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\s<>"'`\\|\p{Cc}\p{Cf}]/u.test(text.charAt(end))) end++;
  return end;
}

const closing = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

function withoutPunctuation(text: string, start: number, behind: number): number {
  const open = new Map([...closing.keys()].map((close) => [close, 0]));
  for (let at = start; at < behind; at++) {
    for (const [close, opening] of closing) {
      const unit = text.charAt(at);
      if (unit === opening) open.set(close, (open.get(close) ?? 0) + 1);
      if (unit === close) open.set(close, (open.get(close) ?? 0) - 1);
    }
  }
  let end = behind;
  for (; end > start; end--) {
    const last = text.charAt(end - 1);
    const more = open.get(last);
    if (more !== undefined && more < 0) open.set(last, more + 1);
    else if (more !== undefined || !/[.,;:!?*_~]/.test(last)) break;
  }
  return end;
}
