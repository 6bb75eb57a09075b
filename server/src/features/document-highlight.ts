import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { sharedAt } from './anchors.ts';
import { defineFeature, type PositionParams } from './feature.ts';
import { mentionAt, mentionsOfSame } from './references.ts';

/** Marks in the editor where the name under the cursor stands too: where it is given, and where it is referred to. */
export const documentHighlight = defineFeature<PositionParams, DocumentHighlight[]>({
  method: 'textDocument/documentHighlight',
  capabilities: { documentHighlightProvider: true },
  everyKind: true,
  empty: [],
  answer({ params, document: { lines, plan } }) {
    const offset = lines.offsetAt(params.position);
    const shared = sharedAt(plan.source, offset);
    if (shared !== undefined) {
      return [
        { range: lines.rangeOf(shared.anchor.mark), kind: DocumentHighlightKind.Write },
        ...shared.aliases.map(({ span }) => ({ range: lines.rangeOf(span), kind: DocumentHighlightKind.Read })),
      ];
    }
    const mention = mentionAt(plan, offset);
    if (mention === undefined) return [];
    return mentionsOfSame(plan, mention).map(({ node, role }) => ({
      range: lines.rangeOf(node.span),
      kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
});
