import { addDays } from '../../core/dates.ts';
import { capitalized } from '../../core/words.ts';
import { counted } from '../amounts-in-words.ts';
import { weekEndFrom, weekStartFrom } from '../calendar.ts';
import { type Block, comment, entry, flow, group, type Item, item, list, spaced } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { atLaunch } from './at-launch.ts';
import type { LaunchTask } from './state-tasks.ts';
import { launchTasks } from './tasks.ts';

/** Weeks until the soft launch: one that is informal or runs has partners and agreements already, the others start or undo. */
const weeksToPrepare = { none: 10, informal: 8, rebuild: 10, running: 8 } as const;

/** So many partners cannot be told, signed and sorted in the weeks of a smaller program. */
const MANY_PARTNERS = { count: 200, weeks: 4 } as const;

const SOFT_LAUNCH_DAYS = 30;

/** So few partners are told, signed and sorted in a call each. */
const WEEKS_OF_SMALL = 4;

function weeksOf({ brief, roles }: Outline): number {
  return roles.isSmall ? WEEKS_OF_SMALL : weeksToPrepare[brief.state];
}

function extraWeeks(partners: number): number {
  return partners >= MANY_PARTNERS.count ? MANY_PARTNERS.weeks : 0;
}

/** The first day of the soft launch, which is the first day on which a deal can be registered. */
export function softLaunchStart(outline: Outline): string {
  const { today, week } = outline;
  const weeks = weeksOf(outline) + extraWeeks(outline.numbers.sizes.all);
  return weekStartFrom(addDays(today, 7 * weeks), week);
}

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

/** The ends of the weeks before the soft launch. The first two weeks are for those who begin, one where few people do it all. */
function dueDays(outline: Outline, starts: string): string[] {
  const { today, week } = outline;
  const days: string[] = [];
  const first = outline.roles.isSmall ? 7 : 14;
  for (let day = weekEndFrom(addDays(today, first), week); day < starts; day = weekEndFrom(addDays(day, 7), week)) {
    days.push(day);
  }
  return days;
}

function taskItem({ task, covers, owner }: LaunchTask, due: string): Item {
  return item(entry('task', task), flow('covers', covers), entry('owner', owner), entry('due', due));
}

function softLaunch({ crm, numbers, types, names, passing }: Outline, starts: string): Block {
  const { strategic, standard } = numbers.service.sla;
  return group(
    'softLaunch',
    entry('starts', starts),
    entry('length', counted(SOFT_LAUNCH_DAYS, 'day')),
    flow('tiers', [names.strategic.id]),
    list(
      'validate',
      `At least 95% of registrations are acknowledged within ${strategic.acknowledge}.`,
      `Every accepted registration has ${crm.labels['deal-source']}, ${crm.labels['partner-name']} and date without a correction by hand.`,
      `At least 1 conflict case, real or invented, is decided within ${standard.decide}.`,
      ...types.map(({ validate }) => validate(numbers.service)),
      ...passing.map(
        ({ one }) => `No deal has ${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one} as its ${crm.labels['partner-name']}.`,
      ),
    ),
  );
}

/** As many registrations as prove that the workflow works. */
const PROOF = 20;

function fullLaunch(outline: Outline, opens: string): Block {
  const { numbers, week, brief, names, roles } = outline;
  const { strategic: partners, isInPerson } = atLaunch(outline);
  const { registeredDeals } = numbers.targets.strategic;
  const monthly = Math.max(1, Math.round((partners * registeredDeals) / 12));
  const registrations = Math.min(PROOF, monthly);
  const from = Math.min(registrations, Math.ceil(partners / 2));
  const proof = monthly > PROOF ? ` ${PROOF} of them prove that the workflow works.` : '';
  return group(
    'fullLaunch',
    entry('starts', opens),
    entry('when', `On the first ${capitalized(week.first)} after the soft launch on which all criteria are met.`),
    list(
      'criteria',
      comment(
        `${names.strategic.counted(partners)} x ${counted(registeredDeals, 'registration')} a year are about ${monthly} a month.${proof}`,
      ),
      `At least ${counted(registrations, 'registration')} from ${names.strategic.counted(from)} went through the workflow.`,
      'At least 95% of the registrations met the SLA to acknowledge and the SLA to decide.',
      `100% of the ${roles.seller.many} have finished the training.`,
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
