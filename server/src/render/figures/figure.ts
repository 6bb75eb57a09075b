import type { Span } from '../../core/text.ts';
import { clause, isPresent } from '../blocks.ts';
import type { Figure, FigureContent, Inline, ListItem, Table } from '../model.ts';

/** What every figure has beside what it draws. */
export interface FigureFrame {
  readonly title: string;
  /** Sentences, each without the period at its end. */
  readonly sentences: readonly (string | undefined)[];
  readonly table: Table;
  readonly span: Span | undefined;
}

export function figure(content: FigureContent, { title, sentences, table, span }: FigureFrame): Figure {
  const alternative = sentences
    .filter(isPresent)
    .map((each) => (/[.!?]$/.test(each) ? each : `${each}.`))
    .join(' ');
  return { kind: 'figure', title, alternative, table, ...(span === undefined ? {} : { span }), ...content };
}

/** A line as a text alternative says it, with what is missing in it. */
export function spoken(line: ListItem | readonly Inline[]): string {
  const content = 'content' in line ? line.content : line;
  const words = clause(content).map((inline) =>
    inline.kind === 'words' ? inline.text.replaceAll('\n', ' ') : `not defined yet: ${inline.what}`,
  );
  return words.join('');
}

/** A name with what belongs to it in brackets: "Decision (decided within 2 business days)". */
export function spokenWith(name: string, details: readonly (ListItem | readonly Inline[] | string)[]): string {
  if (details.length === 0) return name;
  return `${name} (${details.map((detail) => (typeof detail === 'string' ? detail : spoken(detail))).join('; ')})`;
}

/** "1 criterion", "4 criteria". */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
