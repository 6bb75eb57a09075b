import type { CalendarDate } from '../../../schemas/quantities.ts';
import type { Located, Plan } from '../core/plan.ts';
import type { TextEdit } from '../core/text.ts';
import { change } from './change.ts';
import type { Draft } from './draft.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Edits that move the dates of a draft's launch, so that they fit those that the person has set. */
export function withOwnDates(draft: Draft, plan: Plan): readonly TextEdit[] {
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
