import type { Cadence } from '../../../schemas/movement.ts';
import type { Located, LocatedList, Plan } from '../core/plan.ts';
import { clause, enumerate, say, textOf } from '../render/blocks.ts';
import { cadenceWords, numberedTier } from '../render/phrases.ts';
import { plainText } from '../render/plain-text.ts';
import { addDays, isWeekend, lastDay, monthsBetween, nextTime, weekdayOf } from './dates.ts';
import type { Calendar, CalendarEvent } from './ics.ts';

export interface PlanCalendar {
  readonly calendar: Calendar;
  /** What the plan gives no day for, as clauses: "the soft launch has no first day". Empty when all is known. */
  readonly open: readonly string[];
}

/**
 * The milestones of the launch and the reviews of a plan, as far as the plan gives days for them. No day is made up:
 * what has none is listed in the calendar, on the day of the plan.
 *
 * @param date the day that counts as the one on which the calendar was written, `YYYY-MM-DD`.
 */
export function calendarOf(plan: Plan, title: string, date: string): PlanCalendar {
  const parts = [tasksOf(plan), softLaunchOf(plan), fullLaunchOf(plan), tierReviewsOf(plan), businessReviewsOf(plan)];
  const open = parts.flatMap((part) => part.open);
  const events = parts.flatMap((part) => part.events);
  const name = plainText(title);
  const all = open.length === 0 ? events : [...events, openDates(open, plan.program?.built?.value.iso ?? date)];
  return {
    open,
    calendar: {
      name,
      date,
      description: `Launch milestones and reviews of the partner program, from the plan. ${openWords(open)}`,
      events: withUids(all, ownerOf(plan, name)),
    },
  };
}

/** Says what has no day in the plan, in one or two sentences. */
export function openWords(open: readonly string[]): string {
  if (open.length === 0) return 'The plan gives a day for all of them.';
  return `The plan gives no day for these, so they are not in the calendar: ${open.join('; ')}.`;
}

type Event = Omit<CalendarEvent, 'uid'> & {
  /** Tells the event from the others of the plan. */
  readonly key: string;
};

interface CalendarPart {
  readonly events: readonly Event[];
  readonly open: readonly string[];
}

const nothing: CalendarPart = { events: [], open: [] };

function tasksOf({ launch }: Plan): CalendarPart {
  const tasks = launch?.preLaunch?.items ?? [];
  const without = tasks.filter(({ due, done }) => due === undefined && done?.value !== true);
  return {
    events: tasks.flatMap(({ task, covers, owner, due, done }) => {
      if (due === undefined) return [];
      const words = task ? textOf(clause(say`${task}`)) : 'Task without a name';
      const lines = [owner && `Owner: ${lineOf(owner)}`, done && (done.value ? 'Done.' : 'Not done yet.')];
      return [
        {
          key: ['task', ...(covers?.items ?? []).map(({ value }) => value)].join(' '),
          day: due.value.iso,
          summary: `${done?.value ? 'Done' : 'Due'}: ${words}`,
          description: textLines(['Pre-launch task of the partner program.', ...lines]),
        },
      ];
    }),
    open:
      tasks.length === 0
        ? ['the tasks before the launch, of which the plan lists none']
        : without.length === 0
          ? []
          : [`${without.length} of ${tasks.length} tasks before the launch`],
  };
}

function softLaunchOf(plan: Plan): CalendarPart {
  const soft = plan.launch?.softLaunch;
  if (soft?.starts === undefined) return { events: [], open: ['the soft launch'] };
  const first = soft.starts.value.iso;
  const tiers = (soft.tiers?.items ?? []).map((tier) => [numberedTier(plan, tier)]);
  const partners = tiers.length === 0 ? undefined : `Partners: ${textOf(enumerate(tiers))}`;
  const start: Event = {
    key: 'soft launch starts',
    day: first,
    summary: 'Soft launch starts',
    description: textLines(['The first partners register deals.', partners]),
  };
  if (soft.length === undefined) return { events: [start], open: ['the end of the soft launch'] };
  const end: Event = {
    key: 'soft launch ends',
    day: lastDay(first, soft.length.value),
    summary: 'Last day of the soft launch',
    description: textLines(checklist('To validate before the program opens to all tiers', soft.validate)),
  };
  return { events: [start, end], open: [] };
}

function fullLaunchOf({ launch }: Plan): CalendarPart {
  const full = launch?.fullLaunch;
  if (full?.starts === undefined) return { events: [], open: ['the full launch'] };
  const when = full.when && textOf(say`${full.when}`);
  const description = textLines([when, ...checklist('Criteria', full.criteria)]);
  return {
    events: [
      { key: 'full launch', day: full.starts.value.iso, summary: 'Full launch: open to all tiers', description },
    ],
    open: [],
  };
}

