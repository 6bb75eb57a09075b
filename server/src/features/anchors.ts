import type { Alias, Anchor, SourceDocument } from '../core/source.ts';
import type { Span } from '../core/text.ts';

/** A value that has a name in YAML, and the places that take it by that name. */
export interface SharedValue {
  readonly anchor: Anchor;
  /** In the order of the text. */
  readonly aliases: readonly Alias[];
}

/** The shared value whose anchor, or one of whose aliases, stands at an offset. */
export function sharedAt({ anchors, aliases }: SourceDocument, offset: number): SharedValue | undefined {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const anchor = aliases.find(({ span }) => holds(span))?.anchor ?? anchors.find(({ mark }) => holds(mark));
  return anchor && { anchor, aliases: aliases.filter((alias) => alias.anchor === anchor) };
}
