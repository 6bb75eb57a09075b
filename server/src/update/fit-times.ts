import type { CalendarDate, Duration } from '../../../schemas/quantities.ts';
import type { Located, Plan } from '../core/plan.ts';
import { hoursOf } from '../core/quantity.ts';
import type { TextEdit } from '../core/text.ts';
import { change, type GeneratedPlan } from './generated-plan.ts';

/**
 * Edits that put the person's own service times and protection in the place of the generated ones. The standard is
 * written in the playbook, and a tier, the sales process and the conflict rules follow it.
 */
export function withOwnServiceTimes(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  const registration = plan.playbook?.dealRegistration;
  const generated = draft.plan.playbook?.dealRegistration;
  const process = draft.plan.playbook?.dealProcess;
  const acknowledge = registration?.acknowledge ?? plan.playbook?.dealProcess?.acknowledge;
  const slowestConflict = longest((plan.attribution?.conflict?.items ?? []).map(({ within }) => within));
  const decide = registration?.decide ?? slowestConflict;
  const protections = (plan.tiers?.items ?? []).map(({ benefits }) => benefits?.protection);
  const protection = registration?.protection ?? shortest(protections);
  return [
    ...change(draft, generated?.acknowledge?.node, textOf(acknowledge)),
    ...change(draft, process?.acknowledge?.node, textOf(acknowledge)),
    ...change(draft, generated?.decide?.node, textOf(decide)),
    ...(draft.plan.attribution?.conflict?.items ?? []).flatMap(({ within }) =>
      isSame(within, generated?.decide) ? change(draft, within?.node, textOf(decide)) : [],
    ),
    ...change(draft, generated?.protection?.node, notShorter(protection, plan)),
    ...(draft.plan.tiers?.items ?? []).flatMap(({ benefits }) => [
      ...strictest(draft, benefits?.registrationSla?.acknowledge, acknowledge),
      ...strictest(draft, benefits?.registrationSla?.decide, decide),
      ...atLeast(draft, benefits?.protection, protection),
    ]),
  ];
}

type Time = Located<Duration> | undefined;

function textOf(time: Time): string | undefined {
  return time === undefined ? undefined : String(time.node.value);
}

function isSame(one: Time, two: Time): boolean {
  return one !== undefined && two !== undefined && hoursOf(one.value) === hoursOf(two.value);
}

function longest(times: readonly Time[]): Time {
  return sorted(times).at(-1);
}

function shortest(times: readonly Time[]): Time {
  return sorted(times)[0];
}

function sorted(times: readonly Time[]): readonly Time[] {
  return times.filter((time) => time !== undefined).sort((one, two) => hoursOf(one.value) - hoursOf(two.value));
}

/** A protection that a tier has is the standard for others only while it covers the sales cycle. */
function notShorter(protection: Time, plan: Plan): string | undefined {
  const cycle = plan.program?.deals?.salesCycle;
  if (plan.playbook?.dealRegistration?.protection !== undefined) return textOf(protection);
  if (protection === undefined || cycle === undefined) return textOf(protection);
  return hoursOf(protection.value) < hoursOf(cycle.value) ? textOf(protection) : textOf(cycle);
}

/** What a tier overrides is stricter than the standard, or the same. */
function strictest(draft: GeneratedPlan, generated: Time, own: Time): readonly TextEdit[] {
  if (generated === undefined || own === undefined || hoursOf(generated.value) <= hoursOf(own.value)) return [];
  return change(draft, generated.node, textOf(own));
}

function atLeast(draft: GeneratedPlan, generated: Time, own: Time): readonly TextEdit[] {
  if (generated === undefined || own === undefined || hoursOf(generated.value) >= hoursOf(own.value)) return [];
  return change(draft, generated.node, textOf(own));
}

const DAY = 24 * 60 * 60 * 1000;

/** Edits that move the dates of a draft's launch, so that they fit those that the person has set. */
export function withOwnDates(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  const [own, generated] = [datesOf(plan), datesOf(draft.plan)];
  const shift =
    distance(generated.softLaunch, own.softLaunch) ??
    distance(generated.fullLaunch, own.fullLaunch) ??
    distance(latest(generated.tasks), latest(own.tasks));
  if (shift === undefined || shift === 0) return [];
  const all = [generated.softLaunch, generated.fullLaunch, ...generated.tasks];
  return all.flatMap((date) =>
    change(draft, date?.node, date === undefined ? undefined : moved(date.value.iso, shift)),
  );
}

interface LaunchDates {
  readonly tasks: readonly Located<CalendarDate>[];
  readonly softLaunch: Located<CalendarDate> | undefined;
  readonly fullLaunch: Located<CalendarDate> | undefined;
}

function datesOf({ launch }: Plan): LaunchDates {
  return {
    tasks: (launch?.preLaunch?.items ?? []).flatMap(({ due }) => (due === undefined ? [] : [due])),
    softLaunch: launch?.softLaunch?.starts,
    fullLaunch: launch?.fullLaunch?.starts,
  };
}

function latest(dates: readonly Located<CalendarDate>[]): Located<CalendarDate> | undefined {
  return [...dates].sort((one, two) => (one.value.iso < two.value.iso ? -1 : 1)).at(-1);
}

function distance(from: Located<CalendarDate> | undefined, to: Located<CalendarDate> | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Date.parse(to.value.iso) - Date.parse(from.value.iso);
}

/** Both dates are days, so that neither time zone nor daylight saving matters. */
function moved(iso: string, shift: number): string {
  return new Date(Math.round((Date.parse(iso) + shift) / DAY) * DAY).toISOString().slice(0, 10);
}