function tierReviewsOf(plan: Plan): CalendarPart {
  const cadence = plan.movement?.review;
  if (cadence === undefined) return { events: [], open: ['the tier reviews'] };
  return reviews(plan, cadence.value, {
    key: 'tier review',
    summary: 'Review of the tier assignments',
    what: 'the tier reviews',
    lines: [],
  });
}

function businessReviewsOf(plan: Plan): CalendarPart {
  const review = plan.measurement?.businessReview;
  if (review === undefined) return nothing;
  if (review.cadence === undefined) return { events: [], open: ['the business reviews'] };
  const tiers = (review.tiers?.items ?? []).map((tier) => [numberedTier(plan, tier)]);
  return reviews(plan, review.cadence.value, {
    key: 'business review',
    summary: 'Business review with partners',
    what: 'the business reviews',
    lines: [
      tiers.length === 0 ? undefined : `Partners: ${textOf(enumerate(tiers))}`,
      ...checklist('Agenda', review.agenda),
    ],
  });
}

interface Review {
  readonly key: string;
  readonly summary: string;
  readonly what: string;
  readonly lines: readonly (string | undefined)[];
}

/** A plan says how often it is reviewed, not when. The launch is the day from which that can be counted. */
function reviews({ launch }: Plan, cadence: Cadence, { key, summary, what, lines }: Review): CalendarPart {
  const full = launch?.fullLaunch?.starts?.value.iso;
  const start = full ?? launch?.softLaunch?.starts?.value.iso;
  const often = cadenceWords[cadence].toLowerCase();
  if (start === undefined) return { events: [], open: [`${what} (${often}, counted from the launch)`] };
  const note = `${cadenceWords[cadence]}, as the plan has it. The days are counted from the ${full ? 'full' : 'soft'} launch: move them to the days on which you meet.`;
  const event = { key, day: reviewDay(start, cadence), summary, description: textLines([note, ...lines]) };
  return { events: [{ ...event, repeats: recurrence(cadence, event.day) }], open: [] };
}

/**
 * A day on which people work, and no later one in the month than every month has, because calendars leave out the months
 * that lack it.
 */
function reviewDay(start: string, cadence: Cadence): string {
  const next = nextTime(start, cadence);
  const beyond = cadence === 'weekly' ? 0 : Math.max(0, Number(next.slice(8)) - 28);
  const day = addDays(next, -beyond);
  const after = businessDayFrom(day, 1);
  return cadence === 'weekly' || Number(after.slice(8)) <= 28 ? after : businessDayFrom(day, -1);
}

function businessDayFrom(day: string, step: 1 | -1): string {
  return isWeekend(day) ? businessDayFrom(addDays(day, step), step) : day;
}

/** By the day of the week, such as the second Tuesday of a month, because the same date falls on a weekend now and then. */
function recurrence(cadence: Cadence, day: string): string {
  if (cadence === 'weekly') return 'FREQ=WEEKLY';
  const weekday = `BYDAY=${Math.ceil(Number(day.slice(8)) / 7)}${weekdays[weekdayOf(day)] ?? 'MO'}`;
  const months = monthsBetween[cadence];
  if (months === 12) return `FREQ=YEARLY;BYMONTH=${Number(day.slice(5, 7))};${weekday}`;
  return months === 1 ? `FREQ=MONTHLY;${weekday}` : `FREQ=MONTHLY;INTERVAL=${months};${weekday}`;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function openDates(open: readonly string[], day: string): Event {
  return {
    key: 'open dates',
    day,
    summary: 'Partner program: some dates are not set yet',
    description: openWords(open),
  };
}

function checklist(title: string, list: LocatedList<string> | undefined): readonly string[] {
  const items = (list?.items ?? []).map((item) => `- ${lineOf(item)}`);
  return items.length === 0 ? [] : [`${title}:`, ...items];
}

function textLines(lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}

function lineOf(located: Located<string>): string {
  return textOf(clause(say`${located}`));
}

/**
 * What tells the calendars of two programs apart: whose program it is and with which partners. The name of the program is
 * not part of it, because who renames a program and imports its calendar again would have every event twice.
 */
function ownerOf({ program }: Plan, name: string): string {
  const { company, partnerTypes } = program ?? {};
  return [company?.value ?? name, ...(partnerTypes?.items ?? []).map(({ value }) => value).sort()].join('\n');
}

/**
 * Ids come from what an event is for, not from its words or its day, so that both can change and the event stays the
 * same. Of several for the same work, the order in the plan decides.
 */
function withUids(events: readonly Event[], name: string): readonly CalendarEvent[] {
  const seen = new Map<string, number>();
  return events.map(({ key, ...event }) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { uid: `${fingerprint(`${name}\n${key}\n${count}`)}@partner-plan`, ...event };
  });
}

/** A number for a text, by the FNV-1a method in 64 bits, in hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
