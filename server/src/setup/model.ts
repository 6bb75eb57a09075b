import type { FieldType } from '../../../schemas/attribution.ts';
import type { CrmSystem } from '../../../schemas/program.ts';
import type { Duration } from '../../../schemas/quantities.ts';
import type { Span } from '../core/text.ts';
import type { CrmEdition, SetupPlace } from '../framework/crm/crm-facts.ts';
import type { Condition } from './condition.ts';

/** Where in the plan something comes from. */
export interface Origin {
  /** As `attribution.fields[0].type`. */
  readonly path: string;
  readonly span: Span;
}

/** What every element of a setup carries. */
export interface Element {
  /** Unique among its kind, and the same for every system: `deal.deal-source`. */
  readonly key: string;
  readonly origin: Origin;
  /** Further parts of the plan that it carries whole, as paths. What stands below one of them is carried too. */
  readonly carries: readonly string[];
  /** Why the setup adds it, where the plan does not name it. */
  readonly derived?: string;
}

export interface SetupObject extends Element {
  readonly label: string;
  readonly plural: string;
  /** The name in the interface for programs. */
  readonly name: string;
  /** Whether the CRM comes with it, or the organization has it already. */
  readonly exists: boolean;
  /** Whether the records belong to those of another object and are seen with them. */
  readonly parent?: string;
}

export interface SetupField extends Element {
  /** The key of the object. */
  readonly object: string;
  readonly label: string;
  readonly name: string;
  readonly type: FieldType;
  readonly options: readonly string[];
  readonly default?: string;
  /** Whether a new record gets the moment of its creation in this field. */
  readonly filledOnCreate?: boolean;
  readonly required: 'never' | 'always' | Condition;
  readonly history: boolean;
  readonly setBy: string;
  /** The key of the object to which it links, and the field there that has to be true. */
  readonly link?: {
    readonly object: string;
    readonly onlyWhere?: string;
    /** The option of Partner Type that it has to have as well. */
    readonly ofType?: string;
    /** What tells this link from others between the same two records, in a CRM that puts labels on them. */
    readonly label?: string;
  };
  /** Whether only the flow and partner operations write it. */
  readonly guarded: boolean;
  /** The one option of a guarded field that everybody may pick while it is empty. */
  readonly picks?: string;
  readonly help?: string;
}

/** What stops a record from being saved. */
export interface SetupRule extends Element {
  readonly object: string;
  readonly label: string;
  /** The record is refused when this is true. */
  readonly refuses: Condition;
  /** At most 255 characters. */
  readonly message: string;
}

export interface TierDays {
  /** An option of the field Partner Tier. */
  readonly tier: string;
  readonly days: number;
}

export interface Assignment {
  /** The key of a field of this setup, or the name of a standard field in words. */
  readonly field: string;
  readonly to:
    | { readonly kind: 'value'; readonly value: string }
    | { readonly kind: 'field'; readonly field: string }
    | { readonly kind: 'now' }
    /** Today and so many days, or the days of the Partner Tier of the partner where it has its own. */
    | { readonly kind: 'day'; readonly days: number; readonly byTier?: readonly TierDays[] }
    | { readonly kind: 'words'; readonly words: string }
    /** What no file of a flow can fill, as the plan says it. */
    | { readonly kind: 'by-hand'; readonly words: string };
}

/** One step of a flow. Writers of flows read all but `text`; the checklist prints `text`. */
export interface FlowStep {
  readonly text: string;
  readonly does:
    | {
        readonly kind: 'find';
        readonly object: string;
        readonly by: string;
        readonly equals: string;
        /** Records that do not count: those with one of these values. */
        readonly except?: { readonly field: string; readonly values: readonly string[] };
      }
    | { readonly kind: 'set'; readonly sets: readonly Assignment[] }
    | { readonly kind: 'create'; readonly object: string; readonly sets: readonly Assignment[] }
    | { readonly kind: 'link'; readonly field: string }
    | { readonly kind: 'assign' }
    | { readonly kind: 'person' };
}

export interface SetupFlow extends Element {
  readonly label: string;
  readonly object: string;
  readonly starts:
    | { readonly on: 'created' }
    /** The record is made, or this field of it changes. */
    | { readonly on: 'saved'; readonly field: string }
    | { readonly on: 'becomes'; readonly field: string; readonly values: readonly string[] }
    | { readonly on: 'date'; readonly field: string; readonly days: number; readonly while: Condition };
  readonly steps: readonly FlowStep[];
}

/** A time that something may take, and what shows that it is over. */
export interface SetupClock extends Element {
  readonly label: string;
  readonly object: string;
  readonly from: string;
  readonly time: Duration;
  /** What stops the clock, so that nobody is reminded of what is done. */
  readonly until: string;
  readonly onLate: string;
}

export interface SetupView extends Element {
  readonly object: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly filter: Condition | undefined;
}

export interface SetupReport extends Element {
  readonly object: string;
  readonly label: string;
  readonly group: string;
  readonly measures: readonly string[];
}

export interface SetupPermission extends Element {
  readonly label: string;
  readonly role: string;
  /** The keys of fields that it may write. It may read all of them. */
  readonly writes: readonly string[];
  readonly bypass: boolean;
}

/** What a person does, because no file can, or because somebody has to decide. */
export interface ManualStep extends Element {
  readonly place: SetupPlace;
  /** The screen on which it is done, where that is not the one by which it stands in the order. */
  readonly screen?: SetupPlace;
  readonly object?: string;
  readonly title: string;
  /** What is entered there, each with its name. */
  readonly values: readonly (readonly [string, string])[];
  readonly reason: string;
  /** How somebody sees that it is done. */
  readonly proof: string;
}

/** What the plan says and a setup cannot carry as it stands. */
export interface SetupFinding {
  /** Whether it is set up under another name, as something that holds less, or not at all until somebody decides. */
  readonly kind: 'renamed' | 'lossy' | 'open';
  /** A condition that can be read, and looks at a field of another record than the one that it decides about. */
  readonly isOfOtherRecord?: true;
  readonly origin: Origin;
  readonly message: string;
}

/** In days, how long a deal takes where the plan does not say, for the close date that most CRM systems demand. */
export const USUAL_CYCLE = 90;

/** Everything that a CRM needs for a plan, in no particular CRM's form. */
export interface Setup {
  readonly program: string;
  readonly system: CrmSystem;
  readonly edition?: CrmEdition;
  /** The stages of a deal in their order: those of the plan, or those with which the CRM comes. Never empty. */
  readonly stages: readonly string[];
  /** The role that may change the source of a deal after its lock. */
  readonly lockOwner: string;
  /** In days, how long a deal takes, where the plan says so. */
  readonly cycle?: number;
  /** As the plan calls the CRM, or as it is called. */
  readonly crm: string;
  readonly objects: readonly SetupObject[];
  readonly fields: readonly SetupField[];
  readonly rules: readonly SetupRule[];
  readonly flows: readonly SetupFlow[];
  readonly clocks: readonly SetupClock[];
  readonly views: readonly SetupView[];
  readonly reports: readonly SetupReport[];
  readonly permissions: readonly SetupPermission[];
  readonly queue: Element & {
    readonly label: string;
    readonly object: string;
    /** Who runs registrations. */
    readonly role: string;
    /** Who sees what lies in it: that role, and whoever decides conflicts. */
    readonly members: string;
  };
  readonly manual: readonly ManualStep[];
  readonly findings: readonly SetupFinding[];
}
