import type { FieldType } from '../../../../schemas/attribution.ts';
import type { SymptomId } from '../../../../schemas/brief-symptoms.ts';
import type { SetupWork } from '../../../../schemas/launch.ts';
import type { MetricId } from '../../../../schemas/metrics.ts';
import type { Commitment } from '../../../../schemas/tiers.ts';
import type { Service } from '../../framework/proposals/service.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { TierTarget } from '../numbers/targets.ts';
import type { Work } from '../usual-roles.ts';

/** What a criterion of a partner type is calculated from. */
export interface CriterionBasis {
  readonly tier: TierTarget;
  readonly isStrategic: boolean;
  readonly money: Numbers['money'];
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
  readonly owner: Work;
  /** Whether it is about the portal, and the page that stands in for one has it already. */
  readonly isOfPage?: boolean;
  /** What stands in for it in a program that has no partners yet. */
  readonly ofNew?: Omit<TypeTask, 'ofNew' | 'ofMany'>;
  /** What stands in for it where nobody can talk to each partner before the launch. */
  readonly ofMany?: Omit<TypeTask, 'ofNew' | 'ofMany'>;
}

/** A number beside the four secondary metrics of the framework. */
export interface TypeMetric {
  readonly metric: string;
  /** Absent where it depends on a baseline that nobody has. */
  readonly target?: string;
  readonly source: string;
  readonly owner: Work;
  /** The symptom whose count, where the evidence tells one, measures the same with a before. */
  readonly countedAs?: SymptomId;
  /** What it shows, or where the target comes from, as a sentence. */
  readonly because: string;
}

export interface TypeRisk {
  /**
   * @param partners the partners in the plural, as the plan calls them, at the beginning of a sentence.
   * @param crm the system by its name.
   */
  readonly risk: (partners: string, crm: string) => string;
  readonly kind: 'adoption' | 'capacity' | 'attribution' | 'quality';
  readonly mitigation: string;
  readonly owner: Work;
}

/** What is different in a program because of the type of its partners. */
export interface PartnerTypeKnowledge {
  readonly singular: string;
  /** The partners in the plural, as a sentence uses them. */
  readonly plural: string;
  /** Which won deals count for such a partner, as a note behind their number. */
  readonly wonAs: string;
  /** What such a partner could bring. It counts where nobody has brought anything yet. */
  readonly potential: TypeCriterion;
  /** Whether the partner still works with a customer after the contract is signed, so that it can keep it. */
  readonly keepsCustomers: boolean;
  /** What a strategic partner of this type commits to, beside agreement, certification and contact. */
  readonly commitment?: Commitment;
  /** What makes a deal influenced by a partner of this type. */
  readonly influence: readonly string[];
  /** The same as people pick it for a record, each with what proves it to somebody who was not there. */
  readonly contributions: readonly { readonly id: string; readonly name: string; readonly proof: string }[];
  /** A field on the deal that proves what is typical of the type. */
  readonly field?: {
    readonly name: string;
    readonly type: FieldType;
    readonly description: string;
    /** Who fills it where no system tells. */
    readonly setBy?: 'partner-operations';
  };
  /** Whom each tier is for, in a sentence. */
  readonly tiers: { readonly strategic: string; readonly growth: string; readonly registered: string };
  /** What makes such a partner the origin of a deal, as a sentence about it. */
  readonly origin: string;
  /** What happens when two parties claim one account. */
  readonly conflict: { readonly active: string; readonly twoPartners: string; readonly customer: string };
  /** What keeps a registration protected for longer, after "when". */
  readonly renewedWhen: string;
  /** What lets a partner register a lost account again at once, after "when". */
  readonly againWhen: string;
  /** What a pure referral is for such a partner. */
  readonly pureReferral: string;
  /** What sellers learn about it, after "and". */
  readonly training: string;
  /** What partners compete for where no criterion decides, and what they may have been promised, as parts of a list. */
  readonly contested: string;
  readonly promises: string;
  /** What the rules of engagement settle, as questions. */
  readonly rulesSettle: string;
  /** What it finds on the page or in the portal beside what all find, and what is measured before the launch. */
  readonly portalItem: string;
  readonly baseline: string;
  /** How it goes past the registration out of habit, as a sentence. */
  readonly bypass: (partners: string) => string;
  /** Who reads the report because of it. */
  readonly reader: Work;
  /** The first step of a registration, up to its place: `before it sends an offer`. */
  readonly registersWhen: string;
  /** What the seller does, as a command without a capital letter. */
  readonly engagement: (service: Service) => string;
  /** What sales does on a call with such a partner. */
  readonly salesExpectation: string;
  readonly requiredInformation: string;
  readonly assets: readonly string[];
  readonly agenda: string;
  /** A benefit of Tier 1 that this type of partner cares about. */
  readonly strategicBenefit: string;
  /** What the track of this type adds to the standard playbook, as the rest of a sentence after the plural. */
  readonly track: string;
  /** Why deals of such partners lose their source, as a rule that holds anywhere: nobody said it of this company. */
  readonly lostSource: string;
  /** How partners of this type differ when nothing is agreed, as an example and not as a fact of this company. */
  readonly ownWays: string;
  /** What certification means for them. */
  readonly certification: string;
  readonly addendum: string;
  readonly tasks: readonly TypeTask[];
  /** What happens with a registration once it is accepted, as a clause. */
  readonly accepted: (service: Service) => string;
  /** What the soft launch proves for this type, with a number. */
  readonly validate: (service: Service) => string;
  readonly metric: TypeMetric;
  readonly risk: TypeRisk;
}
