import { shown } from '../../../schemas/field.ts';
import type { Duration, Money, Percentage } from '../../../schemas/quantities.ts';
import { daysOf } from '../core/quantity.ts';
import type { PathStep } from '../core/source.ts';

/** Answers beyond these are slips of the finger, and a plan that was built on them would be nonsense. */
const limits = {
  /** In characters, so that a name fits on a line. */
  name: 80,
  /** In characters, so that evidence stays a sentence or two. */
  evidence: 400,
  partners: 100_000,
  /** In units of the currency. */
  money: { least: 1, most: 1_000_000_000_000 },
  /** In days. */
  salesCycle: { least: 1, most: 3 * 365 },
  people: 10_000,
  countries: 60,
} as const;

/**
 * What is wrong with an answer that can be read, and that no program can have.
 *
 * @param path from the brief to the answer, with 0 for every index.
 * @param value as the schema gave it.
 * @param answer as it was written.
 */
export function limitMessage(path: readonly PathStep[], value: unknown, answer: unknown): string | undefined {
  switch (path.join('.')) {
    case 'company':
    case 'programName':
    case 'crmName':
    case 'crmEdition':
    case 'people.0.role':
    case 'people.0.name':
    case 'crmObjects.deal':
    case 'crmObjects.partner':
    case 'crmObjects.registration':
    case 'team.conflictsDecidedBy':
    case 'portal':
    case 'countries.0':
      return nameMessage(value as string);
    case 'deadline.for':
    case 'symptoms.0.evidence':
      return evidenceMessage(value as string);
    case 'partners':
      return partnersMessage(value as { readonly current?: number; readonly target?: number });
    case 'dealSize':
    case 'dealsByType.0.averageSize':
      return moneyMessage(value as Money, answer, 'A deal of', 'what a deal is worth, for example 45000 USD');
    case 'targets.sourcedRevenue':
    case 'targets.sourcedPipeline':
      return moneyMessage(value as Money, answer, 'A target of', 'the target of a year, for example 1200000 USD');
    case 'budget':
      return moneyMessage(value as Money, answer, 'A budget of', 'what a year may cost, for example 300000 USD');
    case 'salesCycle':
    case 'dealsByType.0.salesCycle':
      return durationMessage(value as Duration, answer);
    case 'winRate':
    case 'dealsByType.0.winRate':
      return winRateMessage(value as Percentage, answer);
    case 'team.partnerManagers':
    case 'people.0.count':
    case 'team.partnerOperations':
      return peopleMessage(value as number);
    case 'countries':
      return countriesMessage(value as readonly string[]);
    default:
      return undefined;
  }
}

function nameMessage(name: string): string | undefined {
  if (name.length <= limits.name) return undefined;
  return `This name has ${name.length} characters, and a plan has room for ${limits.name}. Write the short name that people use.`;
}

function evidenceMessage(evidence: string): string | undefined {
  if (evidence.length <= limits.evidence) return undefined;
  return `This evidence has ${evidence.length} characters, and a diagnosis has room for ${limits.evidence}. Write the one or two sentences that say most.`;
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

function moneyMessage(money: Money, answer: unknown, what: string, advice: string): string | undefined {
  if (money.amount < limits.money.least) return `${what} ${shown(answer)} cannot carry a program. Write ${advice}.`;
  if (money.amount <= limits.money.most) return undefined;
  return `${shown(answer)} is more than any program moves. Write ${advice}.`;
}

function durationMessage(duration: Duration, answer: unknown): string | undefined {
  const days = daysOf(duration);
  if (days < limits.salesCycle.least) {
    return `A sales cycle of ${shown(answer)} is shorter than a day, and then no registration needs protection. Write at least 1 day.`;
  }
  if (days <= limits.salesCycle.most) return undefined;
  return `${shown(answer)} is longer than three years. Write how long one deal takes, for example 90 days.`;
}

function winRateMessage({ value }: Percentage, answer: unknown): string | undefined {
  if (value > 100)
    return `${shown(answer)} is more than all deals. Write how many of a hundred are won, for example 30%.`;
  if (value >= 1) return undefined;
  const meant = value > 0 ? ` ${Math.round(value * 100)}% is probably what you mean.` : '';
  return `With ${shown(answer)} next to no deal is won.${meant} Write how many of a hundred are won, for example 30%.`;
}

function peopleMessage(people: number): string | undefined {
  if (people <= limits.people) return undefined;
  return `${people} people are more than a program has. Write a number up to ${limits.people}.`;
}

function countriesMessage(countries: readonly string[]): string | undefined {
  if (countries.length <= limits.countries) return undefined;
  return `These are ${countries.length} countries, and a plan has room for ${limits.countries}. Name regions instead, for example Latin America.`;
}
