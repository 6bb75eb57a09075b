import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { CheckedDocument } from './document.ts';
import { type DocumentParams, defineFeature } from './feature.ts';

/** What can be folded: everything that stands below a line and further in, and comments of several lines. */
export const foldingRange = defineFeature<DocumentParams, FoldingRange[]>({
  method: 'textDocument/foldingRange',
  everyKind: true,
  capabilities: { foldingRangeProvider: true },
  empty: [],
  answer({ document }) {
    return document.kept('folds', () => [...foldsOfContent(document), ...foldsOfComments(document)].sort(inOrder));
  },
});

/** A line below which something may stand further in. */
interface OpenLine {
  readonly line: number;
  readonly indent: number;
  /** Whether items of a list belong to it that start right below its first letter. */
  readonly takesItems: boolean;
  last: number;
}

/**
 * Folds by lines and not by what was read, so that they stay where they are while a quote or a bracket is open. A
 * comment further out ends nothing, and one between two sections belongs to neither.
 */
function foldsOfContent({ text, plan, lines }: CheckedDocument): FoldingRange[] {
  const comments = new Set(plan.source.comments.map(({ span }) => lines.positionAt(span.start).line));
  const folds: FoldingRange[] = [];
  const open: OpenLine[] = [];
  const close = ({ line, last }: OpenLine): void => {
    if (last > line) folds.push({ startLine: line, endLine: last });
  };
  for (const [line, content] of text.split(/\r\n|\r|\n/).entries()) {
    const indent = content.search(/[^ \t\uFEFF]/);
    if (indent < 0) continue;
    const isItem = /^- |^-$/.test(content.slice(indent));
    if (content[indent] === '#' && comments.has(line)) {
      for (const above of open) if (above.indent < indent) above.last = line;
      continue;
    }
    while (open.length > 0) {
      const above = open.at(-1) as OpenLine;
      if (above.indent < indent || (isItem && above.takesItems && above.indent === indent)) break;
      close(above);
      open.pop();
    }
    for (const above of open) above.last = line;
    open.push({ line, indent, takesItems: !isItem, last: line });
  }
  open.forEach(close);
  return folds;
}

/** Comments on lines of their own that stand together. */
function foldsOfComments({ text, plan, lines }: CheckedDocument): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let first: number | undefined;
  let last: number | undefined;
  const close = (): void => {
    if (first !== undefined && last !== undefined && last > first) {
      folds.push({ startLine: first, endLine: last, kind: FoldingRangeKind.Comment });
    }
  };
  for (const { span } of plan.source.comments) {
    const { line, character } = lines.positionAt(span.start);
    if (!/^[ \t\uFEFF]*$/.test(text.slice(span.start - character, span.start))) continue;
    if (line !== (last ?? -2) + 1) {
      close();
      first = line;
    }
    last = line;
  }
  close();
  return folds;
}

function inOrder(one: FoldingRange, other: FoldingRange): number {
  return one.startLine - other.startLine || other.endLine - one.endLine;
}
