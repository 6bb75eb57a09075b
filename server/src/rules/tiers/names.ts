/** The names that the framework gives to its three tiers, which are the ones to propose. */
const frameworkNames = ['Strategic', 'Growth', 'Referral'] as const;

/**
 * Gives names for tiers that no other one has: that of the framework for its level, else the old one with a number.
 *
 * @param used the names that are taken, each as `bareName` makes it.
 */
export function createFreeTierName(
  used: ReadonlySet<string>,
): (level: number, isLowest: boolean, old: string) => string {
  // Where counting went on for a name, so that thousands of tiers with one name do not each count from the start.
  const next = new Map<string, number>();
  return (level, isLowest, old) => {
    const preferred = isLowest ? frameworkNames[2] : frameworkNames[level];
    const free = [preferred, ...frameworkNames].find((name) => name !== undefined && !used.has(bareName(name)));
    if (free !== undefined) return free;
    const bare = bareName(old);
    let number = next.get(bare) ?? 2;
    while (used.has(`${bare}${number}`)) number++;
    next.set(bare, number + 1);
    return `${old} ${number}`;
  };
}

/** A name as partners hear it: case, spaces and hyphens make no difference. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
