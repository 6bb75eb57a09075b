import type { PeoplePart } from '../../core/plan.ts';
import type { RankedTier } from './ranked-tiers.ts';

/** The people for whom a tier asks, in the order of the text. */
export function peopleOf({ tier }: RankedTier): readonly PeoplePart[] {
  return tier.criteria?.people?.items ?? [];
}

/** What two lines share that ask for the same people. Undefined where the role cannot be read. */
export function peopleKey({ role, level, note }: PeoplePart): string | undefined {
  if (role === undefined) return undefined;
  return [role.value, level?.value, note?.value].map((part) => part?.trim().toLowerCase() ?? '').join('\n');
}

/** "people certified for delivery at the level Professional", with their number where it is said. */
export function peopleInWords({ role, level }: PeoplePart, count?: number): string {
  const people = count === undefined ? 'people' : `${count} ${count === 1 ? 'person' : 'people'}`;
  return `${people} certified for ${role?.value ?? 'a role'}${level === undefined ? '' : ` at the level ${level.value}`}`;
}
