import type { StructuralProblem } from '../../../../schemas/diagnosis.ts';
import type { SetupWork } from '../../../../schemas/launch.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import { capitalized, joined, withSmallStart } from '../../core/words.ts';
import { partnersInWords } from '../amounts-in-words.ts';
import { problemsOf } from '../diagnose.ts';
import type { Outline } from '../outline.ts';
import { isRegulated } from '../regulated.ts';
import type { TypeTask } from '../types/partner-type.ts';
import { atLaunch, idlePartners } from './at-launch.ts';
import { countFields } from './fields.ts';
import { assetsOf } from './playbook.ts';
import { backfillTasks, proofTasks } from './proof.ts';
import { routingContext } from './routing.ts';
import { eachStrategic, type LaunchTask, stateTasks } from './state-tasks.ts';

/**
 * Everything that the other sections promise, in the order in which it can be done, and what is done about the problem
 * that hurts most before what waits for nothing else.
 */
export function launchTasks(outline: Outline): readonly LaunchTask[] {
  const first = [...proofTasks(outline), ...stateTasks(outline).first];
  const others = tasksInOrder(outline);
  const [worst] = problemsOf(outline.brief.symptoms, outline.brief.pains);
  const work = worst === undefined || outline.brief.state === 'none' ? undefined : firstWork[worst.problem];
  const leads = others.findIndex(({ covers }) => work !== undefined && covers.includes(work));
  const leading = others[leads];
  return leading === undefined
    ? [...first, ...others]
    : [...first, leading, ...others.slice(0, leads), ...others.slice(leads + 1)];
}

/** What is done first about a problem, where nothing has to be built before it. */
const firstWork: Readonly<Partial<Record<StructuralProblem, SetupWork>>> = {
  'no-playbook': 'conflict-rules',
  'no-attribution': 'crm-configuration',
};

function tasksInOrder(outline: Outline): readonly LaunchTask[] {
  const { crm, numbers, roles, types, site, brief } = outline;
  const items = types.map(({ portalItem }) => portalItem);
  const each = eachStrategic(outline);
  const benefits = [
    `co-marketing budgets of ${numbers.moneyInWords(numbers.costs.coMarketingPerPartner)}`,
    'access to the roadmap',
    ...types.map(({ strategicBenefit }) => withSmallStart(strategicBenefit)),
  ];
  return [
    ...inOne(roles.isOnePerson, [
      {
        task: `Create the ${countFields(outline)} ${crm.fields} and the 4 ${crm.views}, and ${crm.requires}.`,
        covers: ['crm-configuration'],
        owner: roles.who('crm'),
      },
      { task: crm.intake(routingContext(outline)), covers: ['crm-configuration'], owner: roles.who('crm') },
    ]),
    ...inOne(roles.isOnePerson, [
      {
        task:
          crm.build?.(crm.routingName) ??
          `Build the ${crm.workflow} ${crm.routingName} and test it with 10 invented registrations, 2 of them conflicts.`,
        covers: ['routing'],
        owner: roles.who('crm'),
      },
      { task: crm.safeguards, covers: ['crm-configuration', 'measurement'], owner: roles.who('crm') },
    ]),
    {
      task: `Sign off conflict rules and rules of engagement (${types.map(({ rulesSettle }) => rulesSettle).join('; ')})${roles.withOther('sales', 'partnerships')}, and publish them to both sides.`,
      covers: ['conflict-rules', 'rules-of-engagement', 'process'],
      owner: roles.who('partnerships'),
    },
    ...payTasks(outline),
    ...(brief.countries.length === 0 ? [] : [dataProtection(outline)]),
    {
      task: site.isPortal
        ? `Set up ${site.name} with ${joined(['registration form', 'tier targets', 'asset library', ...items])}.`
        : `Put ${joined(['registration form', 'tier targets', 'asset folder', ...items])} on one partner page. There is no portal yet, and this page is what partners serve themselves with.`,
      covers: ['portal'],
      owner: roles.operations,
    },
    ...signUpTasks(outline),
    ...stateTasks(outline).moved,
    ...backfillTasks(outline),
    ...inOne(roles.isOnePerson, [
      {
        task: 'Publish the brand guidelines and name the people who approve logo, messaging and brand.',
        covers: ['brand-approval'],
        owner: roles.who('productMarketing'),
      },
      {
        task: `Write the co-marketing assets of the playbook (${assetsOf(outline).join(', ')}), and have them approved.`,
        covers: ['other'],
        owner: roles.who('productMarketing'),
      },
    ]),
    ...(isRegulated(brief) ? [rulesOfProfession(outline)] : []),
    stateTasks(outline).agreement,
    ...wakeTasks(outline),
    certification(outline),
    ...types
      .flatMap((type) => type.tasks.filter(({ isOfPage }) => !isOfPage || site.isPortal))
      .map((task) => taskOf(task, outline)),
    ...outline.passing.map(
      ({ one }): LaunchTask => ({
        task: `Have each ${one} agree in writing that its registrations name the ${partnerName(brief.channel?.credited ?? 'reseller')} and the customer, and promise that no other partner sees them.`,
        covers: ['rules-of-engagement'],
        owner: roles.who('partnerships'),
      }),
    ),
    {
      task: `Train all ${roles.seller.many} on ${joined(['the three deal sources', 'the SLAs', ...types.map(({ training }) => training)])}.`,
      covers: ['sales-training'],
      owner: roles.who('salesEnablement'),
    },
    {
      task: `Build the monthly report and record the baselines: deal size, time to close and cost of direct deals, ${joined(types.map(({ baseline }) => baseline))}.`,
      covers: ['measurement'],
      owner: roles.who('revenueOperations'),
    },
    ...inOne(roles.isOnePerson, [
      {
        task: capitalized(
          `${successManager(outline)}have the benefits of Tier 1 ready: ${joined([...new Set(benefits)])}.`,
        ),
        covers: ['other'],
        owner: roles.who('partnerships'),
      },
      {
        task: `Book the 4 business reviews of the year with ${each}.`,
        covers: ['business-review'],
        owner: roles.who('partnerSuccess'),
      },
    ]),
  ];
}

