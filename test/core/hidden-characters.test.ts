import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hiddenCharacters } from '../../server/src/core/hidden-characters.ts';

const codes = (text: string): readonly string[] =>
  hiddenCharacters(text).map(({ start, end }) =>
    [...text.slice(start, end)].map((character) => character.codePointAt(0)?.toString(16)).join(' '),
  );

/** What hides something, or acts, in a text that would be the same without it. */
const hiding: readonly (readonly [what: string, text: string, codes: readonly string[]])[] = [
  ['a null character', 'a\u0000b', ['0']],
  ['an escape character', 'a\u001B[31mb', ['1b']],
  ['a next-line character', 'a\u0085b', ['85']],
  ['a line and a paragraph separator', 'a\u2028b\u2029c', ['2028', '2029']],
  ['a forced direction', 'invoice\u202Etxt.exe', ['202e']],
  ['a forced direction in a text from right to left', '\u05D0\u202E\u05D1\u202C', ['202e', '202c']],
  ['a stretch of another direction in a text from left to right', 'a \u2067b\u2069 c', ['2067', '2069']],
  ['one that never ends', '\u05D0 \u2067b', ['2067']],
  ['a mark of direction between Latin letters', 'a\u200Fb', ['200f']],
  ['a zero-width space between Latin letters', 'Ac\u200Bme', ['200b']],
  ['joiners between Latin letters', 'Ac\u200Dm\u200Ce', ['200d', '200c']],
  ['a joiner behind an emoji that joins nothing', '\u{1F468}\u200Dx', ['200d']],
  ['a Mongolian vowel separator', 'a\u180Eb', ['180e']],
  ['Hangul fillers', 'a\u3164b\u115F\u1160c\uFFA0', ['3164', '115f 1160', 'ffa0']],
  ['words in tags', 'a\u{E0041}\u{E0042}b', ['e0041 e0042']],
  ['more tags behind a flag than it has', `\u{1F3F4}${'\u{E0067}'.repeat(12)}`, ['e0067 e0067 e0067 e0067']],
  ['words in variation selectors', 'a\uFE00\uFE01\u{E0100}b', ['fe00 fe01 e0100']],
  ['several selectors behind an emoji', '\u2764\uFE0F\uFE0E\uFE01', ['fe0e fe01']],
  ['a byte order mark in the middle', 'a\uFEFFb', ['feff']],
  ['a word joiner', 'a\u2060b', ['2060']],
  ['signs of formulas that nobody sees', 'a\u2062b', ['2062']],
];

const innocent: readonly (readonly [what: string, text: string])[] = [
  ['plain words', 'Partners bring deals, we close them.\n\tIndented.\r\n'],
  ['a heart with its selector', 'we \u2764\uFE0F partners'],
  ['a key cap', 'step 1\uFE0F\u20E3'],
  ['arrows and signs', 'a \u2194\uFE0F b \u00A9\uFE0E \u2122\uFE0F'],
  ['a family', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
  ['a person with a skin and a job', '\u{1F469}\u{1F3FD}\u200D\u{1F4BB}'],
  ['a flag with a rainbow', '\u{1F3F3}\uFE0F\u200D\u{1F308}'],
  ['a heart on fire', '\u2764\uFE0F\u200D\u{1F525}'],
  ['the flag of Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['Persian', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
  ['Hindi', '\u0915\u094D\u200D\u0937 \u0915\u094D\u200C\u0937'],
  ['Sinhala', '\u0DC1\u0DCA\u200D\u0DBB\u0DD3'],
  ['Thai with places to break a line', '\u0E2A\u0E27\u0E31\u0E2A\u200B\u0E14\u0E35'],
  ['Arabic with marks of direction', '\u0645\u0631\u062D\u0628\u0627 \u200E(Acme)\u200E'],
  ['Hebrew with a stretch from left to right', '\u05E9\u05DC\u05D5\u05DD \u2066Acme Inc.\u2069'],
  ['Mongolian with its selectors', '\u182D\u180B\u1820\u180E'],
  ['Japanese with a variant', '\u845B\u{E0100}\u57CE'],
  ['old Korean', '\u1112\u1160'],
  ['spaces of other widths, and soft hyphens', '5\u00A0000\u202F\u20AC, part\u00ADner, \u3000'],
  ['Braille', '\u2813\u2800\u2815'],
];

describe('characters that nobody can see', () => {
  for (const [what, text, expected] of hiding) {
    it(`are found: ${what}`, () => assert.deepEqual(codes(text), expected));
  }

  for (const [what, text] of innocent) {
    it(`are left to those who write with them: ${what}`, () => assert.deepEqual(codes(text), []));
  }
});
