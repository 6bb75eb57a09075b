import { plainValue, type SourceDocument } from '../source.ts';
import { applyEdits, type Span, type TextEdit } from '../text.ts';
import { afterChange } from '../yaml-incremental.ts';
import { endEdits } from './ends.ts';
import { indentationEdits } from './indentation.ts';
import { readLayout } from './layout.ts';
import { spacingEdits } from './spacing.ts';

/**
 * The edits that give a file the layout of this product: each level two further in than the one around it, or four where
 * the file does so itself, items of a list further in than their key, one space behind colons, hyphens and commas, and
 * none at the ends of lines. They change nothing but white space, and only where it is another one. Quotes, comments,
 * blank lines, line breaks and the order of keys stay as they are, and so does what is read from the file.
 *
 * @param within changes only lines that touch this stretch. Where lines cannot be moved, they are only spaced.
 * @returns no edits for a text that cannot be read as it stands, so that nothing is moved that means something else.
 * @param layout the edits of `layoutEdits`, for those who have made them before.
 */
export function formattingEdits(
  source: SourceDocument,
  within?: Span,
  layout: LayoutEdits = layoutEdits(source),
): readonly TextEdit[] {
  const { indentation, spacing } = layout;
  const all = [...indentation, ...spacing];
  const some = within === undefined ? all : touching(within, all);
  return saysTheSame(source, some) ? some : spacingOf(source, within ?? { start: 0, end: source.text.length });
}

/** Those of the edits that put no line further in or out, in a stretch of the text. */
export function spacingOf(source: SourceDocument, within: Span): readonly TextEdit[] {
  const some = touching(within, layoutEdits(source).spacing);
  return saysTheSame(source, some) ? some : [];
}

function touching({ start, end }: Span, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(({ span }) => start <= span.end && span.start <= end);
}

/** Edits of white space: those that put lines further in or out, and all others. */
export interface LayoutEdits {
  readonly indentation: readonly TextEdit[];
  readonly spacing: readonly TextEdit[];
}

/** The same edits, before anybody has looked whether they do what they should. */
export function layoutEdits(source: SourceDocument): LayoutEdits {
  const layout = source.problems.length > 0 ? undefined : readLayout(source);
  if (layout === undefined) return { indentation: [], spacing: [] };
  return {
    indentation: indentationEdits(layout),
    spacing: [...spacingEdits(source), ...endEdits(source, layout)],
  };
}

/** Whether everything is read from a text after edits that was read from it before. */
export function saysTheSame(source: SourceDocument, edits: readonly TextEdit[]): boolean {
  if (edits.length === 0) return true;
  // Of edits in a few lines only those are read again.
  const before = told(source);
  return afterChange(
    source,
    applyEdits(source.text, edits),
    (after) => after.problems.length === 0 && before === told(after),
  );
}

/** Everything that a file says, as one text: values with their quotes and tags, comments, anchors and what refers to them. */
function told({ text, root, scalars, comments, anchors, aliases }: SourceDocument): string {
  return JSON.stringify([
    root === undefined ? null : plainValue(root),
    scalars.map(({ node: { value, style, written, tag } }) => [value, style, written, tag !== undefined]),
    comments.map(({ span }) => text.slice(span.start, span.end).trimEnd()),
    anchors.map(({ name, uses }) => [name, uses]),
    aliases.map(({ anchor }) => anchor.name),
  ]);
}
