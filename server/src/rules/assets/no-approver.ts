import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { answersNothing } from '../../framework/meaning/empty-answers.ts';
import { partnerNouns } from '../../framework/meaning/partner-types.ts';
import { reportMissing, reportMissingPart } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing } from './example.ts';

export const noApprover = defineRule({
  id: 'assets/no-approver',
  summary: 'Nobody is named who approves the use of logo, messaging or brand.',
  why: 'Partners use your logo because they are proud of it, and they write about your product because you asked them to. Somebody has to say yes or no within days, or they stop asking.',
  source: sourceOf('playbook.coMarketing.approvals'),
  exceptions:
    'Where logo and name may be used by everybody under rules that are published. Name the page with the rules.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithCoMarketing({ ...exampleAssets, approvals: '{ logo: Brand manager, brand: Brand manager }' }),
    good: planWithCoMarketing(exampleAssets),
  },
  check(context) {
    reportMissing(context, 'playbook.coMarketing.approvals');
    for (const { key, words } of approvals) {
      reportMissingPart(context, {
        owner: ['playbook', 'coMarketing', 'approvals'],
        key,
        message: `The plan does not say who approves ${words}. Add "${key}" with a role.`,
      });
      const written = context.plan.playbook?.coMarketing?.approvals?.[key];
      if (written === undefined || (!NOBODY.test(written.value) && !answersNothing('who', written.value))) continue;
      context.report({
        at: written.node.span,
        message: `"${written.value.trim()}" names nobody who approves ${words}. Write the role that says yes or no.`,
      });
    }
  },
});

/** That nobody is asked, where a role belongs. */
const NOBODY = new RegExp(
  String.raw`^(?:(?:the|each|every|any|a) )?(?:${partnerNouns})(?: (?:itself|decides?|approves?|alone))?[.]?$|\b(?:automatic\w*|freely|free to use|no approval|without (?:any )?(?:approval|asking)|not (?:needed|required|necessary)|nobody|no one|(?:them|it)sel(?:ves|f)|on (?:their|its) own|any(?:one|body)|every(?:one|body)|self-?service)\b|^(?:none|no|partners?|n\/a|open)[.]?$`,
  'iu',
);

const approvals = [
  { key: 'logo', words: 'the use of your logo' },
  { key: 'messaging', words: 'what partners write about your product' },
  { key: 'brand', words: 'whether the brand guidelines are kept' },
] as const;
