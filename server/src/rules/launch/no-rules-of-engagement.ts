import { defineRule } from '../../core/rule.ts';
import { whySameAccounts } from '../../framework/facts/same-accounts.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { reportMissingTask } from '../shared/launch-tasks.ts';
import { launchWith } from './example.ts';

export const noRulesOfEngagement = defineRule({
  id: 'launch/no-rules-of-engagement',
  summary: 'Partners and direct sales work the same accounts, and no task settles the rules of engagement.',
  why: 'Where two teams sell to one account, they will meet there. Rules that exist before the first conflict are rules; rules that are written after it are a verdict.',
  source: [
    'This is a predictable conflict that needs rules of engagement before the first conflict happens, not after.',
  ],
  exceptions:
    'The framework asks for it where partners and direct sales work the same accounts. Where they never meet, because each has accounts or a territory of its own, say so in the motions and the conflict rules of the plan, or suppress the finding with that reason.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: `${launchWith('crm', 'agreement', 'portal', 'routing', 'training')}program: { partnerTypes: [reseller] }\n`,
    good: `${launchWith('crm', 'agreement', 'portal', 'routing', 'training', 'engagement')}program: { partnerTypes: [reseller] }\n`,
  },
  check(context) {
    const why = whySameAccounts(context.plan);
    if (why === undefined) return;
    reportMissingTask(context, {
      ...setupTasks.rulesOfEngagement,
      message: `${why}, so partners and direct sales will meet at the same accounts, and no task of the pre-launch settles the rules of engagement. Settle them before the first conflict.`,
    });
  },
});
