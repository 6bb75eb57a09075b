import type { CodeAction } from 'vscode-languageserver-types';
import { completeInSteps } from '../../update/complete.ts';
import { defineFeature } from '../feature.ts';
import { annotatedEdit } from '../update/annotated-edit.ts';
import { completionOf } from '../update/update-result.ts';
import type { CompletionData } from './complete-section.ts';

/** Gives an action that was chosen the edits that it promised. */
export const resolveCodeAction = defineFeature<CodeAction, CodeAction | null>({
  method: 'codeAction/resolve',
  capabilities: {},
  empty: null,
  async answer({ params: action, document, client, turns }) {
    const { section } = (action.data ?? {}) as Partial<CompletionData>;
    if (typeof section !== 'string') return action;
    const { text, settings, watch } = document;
    const completion = await completionOf(completeInSteps({ text, settings, watch, section }), turns);
    if (completion === undefined) return action;
    const { edits, summary, refused } = completion;
    if (edits.length > 0) return { ...action, edit: annotatedEdit(edits, document, client) };
    return { ...action, disabled: { reason: refused[0]?.message ?? summary } };
  },
});
