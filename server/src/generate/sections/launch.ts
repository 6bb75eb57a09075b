import { addDays } from '../../core/dates.ts';
import { daysOf } from '../../core/quantity.ts';
import { capitalized, joined } from '../../core/words.ts';
import { DAYS_OF_A_YEAR } from '../../framework/facts/costs.ts';
import { counted } from '../amounts-in-words.ts';
import { isWorkingDay, weekEndFrom, weekStartFrom } from '../calendar.ts';
import { type Block, comment, entry, flow, group, type Item, item, list, spaced } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { atLaunch, extraWeeks, softLaunchStart, weeksOf } from './at-launch.ts';
import { stageGate } from './co-sell.ts';
import type { LaunchTask } from './state-tasks.ts';
import { isPayInQuestion, launchTasks } from './tasks.ts';

const SOFT_LAUNCH_DAYS = 30;

export function launchSection(outline: Outline): Block[] {
  const { state } = outline.brief;
  const { all } = outline.numbers.sizes;
  const extra = extraWeeks(all);
  const weeks = weeksOf(outline) + extra;
  const starts = softLaunchStart(outline);
  const opens = weekStartFrom(addDays(starts, SOFT_LAUNCH_DAYS), outline.week);
  const why =
    extra > 0
      ? `${weeksOf(outline)} weeks of work and ${extra} more to reach ${all} partners.`
      : `${weeks} weeks of work: ${outline.roles.isSmall ? 'everybody is known by name, and few people do it all.' : reasonForWeeks[state]}`;
  return [
    comment(`Everything in pre-launch is done before the first registration is accepted. ${why}`),
    group('launch', ...spaced(preLaunch(outline, starts), softLaunch(outline, starts), fullLaunch(outline, opens))),
  ];
}

const reasonForWeeks = {
  none: 'everything is built for the first time.',
  informal: 'partners and relationships exist, structure does not.',
  running: 'the program runs on as it is until its changes start.',
  rebuild: 'the old program runs on until the new one starts, and everybody has to hear why.',
} as const;

/** The tasks are spread evenly over the days on which they can be due, in their order. */
function preLaunch(outline: Outline, starts: string): Block {
  const days = dueDays(outline, starts);
  const work = outline.roles.isSmall ? few(launchTasks(outline)) : launchTasks(outline);
  const dueOf = (index: number) => days[Math.floor((index * days.length) / work.length)] ?? outline.today;
  return list('preLaunch', ...work.map((task, index) => taskItem(task, earlier(dueOf(index), task.before))));
}

/** What is for a day that presses is done before it. */
function earlier(due: string, before: string | undefined): string {
  return before !== undefined && before < due ? before : due;
}

/** A team that does everything itself has a list that it can finish. */
const MOST_TASKS = 10;

/** The same work in fewer tasks: what follows each other is one, the shortest first. */
function few(tasks: readonly LaunchTask[]): readonly LaunchTask[] {
  let list = tasks;
  while (list.length > MOST_TASKS) {
    const lengths = list.slice(1).map((task, index) => task.task.length + (list[index]?.task.length ?? 0));
    const first = lengths.indexOf(Math.min(...lengths));
    list = list.flatMap((task, index) =>
      index === first ? joinedTasks(task, list[index + 1] ?? task) : index === first + 1 ? [] : [task],
    );
  }
  return list;
}

function joinedTasks(one: LaunchTask, other: LaunchTask): readonly LaunchTask[] {
  const covers = [...new Set([...one.covers, ...other.covers])];
  const named = covers.filter((work) => work !== 'other');
  return [{ ...one, task: `${one.task} ${other.task}`, covers: named.length === 0 ? covers : named }];
}

/** The ends of the weeks before the soft launch, from the second on. A team that does it all itself has a date every few days. */
function dueDays(outline: Outline, starts: string): string[] {
  const { today, week } = outline;
  const days: string[] = [];
  if (outline.roles.isSmall) {
    for (let day = addDays(today, FIRST_OF_SMALL); day < starts; day = addDays(day, 1)) {
      if (isWorkingDay(day, week)) days.push(day);
    }
    return days;
  }
  for (let day = weekEndFrom(addDays(today, 14), week); day < starts; day = weekEndFrom(addDays(day, 7), week)) {
    days.push(day);
  }
  return days;
}

/** As many days after the plan is built the first task of a small program is due. */
const FIRST_OF_SMALL = 4;

function taskItem({ task, covers, owner }: LaunchTask, due: string): Item {
  return item(entry('task', task), flow('covers', covers), entry('owner', owner), entry('due', due));
}

function softLaunch(outline: Outline, starts: string): Block {
  const { crm, numbers, types, names, passing, roles } = outline;
  const { strategic, standard } = numbers.service.sla;
  const { isFew } = expectedIn(outline);
  return group(
    'softLaunch',
    entry('starts', starts),
    entry('length', counted(SOFT_LAUNCH_DAYS, 'day')),
    flow('tiers', [names.strategic.id]),
    list(
      'validate',
      ...firstCountry(outline),
      isFew
        ? `At most 1 registration is acknowledged later than ${strategic.acknowledge} after it arrived.`
        : `At least 95% of registrations are acknowledged within ${strategic.acknowledge}.`,
      `Every accepted registration has ${crm.labels['deal-source']}, ${crm.labels['partner-name']} and date without a correction by hand.`,
      `At least 1 conflict case, real or invented, is decided by ${roles.deciderInWords} within ${standard.decide}.`,
      ...types.map(({ validate }) => validate(numbers.service)),
      ...stageGate(outline).map(({ check }) => check),
      ...passing.map(
        ({ one }) => `No deal has ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one} as its ${crm.labels['partner-name']}.`,
      ),
    ),
  );
}

