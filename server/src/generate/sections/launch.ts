import type { SetupWork } from '../../../../schemas/launch.ts';
import { addDays, fridayFrom, mondayFrom } from '../calendar.ts';
import { type Block, comment, entry, flow, group, type Item, item, list, spaced } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { counted, joined } from '../words.ts';
import { countFields } from './fields.ts';
import { routingName } from './routing.ts';

/** Weeks until the soft launch: a program that exists has its portal and its partners already. */
const weeksToPrepare = { none: 10, informal: 8, rebuild: 10 } as const;

const SOFT_LAUNCH_DAYS = 30;

export function launchSection(outline: Outline): Block[] {
  const starts = mondayFrom(addDays(outline.today, 7 * weeksToPrepare[outline.brief.state]));
  const opens = mondayFrom(addDays(starts, SOFT_LAUNCH_DAYS));
  return [
    comment('Everything in pre-launch is done before the first registration is accepted.'),
    group('launch', ...spaced(preLaunch(outline, starts), softLaunch(outline, starts), fullLaunch(outline, opens))),
  ];
}

/** The tasks are spread evenly over the days on which they can be due, in their order. */
function preLaunch(outline: Outline, starts: string): Block {
  const days = dueDays(outline.today, starts);
  const work = tasks(outline);
  const dueOf = (index: number) => days[Math.floor((index * days.length) / work.length)] ?? outline.today;
  return list('preLaunch', ...work.map((task, index) => taskItem(task, dueOf(index))));
}

interface Task {
  readonly task: string;
  readonly covers: readonly SetupWork[];
  readonly owner: string;
}

function tasks(outline: Outline): Task[] {
  const { crm, figures, roles, types } = outline;
  const certified = figures.strategic.partners + (figures.growth?.partners ?? 0);
  return [
    {
      task: `Create the ${countFields(outline)} ${crm.fields} and the 4 ${crm.views}, and ${crm.requires}.`,
      covers: ['crm-configuration'],
      owner: crm.admin,
    },
    {
      task: `Build the ${crm.workflow} ${routingName} and test it with 10 invented registrations.`,
      covers: ['routing'],
      owner: crm.admin,
    },
    {
      task: 'Sign off conflict rules and rules of engagement with the VP Sales, and publish them to both sides.',
      covers: ['conflict-rules', 'rules-of-engagement', 'process'],
      owner: 'Head of Partnerships',
    },
    {
      task: 'Set up the partner portal with registration form, tier targets and asset library.',
      covers: ['portal'],
      owner: roles.operations,
    },
    {
      task: 'Publish the brand guidelines and name the people who approve logo, messaging and brand.',
      covers: ['brand-approval'],
      owner: 'Product marketing',
    },
    {
      task: agreementTask(outline),
      covers: ['partner-agreement'],
      owner: 'Head of Partnerships',
    },
    {
      task: `Run the certification of ${counted(certified, 'partner')} (${joined(types.map(({ certification }) => certification))}).`,
      covers: ['certification'],
      owner: 'Partner success manager',
    },
    {
      task: 'Train all account executives on the three deal sources, the SLAs and the rules of engagement.',
      covers: ['sales-training'],
      owner: 'Sales enablement',
    },
    {
      task: 'Build the monthly report and record the direct baselines for deal size, time to close and cost.',
      covers: ['measurement'],
      owner: 'Revenue operations',
    },
    {
      task: `Book the 4 business reviews of the year with ${figures.strategic.partners === 1 ? 'the strategic partner' : `each of the ${figures.strategic.partners} strategic partners`}.`,
      covers: ['business-review'],
      owner: 'Partner success manager',
    },
  ];
}

function agreementTask({ brief, figures }: Outline): string {
  const { current } = brief.partners;
  if (brief.state === 'none') {
    return `Get the partner agreement from legal and have ${counted(figures.strategic.partners, 'founding partner')} sign it.`;
  }
  const who =
    current === undefined
      ? 'all partners'
      : current > figures.partners
        ? `the ${figures.partners} partners that stay`
        : current === 1
          ? 'the partner'
          : `all ${current} partners`;
  return `Have ${who} sign the program agreement, which legal provides, and tell each its tier.`;
}

/** The Fridays before the soft launch on which tasks can be due. The first two weeks are for those who begin. */
function dueDays(today: string, starts: string): string[] {
  const days: string[] = [];
  for (let day = fridayFrom(addDays(today, 14)); day < starts; day = fridayFrom(addDays(day, 7))) days.push(day);
  return days;
}

function taskItem({ task, covers, owner }: Task, due: string): Item {
  return item(entry('task', task), flow('covers', covers), entry('owner', owner), entry('due', due));
}

function softLaunch({ figures }: Outline, starts: string): Block {
  const { strategic, standard } = figures.sla;
  return group(
    'softLaunch',
    entry('starts', starts),
    entry('length', counted(SOFT_LAUNCH_DAYS, 'day')),
    flow('tiers', ['strategic']),
    list(
      'validate',
      `At least 95% of registrations are acknowledged within ${strategic.acknowledge}.`,
      'Every accepted registration has Deal Source, Partner Name and date without a correction by hand.',
      `At least 1 conflict case, real or invented, is decided within ${standard.decide}.`,
    ),
  );
}

/** As many registrations as prove that the workflow works. */
const PROOF = 20;

function fullLaunch({ figures }: Outline, opens: string): Block {
  const { partners, registeredDeals } = figures.strategic;
  const monthly = Math.max(1, Math.round((partners * registeredDeals) / 12));
  const registrations = Math.min(PROOF, monthly);
  const from = Math.min(registrations, Math.ceil(partners / 2));
  const proof = monthly > PROOF ? ` ${PROOF} of them prove that the workflow works.` : '';
  return group(
    'fullLaunch',
    entry('starts', opens),
    entry('when', 'On the first Monday after the soft launch on which all criteria are met.'),
    list(
      'criteria',
      comment(
        `${counted(partners, 'strategic partner')} x ${registeredDeals} registrations a year are about ${monthly} a month.${proof}`,
      ),
      `At least ${counted(registrations, 'registration')} from ${counted(from, 'strategic partner')} went through the workflow.`,
      'At least 95% of the registrations met the SLA to acknowledge and the SLA to decide.',
      '100% of the account executives have finished the training.',
    ),
  );
}
