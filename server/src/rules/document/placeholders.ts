import { keptByText } from '../../core/kept-by-text.ts';
import { lastWord } from '../../core/words.ts';

interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/**
 * The first stretch of a text that waits to be replaced: TODO, TBD, lorem ipsum, "to be defined", xxx, or words in
 * square brackets. Not a Markdown link, an editor's note such as [sic], a footnote or a short abbreviation in brackets.
 */
export const findPlaceholder = keptByText((text): Placeholder | undefined => {
  const whole = WHOLE.exec(text);
  if (whole !== null) return { start: whole.index, end: whole.index + whole[0].length };
  const places = [...text.matchAll(WORDS), ...[...text.matchAll(BRACKETS)].filter(isPlaceholder)].map(
    ({ 0: found, index }) => ({ start: index, end: index + found.length }),
  );
  return places.sort((a, b) => a.start - b.start)[0];
});

/**
 * "Todo" in lower case is a word of other languages, and something that is to be defined by somebody is a duty, not a
 * gap, unless the sentence holds nothing else. A capital word behind TBA or TBC makes a name of both, and a number
 * behind XX the key of a ticket or of a page.
 */
const WORDS =
  /\b(?:TODO|FIXME|TBD|TB[AC](?! [A-Z][a-z])|tbd|Tbd)\b|\b[Tt]\.[Bb]\.[Dd]\.|(?=To be )(?<=^|[.;:!?(]\s{0,20})To be (?:confirmed|defined|decided|determined|announced|completed|filled in)(?= [^,.;]*(?:[.;)]|$))|\b[Tt]o be (?:confirmed|defined|decided|determined|announced|completed|filled in)(?=\s{0,20}(?:[.,;)]|later\b|$))|\b[Ll]orem(?: ipsum)?\b|\b(?:[Xx]{3,}|XX(?!-\d))\b|\?{3,}|<(?:insert|your|company|name|date|amount)[^<>\n]{0,60}>/g;

/** What is a placeholder where the text holds nothing else. */
const WHOLE =
  /(?<=^\s{0,20})(?:coming soon|to follow|will follow|follows|tb[acd]|n\.\s?n\.|wip|work in progress|not yet (?:known|defined|decided)|to be (?:done|added|written|filled)|pending|(?:link|text|name|date|details?) (?:follows?|to follow)|insert [\p{L} ]{2,30} here|<[\p{L} ]{2,30}>|\.{3}|\u2026)(?=[.!]?\s*$)/iu;

/** Brackets that stand on their own, so neither `options[0]` nor the text of a link. */
const BRACKETS = /(?<![\w\]!"'\u201c])\[([^[\]\n]{2,80})\](?![([:"'\u201d])/g;

function isPlaceholder(match: RegExpMatchArray): boolean {
  const inside = (match[1] ?? '').trim();
  if (LABEL.test(inside) || lastWord((match.input ?? '').slice(0, match.index)).includes('://')) return false;
  if (!/\p{L}{2}/u.test(inside) || /^(?:sic|recte|ibid\.?|emphasis (?:added|ours))[!?.]?$/i.test(inside)) return false;
  // An abbreviation such as [EMEA] or [ISVs] narrows a sentence. [NAME] and [DATE] wait for one.
  return !/^[A-Z]{2,5}s?$/.test(inside) || /^(?:NAME|DATE|TBD|TBA|TODO|ROLE|URL|CRM)$/.test(inside);
}

/** Says for whom or how final a text is. */
const LABEL = /^(?:internal|external|confidential|public|optional|new|beta|archived|deprecated)$/i;
