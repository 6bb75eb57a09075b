import { defineRule } from '../../core/rule.ts';
import { proposedCoSell, proposedDealProcess, proposedRegistration } from '../../framework/proposals/playbook.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';

export const missingTopic = defineRule({
  id: 'playbook/missing-topic',
  summary: 'The standard playbook lacks one of its topics.',
  why: 'What the playbook does not say, every partner settles with the colleague it happens to know. Each relationship then works in its own way, and nobody can look after more than five of them.',
  source: [
    'Fix: Define a standard joint go-to-market playbook that covers: how partners register deals, how sales engages on partner-sourced deals, what co-sell looks like versus a pure referral, what co-marketing assets are available and how partners access them, and what happens when a partner-sourced deal is lost.',
    'Define the standard operating model for partner collaboration.',
    'Every partner starts with the standard playbook.',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 24 hours, decide: 2 business days }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 24 hours, decide: 2 business days }\n  coSell: { definition: "Strict: the partner\'s rep is on the first call." }\n  dealProcess: { closed: 1 business day, lost: 2 business days }\n  coMarketing: { assets: [Solution brief], location: Partner portal }\n',
  },
  check(context) {
    const { plan } = context;
    const hint =
      (plan.playbook?.addendums?.items.length ?? 0) > 0
        ? ' The addendums change a standard that does not exist yet.'
        : '';
    const owner = ['playbook'];
    reportMissingGroup(context, {
      owner,
      key: 'dealRegistration',
      message: `The playbook does not say how partners register deals. Without one way for all, registrations arrive as it suits each partner, and some are lost. Add "dealRegistration" with steps, required information and the SLA.${hint}`,
      value: proposedRegistration(plan),
    });
    reportMissingGroup(context, {
      owner,
      key: 'coSell',
      message: `The playbook does not say what co-sell means and how it differs from a pure referral. Some partners will expect to be on every call, others never. Add "coSell" with a definition and a model for each tier.${hint}`,
      value: proposedCoSell(plan),
    });
    reportMissingGroup(context, {
      owner,
      key: 'dealProcess',
      message: `The playbook does not say how sales engages on a partner-sourced deal, what the partner hears of it, and what happens when the deal is lost. Add "dealProcess".${hint}`,
      value: proposedDealProcess(plan),
    });
    reportMissingGroup(context, {
      owner,
      key: 'coMarketing',
      message: `The playbook does not say which co-marketing assets there are and how partners get them. They will make their own, off-brand or wrong. Add "coMarketing" with assets, location, requests and approvals.${hint}`,
    });
  },
});
