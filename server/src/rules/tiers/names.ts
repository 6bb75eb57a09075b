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

/**
 * The type of partner that the name of a tier stands for: `reseller` for "Value-Added Reseller" and "Authorized
 * Resellers". Undefined for every other name, and for referral partners, because the framework has a tier of that name.
 */
export function partnerTypeIn(name: string): string | undefined {
  const words = name.replace(/[-\s]+/g, ' ').trim();
  return Object.entries(typePatterns).find(([, pattern]) => pattern.test(words))?.[0];
}

const typePatterns: Readonly<Record<string, RegExp>> = {
  reseller: /\bresellers?$|\bresellers? partners?$|^VARs?$/iu,
  distributor: /\bdistributors?$/iu,
  'system-integrator': /\bsystems? integrators?$|^SIs?$|\bintegrators?$/iu,
  'service-provider': /\b(?:managed )?service providers?$|^MSPs?$/iu,
  technology: /^(?:technology|tech|ISV|integration)s?(?: partners?)?$|\bsoftware vendors?$/iu,
  agency: /\b(?:agency|agencies)$/iu,
  consultant: /\bconsultan(?:t|ts|cy)$|\bconsulting(?: partners?)?$/iu,
};