/** So many partners of Tier 1 in several countries begin in one of them. */
const BEGINS_IN_ONE = 10;

/** Where the soft launch takes place, when it cannot be everywhere at once. Empty where it can. */
function firstCountry(outline: Outline): string[] {
  const [first, ...others] = placesOf(outline);
  if (first === undefined || others.length === 0) return [];
  return [
    `The 30 days take place in 1 country, ${first}, with ${outline.passing.length === 0 ? 'the' : `1 ${outline.passing[0]?.one ?? 'distributor'} and the`} partners of Tier 1 there. ${joined(others)} ${others.length === 1 ? 'follows' : 'follow'} after the full launch.`,
  ];
}

/** The countries of a program that is too large to open in all of them on one day, the first one first. */
export function placesOf(outline: Pick<Outline, 'brief' | 'numbers'>): readonly string[] {
  const { countries } = outline.brief;
  return countries.length > 1 && atLaunch(outline).strategic >= BEGINS_IN_ONE ? countries : [];
}

/** As many registrations as prove that the workflow works. */
const PROOF = 20;

/**
 * How many registrations the soft launch can expect: what its partners owe by their thresholds, and never more than
 * partners registered at the pace of the past.
 */
function expectedIn(outline: Outline) {
  const { numbers, brief } = outline;
  const { strategic: partners } = atLaunch(outline);
  const { registeredDeals } = numbers.targets.strategic;
  const owed = (partners * registeredDeals) / 12;
  const { registrations: past, period } = brief.history ?? {};
  const months = period === undefined ? 12 : daysOf(period) / (DAYS_OF_A_YEAR / 12);
  const pace = past?.submitted === undefined ? owed : past.submitted / months;
  const monthly = Math.max(1, Math.floor(Math.min(owed, pace) + 1e-9));
  const needed = Math.min(PROOF, monthly);
  return { partners, registeredDeals, monthly, owed: Math.max(1, Math.round(owed)), needed, isFew: needed < PROOF };
}

function fullLaunch(outline: Outline, opens: string): Block {
  const { week, brief, names, roles } = outline;
  const { isInPerson } = atLaunch(outline);
  const { partners, registeredDeals, monthly, owed, needed, isFew } = expectedIn(outline);
  const from = Math.min(needed, Math.ceil(partners / 2));
  const proof = monthly > PROOF ? ` ${PROOF} of them prove that the workflow works.` : '';
  const others = placesOf(outline).slice(1);
  const review = weekStartFrom(addDays(opens, SOFT_LAUNCH_DAYS), week);
  // Where everybody is in the soft launch already, nothing opens on a second day.
  const isOne = roles.isSmall && brief.state !== 'none' && partners >= atLaunch(outline).all;
  return group(
    'fullLaunch',
    entry('starts', opens),
    entry(
      'when',
      isOne
        ? `All partners of today are in from the soft launch on, so this is the day of the review: from here on new partners are taken in. Where a criterion is missed, ${roles.the('chief')} decides on ${review} with what there is.`
        : `On the first ${capitalized(week.first)} after the soft launch on which all criteria are met.${others.length === 0 ? '' : others.length === 1 ? ` ${joined(others)} follows a month later.` : ` ${joined(others)} follow one by one, a month apart.`}${isFew ? ` Where a criterion is still missed on ${review}, ${roles.the('chief')} decides with what there is.` : ''}`,
    ),
    list(
      'criteria',
      comment(
        `${names.strategic.counted(partners)} x ${counted(registeredDeals, 'registration')} a year are about ${owed} a month${monthly < owed ? `, and partners register ${monthly} of them today` : ''}.${proof}`,
      ),
      `At least ${counted(needed, 'registration')} from ${names.strategic.counted(from)} went through the workflow.`,
      isFew
        ? 'At most 1 registration missed the SLA to acknowledge or the SLA to decide.'
        : 'At least 95% of the registrations met the SLA to acknowledge and the SLA to decide.',
      `100% of the ${roles.seller.many} have finished the training.`,
      ...(isPayInQuestion(outline)
        ? [
            `${capitalized(roles.the('finance'))} has said in writing what a partner deal pays ${roles.seller.many}, and 0 of them lose by one.`,
          ]
        : []),
      ...caseGates(outline),
      ...(brief.state === 'none'
        ? []
        : [
            isInPerson
              ? '100% of the partners have heard their tier and its thresholds.'
              : `100% of the ${names.strategic.many} have heard their tier and its thresholds in a call, and 95% of the others have got them by e-mail.`,
          ]),
    ),
  );
}

/** What somebody told of does not happen any more, before all partners depend on it. */
function caseGates({ brief, resells }: Outline): string[] {
  return brief.engagement.cases.flatMap(({ kind }) =>
    kind === 'our-offer'
      ? [`0 offers of ours are left in force at customers of ${resells ? 'an accepted' : 'a'} registration.`]
      : kind === 'late-answer'
        ? ['0 introductions have waited longer than a week.']
        : [],
  );
}
