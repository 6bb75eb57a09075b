import type { Span } from '../core/text.ts';
import type { Inline, ListItem } from './model.ts';

/** The place of a line whose words from the plan come from one place. A hole keeps its place for itself. */
export function spanOfLine(content: readonly Inline[]): Span | undefined {
  const [first, ...others] = content.filter(({ span }) => span !== undefined);
  const isOne =
    content.every(({ kind }) => kind === 'words') && others.every(({ span }) => isSameSpan(span, first?.span));
  return isOne ? first?.span : undefined;
}

export function spanOfItem({ content, span }: ListItem): Span | undefined {
  return span ?? spanOfLine(content);
}

export function isSameSpan(first: Span | undefined, second: Span | undefined): boolean {
  return first?.start === second?.start && first?.end === second?.end;
}
