import type { Duration } from '../../../../schemas/quantities.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { hoursOf } from '../../core/quantity.ts';
import { rankedTiers } from './ranked-tiers.ts';

export interface Protection {
  readonly time: Located<Duration>;
  /** In the middle of a sentence: "the standard protection". */
  readonly words: string;
}

/** The protection that ends first: that of the playbook, or the one of a tier that is shorter. */
export function shortestProtection(plan: Plan): Protection | undefined {
  return protectionsOf(plan).reduce<Protection | undefined>(
    (least, each) => (least === undefined || hoursOf(each.time.value) < hoursOf(least.time.value) ? each : least),
    undefined,
  );
}

/** How long registrations are protected: the standard first, then the tiers that have a time of their own. */
export function protectionsOf(plan: Plan): readonly Protection[] {
  const standard = plan.playbook?.dealRegistration?.protection;
  return [
    ...(standard === undefined ? [] : [{ time: standard, words: 'the protection' }]),
    ...rankedTiers(plan).flatMap(({ tier, title }) =>
      tier.benefits?.protection === undefined
        ? []
        : [{ time: tier.benefits.protection, words: `the protection of ${title}` }],
    ),
  ];
}
