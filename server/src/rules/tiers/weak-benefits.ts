import { addKey, setValue } from '../../core/edits.ts';
import { perPlan } from '../../core/per-plan.ts';
import type { Plan, TierPart } from '../../core/plan.ts';
import type { RuleContext, Together } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import type { TextEdit } from '../../core/text.ts';
import type { RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { proposedCoSellThreshold } from '../../framework/proposals/criteria.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { keyOrder, reportMissingKey } from '../shared/missing-key.ts';
import { type LadderKey, rankOf, rankOfValue } from './ladders.ts';

/** A benefit that a tier owes its partners. */
export interface BenefitDemand {
  readonly key: LadderKey;
  /** The least value that will do. */
  readonly least: string;
  /** What it is, as it stands in a sentence: "a dedicated partner success manager". */
  readonly words: string;
}

/**
 * Reports each benefit that a tier lacks or gives in a lesser form. A tier below that has more of it is reported by
 * the rule about better benefits below, because the two values were probably swapped.
 */
export function reportWeakBenefits(
  context: RuleContext<unknown>,
  ranked: RankedTier,
  below: RankedTier | undefined,
  demands: readonly BenefitDemand[],
): void {
  const { plan, report } = context;
  const { tier, title, path } = ranked;
  for (const { key, least, words } of demands) {
    const value = tier.benefits?.[key];
    // What the program does not have at all is told once, where the playbook is asked for it.
    if (isNowhere(plan, key)) continue;
    if (value === undefined) {
      reportMissingKey(context, {
        owner: [...path, 'benefits'],
        key,
        value: least,
        message: `${title} does not say whether its partners get ${words}. The framework gives it to them. Write "${key}: ${least}".`,
        together: withheldBenefit(title, key, words),
      });
      continue;
    }
    const rank = rankOfValue(key, value.value);
    if (rank >= rankOfValue(key, least)) continue;
    if (below !== undefined && (rankOf(below.tier, key) ?? 0) > rank) continue;
    report({
      at: value.node.span,
      message: `${title} has "${key}: ${value.value}". The framework gives its partners ${words}, which is "${least}".`,
      fixes: [
        {
          title: `Change "${key}" to ${least}`,
          safe: false,
          edits: [
            setValue(plan.source.text, value.node, least),
            ...(key === 'coSell' ? [...withModel(plan, tier), ...withThreshold(plan, tier, least)] : []),
          ],
        },
      ],
      together: {
        where: title,
        what: `"${key}: ${value.value}"${LESSER}"${least}"`,
        tell: weakInWords,
        fix: 'Give all that the framework gives',
      },
    });
  }
}

/** A benefit of which a tier does not say whether its partners get it. */
export function withheldBenefit(title: string, key: LadderKey | 'portal', words: string): Together {
  return {
    where: title,
    what: `${words} (${key})`,
    tell: weakInWords,
    fix: 'Give all that the framework gives',
  };
}

/** What stands between what a tier gives and what the framework gives. */
const LESSER = ' instead of ';

/** The benefits that tiers leave open, and those that they give in a lesser form. */
function weakInWords(all: readonly Together[]): string {
  const lesser = all.filter(({ what }) => what.includes(LESSER));
  const open = all.filter((each) => !lesser.includes(each));
  return [
    ...(open.length === 0
      ? []
      : [
          `${lackingInWords(open, { one: 'does not say whether its partners get', many: 'do not say whether their partners get' })}. The framework gives ${new Set(open.map(({ what }) => what)).size === 1 ? 'it to them' : 'them all of it'}. ${sayNothing(open)}`,
        ]),
    ...(lesser.length === 0
      ? []
      : [`${lackingInWords(lesser, { one: 'has', many: 'have' })}. The framework gives more than that.`]),
  ].join(' ');
}

/** How a benefit that a tier does not give is written. The portal is a flag, and the others are choices. */
function sayNothing(all: readonly Together[]): string {
  const flags = all.filter(({ what }) => what.endsWith('(portal)')).length;
  if (flags === 0) return 'Say what they get, and write "none" where there is nothing.';
  return flags === all.length
    ? 'Write "portal: true", or "portal: false" where they have none.'
    : 'Say what they get, and write "none" where there is nothing, with "portal: false" where they have no portal.';
}

/** Whether the program has no deal registration or no co-sell at all: no tier gives it, and the playbook lacks it. */
function isNowhere(plan: Plan, key: LadderKey): boolean {
  if (key !== 'dealRegistration' && key !== 'coSell') return false;
  const known = withoutOf(plan);
  return known[key];
}

/** Found once for a plan, because every tier asks for it. */
const withoutOf = perPlan((plan) => ({
  dealRegistration: isWithout(plan, 'dealRegistration', /^(?:dealRegistration|registrationSla|protection)$/, true),
  coSell: isWithout(plan, 'coSell', /^(?:coSell|coSellThreshold)$/, false),
}));

/** @param isSilence whether a program in which no tier says a word of it has none, too. */
function isWithout({ playbook, tiers }: Plan, key: string, about: RegExp, isSilence: boolean): boolean {
  if (playbook?.node.entries.some((entry) => entry.key.value === key)) return false;
  const said = (tiers?.items ?? []).map(({ benefits }) =>
    (benefits?.node.entries ?? []).filter((entry) => about.test(String(entry.key.value))),
  );
  const isNone = said.flat().every(({ value }) => value.kind === 'scalar' && value.value === 'none');
  return isNone && (said.every((each) => each.length === 0) ? isSilence : said.every((each) => each.length > 0));
}

/** Co-sell above a threshold says above which. */
function withThreshold(plan: Plan, { benefits }: TierPart, least: string): readonly TextEdit[] {
  if (
    least !== 'above-threshold' ||
    benefits === undefined ||
    entryOf(benefits.node, 'coSellThreshold') !== undefined
  ) {
    return [];
  }
  const order = keyOrder(['tiers', 0, 'benefits']);
  return [addKey(plan.source.text, benefits.node, 'coSellThreshold', proposedCoSellThreshold(plan), order)];
}

/** A tier that gets co-sell needs a model for it in the playbook. Where that says none, it gets the model of the framework. */
function withModel(plan: Plan, { id }: TierPart): readonly TextEdit[] {
  const model = plan.playbook?.coSell?.tiers?.entries.find(({ key }) => key.value === id?.value)?.value;
  return model?.value === 'none' ? [setValue(plan.source.text, model.node, 'broad')] : [];
}
