import type { TierPart } from '../../core/plan.ts';

/** The benefits as one text that is equal when they are. What is not given and what is "none" come to the same. */
export function printOfBenefits({ node, other, ...benefits }: NonNullable<TierPart['benefits']>): string {
  const given: string[] = [];
  for (const [key, part] of Object.entries(benefits)) {
    if (!('value' in part)) given.push(JSON.stringify([key, part.acknowledge?.value, part.decide?.value]));
    else if (part.value !== 'none' && part.value !== false) given.push(JSON.stringify([key, part.value]));
  }
  const words = (other?.items ?? []).map(({ value }) => value.trim().toLowerCase());
  return JSON.stringify([given.sort(), words.sort()]);
}

/** The same of benefits that are to be written, without an amount, because it alone makes no tier worth working for. */
export function printOfProposal(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values)
    .filter(([key, value]) => key !== 'coSellThreshold' && value !== 'none' && value !== false)
    .map((entry) => JSON.stringify(entry));
  return JSON.stringify([given.sort(), []]);
}
