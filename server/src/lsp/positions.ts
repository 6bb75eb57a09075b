import type { ClientCapabilities, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { indexLines, type PositionEncoding } from '../core/text.ts';

const known: readonly PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];

/** In what the characters of positions are counted: the first that the editor names and we know, else UTF-16. */
export function encodingFor({ general }: ClientCapabilities): PositionEncoding {
  const offered: unknown = general?.positionEncodings;
  const names: readonly unknown[] = Array.isArray(offered) ? offered : [];
  return names.flatMap((name) => known.filter((encoding) => encoding === name))[0] ?? 'utf-16';
}

/**
 * How the text of open documents follows the editor. The library that keeps it counts in UTF-16, so this is where the
 * places of changes are translated. All places that we send come from the index of a document, which counts as the editor
 * does.
 */
export function documentsIn(encoding: () => PositionEncoding) {
  return {
    create: TextDocument.create,
    update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
      if (encoding() === 'utf-16') return TextDocument.update(document, changes, version);
      // Each change is about the text that the one before has left.
      return changes.reduce(
        (current, change) => TextDocument.update(current, [inUnits(change, current)], version),
        document,
      );
    },
  };

  function inUnits(change: TextDocumentContentChangeEvent, document: TextDocument): TextDocumentContentChangeEvent {
    if (!('range' in change)) return change;
    const lines = indexLines(document.getText(), encoding());
    const { start, end } = change.range;
    const range = {
      start: document.positionAt(lines.offsetAt(start)),
      end: document.positionAt(lines.offsetAt(end)),
    };
    return { range, text: change.text };
  }
}
