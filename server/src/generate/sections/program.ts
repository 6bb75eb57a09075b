import { type Block, comment, entry, flow, group } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { durationText, moneyText } from '../words.ts';

export function programSection({ brief, today, types, figures }: Outline): Block {
  const { company, programName, partnerTypes, state, partners, dealSize, salesCycle, crm, crmName } = brief;
  const { current, target } = partners;
  return group(
    'program',
    entry('name', programName ?? `${company} Partner Program`),
    entry('company', company),
    entry('built', today),
    flow('partnerTypes', partnerTypes),
    entry('motion', types.map(({ motion }) => motion).join(' ')),
    entry('state', state),
    flow('partners', { ...(current === undefined ? {} : { current }), ...(target === undefined ? {} : { target }) }),
    comment(
      `Thresholds, targets, protection and SLA below follow from these numbers.${
        figures.isDealRounded
          ? ` They count with a deal of ${figures.deal} ${figures.currency}, rounded to two digits.`
          : ''
      }`,
    ),
    flow('deals', { averageSize: moneyText(dealSize), salesCycle: durationText(salesCycle) }),
    entry('crm', crm),
    ...(crm === 'other' && crmName !== undefined ? [entry('crmName', crmName)] : []),
    entry('partnerPipelineTargets', brief.partnerPipelineTargets),
    entry(
      'scope',
      'This plan covers operational and attribution infrastructure only. Partner agreements, legal terms and commission structures are handled separately with legal and finance.',
    ),
  );
}
