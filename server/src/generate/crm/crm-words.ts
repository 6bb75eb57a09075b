import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';
import type { CrmObjects, UsualObjects } from './objects.ts';

/**
 * How a plan speaks of a CRM, so that its admin finds every field, trigger and view under its own name. What a CRM can
 * do stands in the facts of the core.
 */
export interface CrmWords {
  readonly usual: UsualObjects;
  /** What the CRM calls a field of a deal, in the plural. */
  readonly fields: string;
  /** Where the admin creates them, as a sentence. */
  readonly fieldsAre: string;
  /** What the CRM calls an automation. */
  readonly workflow: string;
  /** What the CRM calls a view over deals, in the plural. */
  readonly views: string;
  /** Where the three metrics of the views are calculated, as a sentence. */
  readonly metricsAre: string;
  /** What the CRM calls the companies that one sells to. */
  readonly accounts: string;
  /** What the CRM calls the types of fields that a plan uses. */
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
