import type { CodeAction } from 'vscode-languageserver-types';
import { isRecord } from '../../core/record.ts';
import { completeInSteps } from '../../update/complete.ts';
import { defineFeature } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import { annotatedEdit } from '../update/annotated-edit.ts';
import { completionOf } from '../update/update-result.ts';
import type { CompletionData } from './complete-section.ts';
import { fixedOfRule, type RuleFixData } from './fix-all-of-rule.ts';
import { type MergeData, resolveMerge } from './merge-tiers.ts';

/** Gives an action that was chosen the edits that it promised. */
export const resolveCodeAction = defineFeature<CodeAction, CodeAction | null>({
  method: 'codeAction/resolve',
  capabilities: {},
  everyKind: true,
  empty: null,
  async answer({ params: action, document, client, turns }) {
    const { section, fixAllOf, merge } = (action.data ?? {}) as Partial<CompletionData & RuleFixData & MergeData>;
    if (typeof fixAllOf === 'string') return fixedOfRule(action, fixAllOf, document, client);
    if (isRecord(merge)) return resolveMerge(action, merge, document, client);
    if (typeof section !== 'string') return action;
    const { text, settings, watch } = document;
    const completion = await completionOf(completeInSteps({ text, settings, watch, section }), turns);
    if (completion === undefined) return action;
    const { edits, summary, refused } = completion;
    if (edits.length > 0) return { ...action, edit: annotatedEdit(edits, document, client) };
    // An action that was chosen and changes nothing has to say why.
    throw new Refusal(refused[0]?.message ?? summary);
  },
});
