import type { CodeAction, CodeActionContext } from 'vscode-languageserver-types';
import { defineFeature, type RangeParams } from '../feature.ts';
import { completeSection } from './complete-section.ts';
import { fixAll } from './fix-all.ts';
import { completeKind, fixAllKind, quickFixKind } from './kinds.ts';
import { tierMerges } from './merge-tiers.ts';
import { quickFixes } from './quick-fix.ts';
import { rewrites } from './rewrite.ts';
import { typedThreshold } from './typed-threshold.ts';

interface CodeActionParams extends RangeParams {
  readonly context: CodeActionContext;
}

/** The repairs of the problems in a range, ways to ignore them, what completes a section, and all safe repairs of the document at once. */
export const codeAction = defineFeature<CodeActionParams, CodeAction[]>({
  method: 'textDocument/codeAction',
  everyKind: true,
  capabilities: {
    codeActionProvider: { codeActionKinds: [quickFixKind, completeKind, fixAllKind], resolveProvider: true },
  },
  empty: [],
  answer({ params: { range, context }, document, client, configuration }) {
    const { only, diagnostics } = context;
    return [
      ...(only === undefined || isWanted(quickFixKind, only)
        ? quickFixes(range, diagnostics, document, client, configuration)
        : []),
      ...(only === undefined || isWanted(completeKind, only)
        ? [...completeSection(range, document, client), ...typedThreshold(range, document, client)]
        : []),
      // Every group can be written in another form, which is no reason for a light bulb, and costs one more reading.
      ...(only !== undefined && isWanted(completeKind, only)
        ? [...tierMerges(range, document, client), ...rewrites(range, document, client)]
        : []),
      // All repairs cost several checks, so they are looked for when somebody asks for them by name.
      ...(only !== undefined && isWanted(fixAllKind, only) ? fixAll(document, client) : []),
    ];
  },
});

/** Whether a kind is asked for. A kind stands for everything below it: `source` for `source.fixAll.partnerPlan`. */
function isWanted(kind: string, only: readonly string[]): boolean {
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
