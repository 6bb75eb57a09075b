import type { Location } from 'vscode-languageserver-types';
import { sharedAt } from './anchors.ts';
import { defineFeature, type PositionParams } from './feature.ts';
import { mentionAt, mentionsOfSame } from './references.ts';

interface ReferenceParams extends PositionParams {
  readonly context: { readonly includeDeclaration: boolean };
}

/** Lists the places that refer to a tier, a view, a field or a stage, and the aliases of an anchor. */
export const findReferences = defineFeature<ReferenceParams, Location[]>({
  method: 'textDocument/references',
  capabilities: { referencesProvider: true },
  everyKind: true,
  empty: [],
  answer({ params, document: { uri, lines, plan } }) {
    const offset = lines.offsetAt(params.position);
    const shared = sharedAt(plan.source, offset);
    if (shared !== undefined) {
      const { anchor, aliases } = shared;
      const spans = [...(params.context.includeDeclaration ? [anchor.mark] : []), ...aliases.map(({ span }) => span)];
      return spans.map((span) => ({ uri, range: lines.rangeOf(span) }));
    }
    const mention = mentionAt(plan, offset);
    if (mention === undefined) return [];
    return mentionsOfSame(plan, mention)
      .filter(({ role }) => role === 'reference' || params.context.includeDeclaration)
      .map(({ node }) => ({ uri, range: lines.rangeOf(node.span) }));
  },
});
