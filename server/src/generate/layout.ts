import { type Printable, printFlow } from '../core/print.ts';
import { printScalar } from '../core/yaml-scalar.ts';

/** What a plan is laid out from. A block becomes one or more lines. */
export type Block =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Scalar; readonly note?: string }
  | { readonly kind: 'flow'; readonly key: string; readonly value: FlowValue; readonly note?: string }
  | { readonly kind: 'group'; readonly key: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly key: string; readonly items: readonly Item[] };

type Scalar = string | number | boolean;

type FlowValue = readonly Scalar[] | FlowGroup;

/** A group that is short enough to stand in braces on one line. */
export interface FlowGroup {
  readonly [key: string]: Scalar | readonly Scalar[];
}

/** A text, a group in braces, a group on lines of its own, or a comment or blank line in front of the next item. */
export type Item =
  | string
  | { readonly kind: 'braces'; readonly value: FlowGroup }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | Extract<Block, { kind: 'blank' | 'comment' }>;

/** The longest line that is written, in UTF-16 code units. */
const WIDTH = 109;

export const blank: Block & Item = { kind: 'blank' };

export function comment(text: string): Block & Item {
  return { kind: 'comment', text };
}

/**
 * `key: value`. A long text is folded over several lines.
 *
 * @param note a comment on the same line, or above it when it does not fit there.
 */
export function entry(key: string, value: Scalar, note?: string): Block {
  return { kind: 'entry', key, value, ...(note === undefined ? {} : { note }) };
}

/** `key: [a, b]` or `key: { a: 1, b: 2 }`, on lines of its own when it is too long for one. */
export function flow(key: string, value: FlowValue, note?: string): Block {
  return { kind: 'flow', key, value, ...(note === undefined ? {} : { note }) };
}

export function group(key: string, ...blocks: readonly Block[]): Block {
  return { kind: 'group', key, blocks };
}

/** Blocks with a blank line between them. A comment stays with what it comments on. */
export function spaced(...blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) =>
    index === 0 || blocks[index - 1]?.kind === 'comment' ? [block] : [blank, block],
  );
}

export function list(key: string, ...items: readonly Item[]): Block {
  return { kind: 'list', key, items };
}

/** An item of a list, `- { a: 1, b: 2 }`. */
export function braces(value: FlowGroup): Item {
  return { kind: 'braces', value };
}

/** An item of a list, with its keys on lines of their own. */
export function item(...blocks: readonly Block[]): Item {
  return { kind: 'blocks', blocks };
}

/** Writes blocks as YAML, with a line break at the end. Quotes stand where the text needs them. */
export function layOut(blocks: readonly Block[]): string {
  return `${linesOf(blocks, 0).join('\n')}\n`;
}

/** The lines of blocks that start in the given column. The column is not in the lines yet, only counted. */
function linesOf(blocks: readonly Block[], column: number): string[] {
  return blocks.flatMap((block) => blockLines(block, column));
}

function blockLines(block: Block, column: number): string[] {
  switch (block.kind) {
    case 'blank':
      return [''];
    case 'comment':
      return commentLines(block.text, column);
    case 'entry':
      return annotated(scalarLines(`${block.key}: `, block.value, column), block.note, column);
    case 'flow':
      return annotated(flowLines(block.key, block.value, column), block.note, column);
    case 'group':
      return [`${block.key}:`, ...indented(linesOf(block.blocks, column + 2))];
    case 'list':
      return [`${block.key}:`, ...indented(block.items.flatMap((listed) => itemLines(listed, column + 2)))];
  }
}

/** The lines of a comment. A line break in the text starts a new line, and what follows a dash hangs below its text. */
function commentLines(text: string, column: number): string[] {
  return text.split('\n').flatMap((part) => {
    const [lead = '', indent = '', dash = ''] = /^( *)(- )?/.exec(part) ?? [];
    const rest = part.slice(lead.length);
    const hang = ' '.repeat(indent.length + dash.length);
    const lines = wrap(rest, WIDTH - column - 2 - hang.length);
    return lines.map((line, index) => `# ${index === 0 ? indent + dash : hang}${line}`);
  });
}

/** Lines with a comment behind them when they are one and it fits, else with the comment above them. */
function annotated(lines: string[], note: string | undefined, column: number): string[] {
  if (note === undefined) return lines;
  const behind = `${lines[0]} # ${note}`;
  return lines.length === 1 && column + behind.length <= WIDTH ? [behind] : [...commentLines(note, column), ...lines];
}

function itemLines(listed: Item, column: number): string[] {
  if (typeof listed === 'string') return scalarLines('- ', listed, column);
  switch (listed.kind) {
    case 'blank':
    case 'comment':
      return blockLines(listed, column);
    case 'braces': {
      const line = `- ${printFlow(listed.value)}`;
      return column + line.length <= WIDTH ? [line] : dashed(linesOf(entriesOf(listed.value), column + 2));
    }
    case 'blocks':
      return dashed(linesOf(listed.blocks, column + 2));
  }
}

function flowLines(key: string, value: FlowValue, column: number): string[] {
  const line = `${key}: ${printFlow(value as Printable)}`;
  if (column + line.length <= WIDTH) return [line];
  return isList(value)
    ? blockLines(list(key, ...value.map(String)), column)
    : blockLines(group(key, ...entriesOf(value)), column);
}

function entriesOf(value: FlowGroup): Block[] {
  return Object.entries(value).map(([key, inner]) => (isList(inner) ? flow(key, inner) : entry(key, inner)));
}

function scalarLines(start: string, value: Scalar, column: number): string[] {
  const line = `${start}${printScalar(value, false)}`;
  if (typeof value !== 'string' || column + line.length <= WIDTH) return [line];
  return [`${start}>-`, ...indented(wrap(value, WIDTH - column - 2))];
}

/** Breaks a text at its spaces. A word that is longer than a line stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function dashed([first = '', ...rest]: readonly string[]): string[] {
  return [`- ${first}`, ...indented(rest)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function isList(value: FlowValue | Scalar): value is readonly Scalar[] {
  return Array.isArray(value);
}
