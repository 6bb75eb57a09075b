/** The names that the framework gives to its three tiers, which are the ones to propose. */
const frameworkNames = ['Strategic', 'Growth', 'Referral'] as const;

/**
 * A name for a tier that no other one has: that of the framework for its level, else the old one with a number.
 *
 * @param used the names that are taken, each as `bareName` makes it.
 */
export function freeTierName(level: number, isLowest: boolean, old: string, used: ReadonlySet<string>): string {
  const preferred = isLowest ? frameworkNames[2] : frameworkNames[level];
  const free = [preferred, ...frameworkNames].find((name) => name !== undefined && !used.has(bareName(name)));
  if (free !== undefined) return free;
  let number = 2;
  while (used.has(bareName(`${old} ${number}`))) number++;
  return `${old} ${number}`;
}

/** A name as partners hear it: case, spaces and hyphens make no difference. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
