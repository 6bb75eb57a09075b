import type { StructuralProblem } from '../../../../schemas/diagnosis.ts';
import { partnersInWords } from '../amounts-in-words.ts';
import type { Outline } from '../outline.ts';

/** One of the four structural problems, and what shows it. */
export interface Finding {
  readonly problem: StructuralProblem;
  readonly status: 'applies' | 'likely';
  readonly text: string;
}

/** Without a standard, nobody can manage more partners than this. The number is the framework's. */
export const PARTNERS_PER_MANAGER = 5;

/** From so many partners on, a few bring most deals from the first year on. */
const PARTNERS_THAT_DIFFER = 10;

/** Which of the four problems a new program runs into, the nearest first, and why. */
export function reasonsOfNewProgram({ brief, types, numbers, crm, site }: Outline): Finding[] {
  const { all } = numbers.sizes;
  const source = types.map(({ lostSource }) => lostSource).join(' ');
  const findings: Finding[] = [
    {
      problem: 'no-attribution',
      status: 'likely',
      text: `The first of ${numbers.targets.strategic.partners * numbers.targets.strategic.registeredDeals} registrations a year would arrive before ${crm.name} has a field for them. ${source}`,
    },
    {
      problem: 'no-playbook',
      status: 'likely',
      text: `Without a standard each relationship grows by itself: ${ownWaysOf(types)}. ${all > PARTNERS_PER_MANAGER ? `Nobody can manage more than ${PARTNERS_PER_MANAGER} partners that way, and ${all} are planned` : `${partnersInWords(all)} can be managed that way, and the next one makes it harder`}.`,
    },
    {
      problem: 'no-measurement',
      status: 'likely',
      text: brief.partnerPipelineTargets
        ? 'Sales will report against its partner targets from the first month, and without ROI the cost of the program has no counterweight in the next budget.'
        : 'Partner deals will count toward the common sales target, so what would be missing without the program stays invisible until the budget is cut.',
    },
  ];
  if (all < PARTNERS_THAT_DIFFER) return findings;
  return [
    ...findings,
    {
      problem: 'no-tiers',
      status: 'likely',
      text: `Of ${all} partners, about ${numbers.sizes.strategic} will bring most deals. If all see the same ${site.isPortal ? 'portal' : 'page'}, the same roadmap and the same people, those few will ask why.`,
    },
  ];
}

/** Two examples are enough to be understood. */
export function ownWaysOf(types: Outline['types']): string {
  return types
    .slice(0, 2)
    .map(({ ownWays }) => ownWays)
    .join('; ');
}