/**
 * Whoever loses money on a deal of a partner keeps partners out of it, whatever the rules say: where somebody told that
 * sales does, its pay is settled before the launch.
 */
export function isPayInQuestion({ brief }: Pick<Outline, 'brief'>): boolean {
  const { cases, broughtInLate } = brief.engagement;
  return (
    broughtInLate !== undefined ||
    cases.some(({ kind }) => kind === 'our-offer') ||
    brief.symptoms.some(({ symptom }) => symptom === 'channel-conflict' || symptom === 'sales-avoids-partners')
  );
}

function payTasks(outline: Outline): readonly LaunchTask[] {
  if (!isPayInQuestion(outline)) return [];
  const { roles } = outline;
  return [
    {
      task: `Say in writing whether a partner deal pays ${roles.seller.many} and counts for their target like a direct one. Where it does not, ${roles.the('chief')} decides what changes before the soft launch.`,
      covers: ['rules-of-engagement'],
      owner: roles.who('finance'),
    },
  ];
}

/** Who comes to us by themselves can only be asked there. */
function signUpTasks({ brief, roles, crm }: Outline): readonly LaunchTask[] {
  if (!brief.engagement.cases.some(({ kind }) => kind === 'own-sign-up')) return [];
  return [
    {
      task: `Ask on every sign-up and contact form who recommended us, and bring the answer with its time into ${crm.name} as a registration. Test it with 5 invented customers.`,
      covers: ['routing'],
      owner: roles.who('revenueOperations'),
    },
  ];
}

/** Partners who brought nothing get a step that they can take, and a day for it. */
function wakeTasks(outline: Outline): readonly LaunchTask[] {
  const idle = idlePartners(outline);
  if (idle === undefined) return [];
  const { roles } = outline;
  return [
    {
      task: `Write to ${idle.many}: who names one account with its contact on the form by ${idle.until} stays in the program, and all others are listed without benefits from then on.`,
      covers: ['process'],
      owner: roles.who('partnerManager'),
    },
  ];
}

/** Steps that one person does in one go are one task, so that a small program has a list that it can finish. */
function inOne(isOne: boolean, steps: readonly LaunchTask[]): readonly LaunchTask[] {
  const [first] = steps;
  if (!isOne || first === undefined) return steps;
  const covers = [...new Set(steps.flatMap((step) => step.covers))];
  const named = covers.filter((work) => work !== 'other');
  return [
    {
      task: steps.map(({ task }) => task).join(' '),
      covers: named.length === 0 ? covers : named,
      owner: first.owner,
    },
  ];
}

/** Who is there for each strategic partner, and only of the people that the program has: the beginning of a task. */
function successManager(outline: Outline): string {
  const { partnerManagers } = outline.brief.team;
  if (outline.roles.isOnePerson) return '';
  const each = eachStrategic(outline);
  return partnerManagers <= 1
    ? `Tell ${each} that ${outline.roles.the('partnerManager')} is its partner success manager, and `
    : `Name ${outline.roles.oneManager} as the partner success manager of ${each}, and `;
}

/** The task of a type as it fits the partners that there are. */
function taskOf({ ofNew, ofMany, ...usual }: TypeTask, outline: Outline): LaunchTask {
  const isNew = outline.brief.state === 'none';
  const { task, covers, owner } = (isNew ? ofNew : atLaunch(outline).isInPerson ? undefined : ofMany) ?? usual;
  return { task, covers, owner: outline.roles.who(owner) };
}

/** Tier 1 takes part in the soft launch, so its certificates come first where not all can be had before it. */
function certification(outline: Outline): LaunchTask {
  const { strategic, growth, isCertified } = atLaunch(outline);
  const what = outline.types.map(({ certification: name }) => name).join('; ');
  return {
    task: isCertified
      ? `Run the certification of ${partnersInWords(strategic + growth)} (${what}).`
      : `Run the certification of ${outline.names.strategic.counted(strategic)} (${what}), and open it online for ${outline.names.growth.counted(growth)}, who have time until their first review.`,
    covers: ['certification'],
    owner: outline.roles.who('partnerSuccess'),
  };
}

/** Some professions may introduce only with the consent of their client, and take no fee that they do not disclose. */
function rulesOfProfession({ roles, types }: Outline): LaunchTask {
  const introducing = types.find(({ keepsCustomers }) => !keepsCustomers)?.plural ?? 'partners';
  return {
    task: `Settle with ${roles.the('legal')} what the rules of their profession and its regulator ask of ${introducing}: which consent of the client is kept, whether a fee is allowed and has to be disclosed, and what they may say about our product. No introduction is accepted before that.`,
    covers: ['process', 'partner-agreement'],
    owner: roles.who('legal'),
  };
}

/** A registration names a person at the customer, who has not been asked. */
function dataProtection({ brief: { countries }, roles }: Outline): LaunchTask {
  return {
    task: `Check with ${roles.the('legal')} what partners may pass on about a contact person (${countries.join(', ')}), and say so on the form.`,
    covers: ['process'],
    owner: roles.who('legal'),
  };
}
