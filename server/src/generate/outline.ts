import { type PartnerType, partnerWordOf, partnerWords } from '../../../schemas/partner-types.ts';
import { joined } from '../core/words.ts';
import { type AssumedNotes, assumedNotes } from './assumed.ts';
import type { SettledBrief } from './assumptions.ts';
import { type Week, weekOf } from './calendar.ts';
import { type Crm, crmOf } from './crm.ts';
import { type Figures, figuresOf } from './figures/figures.ts';
import type { Given, Speaker } from './given.ts';
import { hasMotion, type MotionKnowledge, motionsOf } from './motions.ts';
import type { Names } from './names.ts';
import { type Place, placeOf } from './place.ts';
import { type Roles, rolesOf } from './roles.ts';
import type { PartnerTypeKnowledge } from './types/partner-type.ts';
import { knowledgeOf } from './types/partner-types.ts';
import { lowered } from './words.ts';

/** What every section of a plan is written from: the brief, and all that follows from it. */
export interface Outline {
  readonly brief: SettledBrief;
  /** The day on which the plan is built, `YYYY-MM-DD`. */
  readonly today: string;
  readonly figures: Figures;
  readonly crm: Crm;
  /** At least one. */
  readonly types: readonly PartnerTypeKnowledge[];
  /** What the motions add that does not follow from the types. */
  readonly motions: readonly MotionKnowledge[];
  /** All partner types in the plural, as a sentence uses them. */
  readonly partners: string;
  /** The names of the plan that this one is written for. */
  readonly names: Names;
  /** Whose answers sentences speak of. */
  readonly speaker: Speaker;
  /** What a plan that is there already says of costs and return. */
  readonly told: Pick<Given, 'returns' | 'costsMissing'>;
  readonly roles: Roles;
  /** Where partners register and find what they need. */
  readonly place: Place;
  readonly week: Week;
  readonly assumed: AssumedNotes;
  /** Whether partners and our own team sell together, and whether partners sell to customers themselves. */
  readonly coSells: boolean;
  readonly resells: boolean;
}

export function outlineOf(brief: SettledBrief, today: string, given: Given = {}): Outline {
  const { speaker = 'brief' } = given;
  const roles = rolesOf(brief, speaker);
  const figures = figuresOf(brief, roles.managers, given);
  const types = brief.partnerTypes.map((type) => ({ ...knowledgeOf(type, roles), ...ownPlural(type, brief) }));
  return {
    brief,
    today,
    figures,
    crm: crmOf(brief),
    types,
    motions: motionsOf(brief, roles),
    partners: joined(types.map(({ plural }) => plural)),
    names: figures.names,
    speaker,
    told: given,
    roles,
    place: placeOf(brief),
    week: weekOf(brief.workingDays),
    assumed: assumedNotes(brief.assumptions),
    coSells: hasMotion(brief, 'co-sell'),
    resells: brief.partnerTypes.includes('reseller') || hasMotion(brief, 'resell'),
  };
}

/** The partners of a type in the word of the person, where one word stands for all of them: `accountants`. */
function ownPlural(type: PartnerType, { partnerWords: told = [] }: SettledBrief): { readonly plural?: string } {
  const ids = [...new Set(told.map(partnerWordOf))];
  const [own, ...others] = ids.flatMap((id) => (id !== undefined && partnerWords[id].type === type ? [id] : []));
  return own === undefined || others.length > 0 ? {} : { plural: partnerWords[own].plural };
}

/** Sentences of several types, each told apart by its type where the program has several. */
export function byType(
  { types }: Pick<Outline, 'types'>,
  sentenceOf: (type: PartnerTypeKnowledge) => string,
): readonly string[] {
  if (types.length === 1) return types.map(sentenceOf);
  return types.map((type) => `With ${type.plural}: ${lowered(sentenceOf(type))}`);
}
