import type { BriefKey } from '../../../schemas/brief.ts';
import { shown } from '../../../schemas/field.ts';
import type { Duration, Money } from '../../../schemas/quantities.ts';
import { daysOf } from '../core/quantity.ts';

/** Answers beyond these are slips of the finger, and a plan that was built on them would be nonsense. */
const limits = {
  /** In characters, so that a name fits on a line. */
  name: 80,
  partners: 100_000,
  /** In units of the currency. */
  dealSize: { least: 1, most: 1_000_000_000_000 },
  /** In days. */
  salesCycle: { least: 1, most: 3 * 365 },
} as const;

/** What is wrong with an answer that can be read, and that no program can have. */
export function limitMessage(key: BriefKey, value: unknown, answer: unknown): string | undefined {
  switch (key) {
    case 'company':
    case 'programName':
    case 'crmName':
      return nameMessage(value as string);
    case 'partners':
      return partnersMessage(value as { readonly current?: number; readonly target?: number });
    case 'dealSize':
      return moneyMessage(value as Money, answer);
    case 'salesCycle':
      return durationMessage(value as Duration, answer);
    default:
      return undefined;
  }
}

function nameMessage(name: string): string | undefined {
  if (name.length <= limits.name) return undefined;
  return `This name has ${name.length} characters, and a plan has room for ${limits.name}. Write the short name that people use.`;
}

function partnersMessage({
  current = 0,
  target = 0,
}: {
  readonly current?: number;
  readonly target?: number;
}): string | undefined {
  const most = Math.max(current, target);
  if (most === 0)
    return 'A program needs partners. Write how many there are, or how many you plan for, for example 20.';
  if (most <= limits.partners) return undefined;
  return `${most} partners are more than a plan can be made for. Write a number up to ${limits.partners}.`;
}

function moneyMessage(money: Money, answer: unknown): string | undefined {
  if (typeof answer === 'string' && /\d\.\d{3}(?!\d)/.test(answer) && !/\d\s*[km]/i.test(answer)) {
    const whole = `${Math.round(money.amount * 1000)} ${money.currency}`;
    return `${shown(answer)} can be read in two ways. Write ${whole} without a point between the digits, or fewer decimals.`;
  }
  if (money.amount < limits.dealSize.least)
    return `A deal of ${shown(answer)} cannot carry a program. Write what a deal is worth, for example 45000 USD.`;
  if (money.amount <= limits.dealSize.most) return undefined;
  return `${shown(answer)} is more than a deal can be worth. Write the value of one average deal, for example 45000 USD.`;
}

function durationMessage(duration: Duration, answer: unknown): string | undefined {
  const days = daysOf(duration);
  if (days < limits.salesCycle.least) {
    return `A sales cycle of ${shown(answer)} is shorter than a day, and then no registration needs protection. Write at least 1 day.`;
  }
  if (days <= limits.salesCycle.most) return undefined;
  return `${shown(answer)} is longer than three years. Write how long one deal takes, for example 90 days.`;
}
