import type { Location } from 'vscode-languageserver-types';
import { defineFeature, type PositionParams } from './feature.ts';
import { mentionAt, mentionsOfSame } from './references.ts';

interface ReferenceParams extends PositionParams {
  readonly context: { readonly includeDeclaration: boolean };
}

/** Lists the places that refer to a tier, a view, a field or a stage. */
export const findReferences = defineFeature<ReferenceParams, Location[]>({
  method: 'textDocument/references',
  capabilities: { referencesProvider: true },
  empty: [],
  answer({ params, document: { uri, lines, plan } }) {
    const mention = mentionAt(plan, lines.offsetAt(params.position));
    if (mention === undefined) return [];
    return mentionsOfSame(plan, mention)
      .filter(({ role }) => role === 'reference' || params.context.includeDeclaration)
      .map(({ node }) => ({ uri, range: lines.rangeOf(node.span) }));
  },
});
