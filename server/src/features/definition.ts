import type { Location, Range } from 'vscode-languageserver-types';
import { sharedAt } from './anchors.ts';
import type { CheckedDocument } from './document.ts';
import { earlierOf } from './earlier.ts';
import { defineFeature, type PositionParams } from './feature.ts';
import { mentionAt, mentionsOfSame } from './references.ts';

/** Leads from the name of a tier, a view, a field or a stage to where it is defined, and from an alias to its anchor. */
export const definition = defineFeature<PositionParams, Location[]>({
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  everyKind: true,
  empty: [],
  answer({ params, document }) {
    const offset = document.lines.offsetAt(params.position);
    const earlier = earlierOf(document);
    const before = earlier?.toEarlier(offset);
    const ranges =
      earlier === undefined || before === undefined
        ? definitionsAt(offset, document)
        : definitionsAt(before, earlier.document).map(earlier.toNow);
    return ranges.map((range) => ({ uri: document.uri, range }));
  },
});

function definitionsAt(offset: number, { lines, plan }: CheckedDocument): readonly Range[] {
  const shared = sharedAt(plan.source, offset);
  if (shared !== undefined) return [lines.rangeOf(shared.anchor.mark)];
  const mention = mentionAt(plan, offset);
  if (mention === undefined) return [];
  return mentionsOfSame(plan, mention)
    .filter(({ role }) => role === 'definition')
    .map(({ node }) => lines.rangeOf(node.span));
}
