import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';
import type { CrmObjects, UsualObjects } from './objects.ts';
import type { CrmSetupFacts } from './setup/setup-facts.ts';

/** The two sides of a link between records. */
export interface LinkNames {
  /** The key of the record that it links to, as `account`. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * Everything that the product knows of a CRM: what it allows, and how it calls things, so that its admin finds every
 * field, trigger and view under its own name.
 */
export interface CrmFacts {
  readonly name: string;
  /** What the records are called on which deals, partners and registrations are worked. */
  readonly usual: UsualObjects;
  /** How a deal refers to the record of its partner. */
  readonly linkType: Extract<FieldType, 'lookup' | 'association'>;
  /** The type that keeps the time of day beside the date, or the date where there is no such type. */
  readonly momentType: FieldType;
  /** How a filter says that a field has a value. */
  readonly equals: string;
  /** The types that the CRM does not have, and what stands in for each. */
  readonly lacks: Partial<Readonly<Record<FieldType, StandIn>>>;
  /** The types that cannot be required in the field itself, and how it is done instead. */
  readonly cannotRequire: Partial<Readonly<Record<FieldType, string>>>;
  /** Where a field is made required, in a CRM whose fields carry no such mark. */
  readonly requiresElsewhere?: string;
  /** Absent where the CRM gives the names itself, or where nothing is known about them. */
  readonly apiName?: ApiNameRule;
  /** The most characters that the label of a field can have, where the CRM has a limit. */
  readonly longestLabel?: number;
  /** What the CRM calls a field of a deal, in the plural. */
  readonly fields: string;
  /** Where the admin creates them, as sentences. @param operations who may write them by hand. */
  readonly fieldsAre: (operations: string) => string;
  /** What the CRM calls an automation. */
  readonly workflow: string;
  /** What the CRM calls a view over deals, in the plural. */
  readonly views: string;
  /** Where the three metrics of the views are calculated, as a sentence. */
  readonly metricsAre: string;
  /** What the CRM calls the companies that one sells to. */
  readonly accounts: string;
  /** What the CRM calls the types of fields that a plan uses. */
  /** What a field is called that links to a record, by the key and the names of both sides and the label of the field. */
  readonly linkTypeName: (link: LinkNames) => string;
  readonly typeNames: Partial<Readonly<Record<FieldType, string>>>;
  /** What makes a field required under a condition, in a few words. */
  readonly condition: string;
  /** What a reader should know about a field, by what it captures. */
  readonly fieldNotes: Partial<Readonly<Record<CapturedFact, string>>>;
  /** What the admin does so that Deal Source cannot be left empty, as a command. */
  readonly requires: string;
  /** How changes of Deal Source are recorded and locked, as a sentence. */
  readonly audit: string;
  /** Where the stages come from, as a sentence, in place of the CRM itself. */
  readonly stagesAre?: string;
  /** The open stages of a deal as the CRM comes with them, in order. */
  readonly openStages: readonly string[];
  readonly won: string;
  readonly lost: string;
  /** The open stages at which a partner is told how its deal stands. */
  readonly milestones: readonly string[];
  /** The filter of a view over all deals of one or more sources. */
  readonly filter: (sources: readonly string[]) => string;
  readonly routing: (context: RoutingContext) => RoutingWords;
  /** What the admin sets up for registrations before the workflow can be built, as a command. */
  readonly intake: (context: RoutingContext) => string;
  /** What keeps the fields right and adds them up, as a command: conditions, the change to Partner-influenced, reports. */
  readonly safeguards: string;
  /** The records that the CRM comes with, by their labels in lower case, and their names for programs. */
  readonly standardObjects: Readonly<Record<string, string>>;
  /** What is known of setting it up: screens, editions, names for programs. */
  readonly setup: CrmSetupFacts;
}

export interface StandIn {
  readonly type: FieldType;
  readonly reason: string;
  /** Whether both types hold exactly the same, so that only the word changes. */
  readonly same: boolean;
}

/** For a CRM in which a deal refers to every other record in one way. */
export const onlyLookups: StandIn = {
  type: 'lookup',
  reason: 'a deal refers to another record by a lookup',
  same: true,
};

export interface ApiNameRule {
  /** What a name looks like, in words that follow "Salesforce wants". */
  readonly form: string;
  readonly isLegal: (name: string) => boolean;
  /** The legal name that is nearest to a name or a label. */
  readonly legal: (name: string) => string;
}

/** What the workflow of a plan depends on. */
export interface RoutingContext {
  readonly objects: CrmObjects;
  /** How the CRM names an object in its interface for programs, where it lets people choose. */
  readonly apiName: (label: string) => string;
  /** Whether the CRM comes with the object. */
  readonly isStandard: (label: string) => boolean;
  /** The place of the registration form, with its preposition: `in the partner portal`. */
  readonly atForm: string;
  readonly byEmail: boolean;
  /** In days: how old a contact may be for sales to count as working on an account. */
  readonly recentContact: number;
  /** The roles, as a sentence uses them. */
  readonly operations: string;
  readonly decider: string;
}

export interface RoutingWords {
  /** What starts the workflow, in the words of its editor. */
  readonly trigger: string;
  readonly steps: readonly string[];
}
