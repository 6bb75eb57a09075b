import type { Location } from 'vscode-languageserver-types';
import { defineFeature, type PositionParams } from './feature.ts';
import { mentionAt, mentionsOfSame } from './references.ts';

/** Leads from the name of a tier, a view, a field or a stage to where it is defined. */
export const definition = defineFeature<PositionParams, Location[]>({
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  empty: [],
  answer({ params, document: { uri, lines, plan } }) {
    const mention = mentionAt(plan, lines.offsetAt(params.position));
    if (mention === undefined) return [];
    return mentionsOfSame(plan, mention)
      .filter(({ role }) => role === 'definition')
      .map(({ node }) => ({ uri, range: lines.rangeOf(node.span) }));
  },
});
