import { decodeValue } from '../../core/decoded.ts';
import { firstLine } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Located, TierPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { hasValue } from '../../framework/facts/thresholds.ts';
import { findPattern, type TermHit } from '../../framework/meaning/terms.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { namesOnlyMeasures, SIGHT, vagueWordIn } from './results.ts';

export const vagueCriterion = defineRule({
  id: 'tiers/vague-criterion',
  summary: 'A criterion in words says how good partners must be, and not how much that is.',
  why: 'Every partner believes that its relationship is strong and that it refers deals regularly. A criterion that both sides can read in their favor is argued about at each review.',
  source: [
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
  ],
  exceptions:
    'Where a jury decides on purpose and its members are named. Suppress the finding with the reason, so that nobody has to ask twice.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      commitment: [agreement-signed]\n      note: Partners with a strong pipeline and several active deals.\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n      commitment: [agreement-signed]\n      note: A strong pipeline means at least 4 active deals.\n',
  },
  check({ plan, report }) {
    for (const { tier, title } of rankedTiers(plan)) {
      for (const part of criteriaInWords(tier)) {
        const { text, spanOf } = decodeValue(textOfParts(plan), part.node);
        const hit = vagueWordIn(text);
        if (hit === undefined) {
          const limit = isMeasured(tier) ? undefined : unstatedLimitIn(text);
          if (limit !== undefined) {
            report({
              at: spanOf(limit.start, limit.end),
              message: `${title} names "${text.slice(limit.start, limit.end)}", and not how much that is. ${ADVICE}`,
              together: {
                where: title,
                what: `"${text.slice(limit.start, limit.end)}"`,
                tell: (all) =>
                  `${lackingInWords(all, { one: 'names', many: 'name' })}, and not how much that is. ${ADVICE}`,
                fix: '',
                cause: 'limit',
              },
            });
            continue;
          }
          if (part === tier.criteria?.note && !isMeasured(tier) && namesOnlyMeasures(text)) {
            report({
              at: firstLine(textOfParts(plan), part.node),
              message: `${title} says what counts, and not how much of it. Nobody can tell who belongs to the tier. ${ADVICE}`,
              together: {
                where: title,
                what: '',
                tell: (all) =>
                  `${lackingInWords(all, { one: 'says', many: 'say' })} what counts, and not how much of it. Nobody can tell who belongs to them. ${ADVICE}`,
                fix: '',
                cause: 'measures',
              },
            });
          }
          continue;
        }
        report({
          at: spanOf(hit.start, hit.end),
          message: `${title} is described with "${text.slice(hit.start, hit.end)}", and nobody can measure that. ${ADVICE}`,
          together: {
            where: title,
            what: `"${text.slice(hit.start, hit.end)}"`,
            tell: (all) =>
              `${lackingInWords(all, { one: 'is described with', many: 'are described with' })}, and nobody can measure that. ${ADVICE}`,
            fix: '',
          },
        });
      }
    }
  },
});

const ADVICE = 'Say how much in which time, for example as a performance criterion with "atLeast" and "within".';

/** The texts that decide who belongs to a tier. A description only does where no number decides. */
function criteriaInWords(tier: TierPart): readonly Located<string>[] {
  const { criteria, description } = tier;
  const isDecided = isMeasured(tier) || criteria?.commitment !== undefined;
  return [criteria?.note, criteria?.founding, isDecided ? undefined : description].filter((part) => part !== undefined);
}

function isMeasured({ criteria }: TierPart): boolean {
  const { performance, potential, people, anyOf } = criteria ?? {};
  return (
    [...(performance?.items ?? []), ...(potential?.items ?? [])].some(hasValue) ||
    (anyOf?.node.items.length ?? 0) > 0 ||
    (people?.items.length ?? 0) > 0
  );
}

/** A limit, target or volume that decides and has no number in its sentence. */
function unstatedLimitIn(text: string): TermHit | undefined {
  return findPattern(text, LIMIT).find(({ start, end }) => {
    const before =
      text
        .slice(Math.max(0, start - SIGHT), start)
        .split(/[.;!?](?=\s|$)/)
        .at(-1) ?? '';
    const after = text.slice(end, end + SIGHT).split(/[.;!?](?=\s|$)/)[0] ?? '';
    return !/\d/.test(before + after);
  });
}

const LIMIT =
  /\b(?:a|an|the|some|certain) (?:(?:certain|agreed|yearly|annual|quarterly|monthly|minimum|set|defined|given) )?(?:limit|quota|sales target|target|minimum|volume)(?: (?:on|of|for) (?:(?:yearly|annual|quarterly|monthly) )?(?:sales|revenue|purchases|orders|volume|turnover))\b/giu;
