import { type PartnerType, partnerWordOf, partnerWords } from '../../../../schemas/partner-types.ts';
import { freeTexts } from '../../core/free-texts.ts';
import type { Plan } from '../../core/plan.ts';
import type { PathStep } from '../../core/source.ts';
import { joined } from '../../core/words.ts';

export function hasPartnerType(plan: Plan, type: PartnerType): boolean {
  return partnersOfType(plan, type) !== undefined;
}

/** The partners of a type in the words of the plan: `distributors and resellers`. Undefined where it has none. */
export function partnersOfType({ program }: Plan, type: PartnerType): string | undefined {
  const named = program?.partnerTypes?.items.filter(({ value }) => value === type) ?? [];
  const plurals = named.map(({ node, value }) => partnerWords[partnerWordOf(node.value) ?? value].plural);
  return plurals.length === 0 ? undefined : joined([...new Set(plurals)]);
}

/** Whether partners of the program sell in a marketplace, which knows of each sale by itself. */
export function hasMarketplace({ program }: Plan): boolean {
  return program?.partnerTypes?.items.some(({ node }) => partnerWordOf(node.value) === 'marketplace-seller') === true;
}

/** Whether any text below one of the paths matches a pattern. */
export function mentions(plan: Plan, paths: readonly (readonly PathStep[])[], pattern: RegExp): boolean {
  return paths.some((path) => freeTexts(plan, path).some(({ text }) => pattern.test(text)));
}

/** Every word for a kind of partner, the longest first, as alternatives of a pattern. The last word of a kind stands for it, too: "providers". */
export const partnerNouns: string = [
  ...new Set(
    Object.values(partnerWords)
      .flatMap(({ singular, plural }) => [singular, plural])
      .flatMap((name) => [name, name.split(' ').at(-1) ?? name]),
  ),
  ...['introducers?', 'brokers?', 'accountants?', 'advis[eo]rs?', 'installers?', 'referrers?'],
]
  .sort((one, other) => other.length - one.length)
  .join('|');
