import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { isNoCondition } from '../../framework/meaning/conditions.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { hasNumber } from '../../framework/meaning/numbers.ts';
import { extensionCondition } from '../../framework/proposals/playbook.ts';
import { reportMissing } from '../shared/missing-part.ts';
import { planWithRegistration } from './example.ts';

export const vagueExtension = defineRule({
  id: 'registration/vague-extension',
  summary: 'A protection is extended, and the plan does not say by how much or under which condition.',
  why: 'An extension that everybody gets on request is a longer protection with more work. The condition is what shows that the partner still works on the deal, and the length says until when the account is out of reach for others.',
  practice: 'Programs extend a protection once or twice, by a fixed time, when the partner shows progress.',
  exceptions:
    'Where the person who decides about it is named, and decides within a day. Then the name and the day are the rule.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration('protection: 90 days', 'extension: { by: 30 days, times: 1 }'),
    good: planWithRegistration(
      'protection: 90 days',
      'extension: { by: 30 days, times: 1, when: The customer confirms the project. }',
    ),
  },
  check(context) {
    reportMissing(context, 'playbook.dealRegistration.extension.by', 'playbook.dealRegistration.extension.when');
    const { extension, renewal } = context.plan.playbook?.dealRegistration ?? {};
    if (extension?.when !== undefined && isNoCondition(extension.when.value)) {
      context.report({
        at: extension.when.node.span,
        message: `"${extension.when.value.trim()}" is no condition, so whoever asks keeps the account. Say what the partner shows, for example that the customer confirms the project.`,
        fixes: [
          {
            title: 'Ask that the customer confirms the project',
            safe: false,
            edits: [setValue(context.plan.source.text, extension.when.node, extensionCondition)],
          },
        ],
      });
    }
    if (renewal === undefined || extension !== undefined) return;
    if (!isNoCondition(renewal.value) && !readsAsEnglish(renewal.value)) return;
    if (!isNoCondition(renewal.value) && (hasNumber(renewal.value) || LENGTH.test(renewal.value))) return;
    context.report({
      at: renewal.node.span,
      message: `"${renewal.value.trim()}" extends a protection and ${isNoCondition(renewal.value) ? 'says neither by how much nor what the partner shows for it' : 'does not say by how much'}. Say it with the condition, for example: Once, by 30 days, when the customer confirms the project.`,
    });
  },
});

/** A length without a number, or no extension at all. */
const LENGTH = /\b(?:same|again|another|weeks?|months?|quarters?|never|not|until|as long as|while|sales cycle)\b/i;
