import { type Inline, missingWords } from '../../render/model.ts';
import { partsOfName } from '../../render/name-breaks.ts';
import { colors } from '../look.ts';
import { nameSize, type TextLook } from './sheet.ts';

/** The letters of a format. */
export interface Letters {
  /** A text as it can be set in them. */
  prepare(text: string): string;
  /** How wide a text is, in points. */
  widthOf(text: string, size: number, bold: boolean): number;
}

/** A line of text: its parts from left to right. */
export type Line = readonly Run[];

/** A part of a line that is set in one way. */
export interface Run extends Setting {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

interface Setting {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly link?: string;
  /** The colour behind it. */
  readonly shade?: string;
}

/** Breaks the parts of a text into lines of a width. Line feeds in it are breaks that the person wrote. */
export function linesOf(content: readonly Inline[], look: TextLook, width: number, letters: Letters): readonly Line[] {
  const room = width + TOLERANCE;
  const lines: Run[][] = [[]];
  let x = 0;
  const end = (): void => {
    lines.push([]);
    x = 0;
  };
  const add = (text: string, setting: Setting): void => {
    const line = lines.at(-1) ?? [];
    const length = letters.widthOf(text, setting.size, setting.bold);
    const last = line.at(-1);
    if (last !== undefined && isSame(last, setting)) {
      line[line.length - 1] = { ...last, text: last.text + text, width: last.width + length };
    } else line.push({ ...setting, text, x, width: length });
    x += length;
  };
  for (const word of wordsOf(content, look, letters)) {
    if (word === lineBreak) {
      end();
      continue;
    }
    const length = lengthOf(word, letters);
    if (x > 0 && x + length > room) end();
    if (length <= room) for (const { text, setting } of word) add(text, setting);
    else
      for (const { text, setting } of word.flatMap(letterByLetter)) {
        if (x > 0 && x + letters.widthOf(text, setting.size, setting.bold) > room) end();
        add(text, setting);
      }
  }
  return lines;
}

/** How wide each part of a text is that stays on one line. */
export function wordWidths(content: readonly Inline[], look: TextLook, letters: Letters): readonly number[] {
  return wordsOf(content, look, letters).map((word) => (word === lineBreak ? 0 : lengthOf(word, letters)));
}

/** Widths are sums of fractions, so that what just fits may seem not to. */
const TOLERANCE = 0.01;

/** What stays on one line, with the space behind it: a word may consist of parts that are set in different ways. */
type Word = readonly Part[];

interface Part {
  readonly text: string;
  readonly setting: Setting;
}

const lineBreak = 'line break';

function wordsOf(content: readonly Inline[], look: TextLook, letters: Letters): readonly (Word | typeof lineBreak)[] {
  const words: (Part[] | typeof lineBreak)[] = [];
  let isOpen = false;
  for (const inline of content) {
    const setting = settingOf(inline, look);
    const isName = inline.kind === 'words' && inline.code === true;
    for (const [index, row] of letters.prepare(plainOf(inline)).split('\n').entries()) {
      if (index > 0) {
        words.push(lineBreak);
        isOpen = false;
      }
      for (const text of isName ? row.split(spaces).flatMap(partsOfName) : row.split(boundaries)) {
        if (text === '') continue;
        const last = words.at(-1);
        if (isOpen && last !== undefined && last !== lineBreak) last.push({ text, setting });
        else words.push([{ text, setting }]);
        isOpen = false;
      }
      // Only a space separates what two parts of a text say.
      isOpen = row !== '' && !/\s$/.test(row);
    }
  }
  return words;
}

function plainOf(inline: Inline): string {
  return inline.kind === 'missing' ? missingWords(inline) : inline.text;
}

/** Behind a space. */
const spaces = /(?<=\s)(?=\S)/;

/** Behind a space, behind the hyphen or the slash of a word, and between letters like those of Chinese. */
const boundaries =
  /(?<=\s)(?=\S)|(?<=\p{L}{2}[-/])(?=\p{L}{2})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\p{P}?)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;

/** The space behind a word takes no room at the end of a line. */
function lengthOf(word: Word, letters: Letters): number {
  return word.reduce((sum, { text, setting }, index) => {
    const shown = index === word.length - 1 ? text.trimEnd() : text;
    return sum + letters.widthOf(shown, setting.size, setting.bold);
  }, 0);
}

function letterByLetter({ text, setting }: Part): readonly Part[] {
  return Array.from(text.matchAll(/\P{M}\p{M}*|\p{M}+/gu), ([letter]) => ({ text: letter, setting }));
}

function settingOf(inline: Inline, look: TextLook): Setting {
  const { size, color } = look;
  const bold = look.bold === true;
  if (inline.kind === 'missing') return { size, bold: true, color: colors.warning, shade: colors.warningShade };
  if (inline.link !== undefined) return { size, bold, color: colors.accent, link: inline.link };
  // Technical names stay upright in bold lines, so that they can be told from words.
  if (inline.code) return { size: nameSize(size), bold: false, color: colors.accent };
  return { size, bold, color };
}

function isSame(run: Run, { size, bold, color, link, shade }: Setting): boolean {
  return run.size === size && run.bold === bold && run.color === color && run.link === link && run.shade === shade;
}
