import type { CoSellModel } from '../../../../schemas/playbook.ts';
import type { Plan } from '../../core/plan.ts';
import { type RankedTier, rankedTiers } from './ranked-tiers.ts';

/** The two definitions of the framework, in the words of a plan. */
export const frameworkModels = {
  strict: "Strict: the partner's rep is on the first call.",
  broad: 'Broad: the partner provides an introduction and context but is not involved in the sales process.',
} as const;

/** Which models the tiers use, from the map of the playbook. */
export function usedModels(plan: Plan): ReadonlySet<CoSellModel> {
  return new Set((plan.playbook?.coSell?.tiers?.entries ?? []).map(({ value }) => value.value));
}

/** The model that fits to what a tier gets as its co-sell benefit, else to its place among the tiers. */
export function proposedModel(plan: Plan, { tier, level, isLowest }: RankedTier): CoSellModel {
  const benefit = tier.benefits?.coSell?.value;
  if (benefit === 'none' || (benefit === undefined && isLowest)) return 'none';
  const types = plan.program?.partnerTypes?.items ?? [];
  const isReferralOnly = types.length > 0 && types.every(({ value }) => value === 'referral');
  return level === 0 && !isReferralOnly ? 'strict' : 'broad';
}

/** A model for every tier that has an id, and none when there is no such tier. */
export function proposedModels(plan: Plan): Readonly<Record<string, CoSellModel>> | undefined {
  const models = rankedTiers(plan).flatMap((ranked) => {
    const id = ranked.tier.id?.value;
    return id === undefined ? [] : [[id, proposedModel(plan, ranked)] as const];
  });
  return models.length === 0 ? undefined : Object.fromEntries(models);
}

/** What a definition says about each model, where it names them, and about co-sell as such. */
export interface DefinitionParts {
  readonly strict?: string;
  readonly broad?: string;
  readonly common: string;
}

/** Splits a definition at the names of the models: "Strict: ... Broad: ...". */
export function definitionParts(definition: string): DefinitionParts {
  const labels = [...definition.matchAll(LABEL)];
  const parts: { strict?: string; broad?: string; common: string } = {
    common: definition.slice(0, labels[0]?.index ?? definition.length),
  };
  for (const [index, label] of labels.entries()) {
    const model = label[0].toLowerCase().startsWith('strict') ? 'strict' : 'broad';
    const text = definition.slice(label.index, labels[index + 1]?.index ?? definition.length);
    parts[model] = `${parts[model] ?? ''}${text}`;
  }
  return parts;
}

/** A model is named where its name stands in front of a colon, a bracket, a verb or the word co-sell. */
const LABEL = /\b(?:strict|broad(?:er)?)(?=\s*(?::|\(|,|co-?sell|means?\b|definition|model|is\b))/giu;
