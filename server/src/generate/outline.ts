import type { Brief } from '../../../schemas/brief.ts';
import { type Crm, crmOf } from './crm.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type PartnerTypeKnowledge, partnerTypeKnowledge } from './partner-types.ts';
import { joined } from './words.ts';

/** What every section of a plan is written from: the brief, and all that follows from it. */
export interface Outline {
  readonly brief: Brief;
  /** The day on which the plan is built, `YYYY-MM-DD`. */
  readonly today: string;
  readonly figures: Figures;
  readonly crm: Crm;
  /** At least one. */
  readonly types: readonly PartnerTypeKnowledge[];
  /** All partner types in the plural, as a sentence uses them. */
  readonly partners: string;
  /** The ids of the tiers, the highest first. */
  readonly tiers: readonly TierId[];
  readonly roles: Roles;
}

export type TierId = 'strategic' | 'growth' | 'registered';

export const tierNames: Readonly<Record<TierId, string>> = {
  strategic: 'Strategic',
  growth: 'Growth',
  registered: 'Registered',
};

interface Roles {
  /** Runs the program from day to day. */
  readonly operations: string;
  /** The same as a sentence uses it. */
  readonly operationsInWords: string;
  /** Decides conflicts. Nobody whose pay depends on the outcome. */
  readonly decider: string;
}

/** From how many partners on a program has people of its own for operations. */
const PARTNERS_WITH_OPERATIONS = 20;

export function outlineOf(brief: Brief, today: string): Outline {
  const figures = figuresOf(brief);
  const types = brief.partnerTypes.map((type) => partnerTypeKnowledge[type]);
  return {
    brief,
    today,
    figures,
    crm: crmOf(brief),
    types,
    partners: joined(types.map(({ plural }) => plural)),
    tiers: figures.growth === undefined ? ['strategic', 'registered'] : ['strategic', 'growth', 'registered'],
    roles:
      figures.partners >= PARTNERS_WITH_OPERATIONS
        ? { operations: 'Partner operations', operationsInWords: 'partner operations', decider: 'Partner operations' }
        : { operations: 'Partner manager', operationsInWords: 'the partner manager', decider: 'Revenue operations' },
  };
}
