import type { Location } from 'vscode-languageserver-types';
import { sharedAt } from './anchors.ts';
import { defineFeature, type PositionParams } from './feature.ts';
import { mentionAt, mentionsOfSame } from './references.ts';

/** Leads from the name of a tier, a view, a field or a stage to where it is defined, and from an alias to its anchor. */
export const definition = defineFeature<PositionParams, Location[]>({
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  everyKind: true,
  empty: [],
  answer({ params, document: { uri, lines, plan } }) {
    const offset = lines.offsetAt(params.position);
    const shared = sharedAt(plan.source, offset);
    if (shared !== undefined) return [{ uri, range: lines.rangeOf(shared.anchor.mark) }];
    const mention = mentionAt(plan, offset);
    if (mention === undefined) return [];
    return mentionsOfSame(plan, mention)
      .filter(({ role }) => role === 'definition')
      .map(({ node }) => ({ uri, range: lines.rangeOf(node.span) }));
  },
});
