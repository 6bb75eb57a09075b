import type { FieldType } from '../../../../schemas/attribution.ts';
import type { SetupWork } from '../../../../schemas/launch.ts';
import type { MetricId } from '../../../../schemas/metrics.ts';
import type { Commitment } from '../../../../schemas/tiers.ts';
import type { Figures } from '../figures/figures.ts';
import type { TierTarget } from '../figures/targets.ts';

/** What a criterion of a partner type is calculated from. */
export interface CriterionBasis {
  readonly tier: TierTarget;
  readonly isStrategic: boolean;
  readonly money: Figures['money'];
}

/** A line of the criteria that only one type of partner has. */
export interface TypeCriterion {
  readonly metric: MetricId;
  readonly value: (basis: CriterionBasis) => string;
  /** Its arithmetic or its reason, as a sentence. */
  readonly because: (basis: CriterionBasis) => string;
}

/** A task of the pre-launch that only one type of partner brings. */
export interface TypeTask {
  readonly task: string;
  readonly covers: readonly SetupWork[];
  readonly owner: string;
}

/** A number beside the four secondary metrics of the framework. */
export interface TypeMetric {
  readonly metric: string;
  readonly target: string;
  readonly source: string;
  readonly owner: string;
  /** Where the target comes from, as a sentence. */
  readonly because: string;
}

export interface TypeRisk {
  readonly risk: string;
  readonly kind: 'adoption' | 'capacity' | 'attribution' | 'quality';
  readonly mitigation: string;
  readonly owner: string;
}

/** What is different in a program because of the type of its partners. */
export interface PartnerTypeKnowledge {
  readonly singular: string;
  /** The partners in the plural, as a sentence uses them. */
  readonly plural: string;
  readonly performance: readonly TypeCriterion[];
  readonly potential: TypeCriterion;
  /** What a strategic partner of this type commits to, beside agreement, certification and contact. */
  readonly commitment?: Commitment;
  /** What makes a deal influenced by a partner of this type. */
  readonly influence: readonly string[];
  /** A field on the deal that proves what is typical of the type. */
  readonly field?: { readonly name: string; readonly type: FieldType; readonly description: string };
  /** The first step of a registration, up to its place: `before it sends an offer`. */
  readonly registersWhen: string;
  /** What the account executive does, as a command without a capital letter. */
  readonly engagement: string;
  /** What sales does on a call with such a partner. */
  readonly salesExpectation: string;
  readonly requiredInformation: string;
  readonly assets: readonly string[];
  readonly agenda: string;
  /** A benefit of Tier 1 that this type of partner cares about. */
  readonly strategicBenefit: string;
  /** What the track of this type adds to the standard playbook, as the rest of a sentence after the plural. */
  readonly track: string;
  /** Why deals lose their source in a program that starts. */
  readonly lostSource: string;
  /** Why partners of this type end up working each in a way of its own. */
  readonly ownWays: string;
  /** What certification means for them. */
  readonly certification: string;
  readonly addendum: string;
  readonly tasks: readonly TypeTask[];
  /** What the soft launch proves for this type, with a number. */
  readonly validate: string;
  readonly metric: TypeMetric;
  readonly risk: TypeRisk;
}
