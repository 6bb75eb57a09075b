import type { Outline } from '../outline.ts';
import { counted, joined, lowered } from '../words.ts';
import { countFields } from './fields.ts';
import { routingName } from './routing.ts';
import { type LaunchTask, stateTasks } from './state-tasks.ts';

/** Everything that the other sections promise, in the order in which it can be done. */
export function launchTasks(outline: Outline): LaunchTask[] {
  const { crm, figures, roles, types, place, brief } = outline;
  const { strategic } = figures.targets;
  const items = types.map(({ portalItem }) => portalItem);
  const eachStrategic =
    strategic.partners === 1 ? 'the strategic partner' : `each of the ${strategic.partners} strategic partners`;
  const benefits = [
    `co-marketing budgets of ${figures.moneyInWords(figures.costs.coMarketingPerPartner)}`,
    'access to the roadmap',
    ...types.map(({ strategicBenefit }) => lowered(strategicBenefit)),
  ];
  const certified = strategic.partners + figures.sizes.growth;
  return [
    ...stateTasks(outline).first,
    {
      task: `Create the ${countFields(outline)} ${crm.fields} and the 4 ${crm.views}, and ${crm.requires}.`,
      covers: ['crm-configuration'],
      owner: crm.admin,
    },
    {
      task: `Build the ${crm.workflow} ${routingName} and test it with 10 invented registrations, 2 of them conflicts.`,
      covers: ['routing'],
      owner: crm.admin,
    },
    {
      task: `Sign off conflict rules and rules of engagement (${types.map(({ rulesSettle }) => rulesSettle).join('; ')}) with the VP Sales, and publish them to both sides.`,
      covers: ['conflict-rules', 'rules-of-engagement', 'process'],
      owner: 'Head of Partnerships',
    },
    {
      task: place.isPortal
        ? `Set up ${place.name} with registration form, tier targets, asset library, ${joined(items)}.`
        : `Put registration form, tier targets, asset folder, ${joined(items)} on one partner page. It is portal enough for the start.`,
      covers: ['portal'],
      owner: roles.operations,
    },
    {
      task: 'Publish the brand guidelines and name the people who approve logo, messaging and brand.',
      covers: ['brand-approval'],
      owner: 'Product marketing',
    },
    ...(brief.countries.length === 0 ? [] : [dataProtection(brief.countries)]),
    stateTasks(outline).agreement,
    {
      task: `Run the certification of ${counted(certified, 'partner')} (${types.map(({ certification }) => certification).join('; ')}).`,
      covers: ['certification'],
      owner: 'Partner success manager',
    },
    ...types.flatMap((type) => type.tasks),
    {
      task: `Train all account executives on ${joined(['the three deal sources', 'the SLAs', ...types.map(({ training }) => training)])}.`,
      covers: ['sales-training'],
      owner: 'Sales enablement',
    },
    {
      task: `Build the monthly report and record the baselines: deal size, time to close and cost of direct deals, ${joined(types.map(({ baseline }) => baseline))}.`,
      covers: ['measurement'],
      owner: 'Revenue operations',
    },
    {
      task: `Name the partner success manager of ${eachStrategic}, and have the benefits of Tier 1 ready: ${joined([...new Set(benefits)])}.`,
      covers: ['other'],
      owner: 'Head of Partnerships',
    },
    {
      task: `Book the 4 business reviews of the year with ${eachStrategic}.`,
      covers: ['business-review'],
      owner: 'Partner success manager',
    },
  ];
}

/** A registration names a person at the customer, who has not been asked. */
function dataProtection(countries: readonly string[]): LaunchTask {
  return {
    task: `Check with legal what partners may pass on about a contact person (${countries.join(', ')}), and say so on the form.`,
    covers: ['process'],
    owner: 'Data protection officer',
  };
}
