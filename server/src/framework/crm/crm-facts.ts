import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';

/** How something is called that the five fields of the framework each have: their labels, or their names inside a CRM. */
export type FieldNames = Readonly<Record<CapturedFact, string>>;

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
  readonly metricsAre: (labels: FieldNames) => string;
  /** What the CRM calls the companies that one sells to. */
  readonly accounts: string;
  /** What a field is called that links to a record, by the key and the names of both sides and the label of the field. */
  readonly linkTypeName: (link: LinkNames) => string;
  /** What the CRM calls the types of fields that a plan uses. */
  readonly typeNames: Partial<Readonly<Record<FieldType, string>>>;
  /** What makes a field required under a condition, in a few words. */
  readonly condition: string;
  /**
   * What a reader should know about a field, by what it captures. A formula speaks of fields by their API names, and of
   * the first stage of a deal.
   */
  readonly fieldNotes: Partial<
    Readonly<Record<CapturedFact, (labels: FieldNames, apiNames: FieldNames, firstStage: string) => string>>
  >;
  /** What the admin does so that no deal gets on without a source, as a command. */
  readonly requires: (labels: FieldNames) => string;
  /** How changes of the deal source are recorded and locked, as a sentence. */
  readonly audit: (labels: FieldNames) => string;
  /** Where the stages come from, as a sentence, in place of the CRM itself. */
  readonly stagesAre?: string;
  /** The open stages of a deal as the CRM comes with them, in order. */
  readonly openStages: readonly string[];
  readonly won: string;
  readonly lost: string;
  /** The open stages at which a partner is told how its deal stands. */
  readonly milestones: readonly string[];
  /** The filter of a view over all deals of one or more sources. */
  readonly filter: (sources: readonly string[], labels: FieldNames) => string;
  readonly routing: (context: RoutingContext) => RoutingWords;
  /** What the admin sets up for registrations before the workflow can be built, as a command. */
  readonly intake: (context: RoutingContext) => string;
  /** Whether people do what a workflow would do, because the edition runs none. */
  readonly isByHand?: true;
  /** How the workflow is built and tried, as a command. Absent where it is built as the CRM builds all of them. */
  readonly build?: (name: string) => string;
  /** What keeps the fields right and adds them up, as a command: conditions, the change to Partner-influenced, reports. */
  readonly safeguards: (labels: FieldNames) => string;
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
  readonly labels: FieldNames;
  /** The view over the deals that partners registered. */
  readonly view: string;
  /** How the CRM names an object in its interface for programs, where it lets people choose. */
  readonly apiName: (label: string) => string;
  /** Whether the CRM comes with the object. */
  readonly isStandard: (label: string) => boolean;
  /** The place of the registration form, with its preposition: `in the partner portal`. */
  readonly atForm: string;
  readonly byEmail: boolean;
  /** What makes a conflict, at the beginning of a sentence: the same that the rules of engagement say. */
  readonly conflict: string;
  /** In days: how old a contact may be for sales to count as working on an account. */
  readonly recentContact: number;
  /** The states of a registration, as a list in a sentence. */
  readonly states: string;
  /** The roles, as a sentence uses them. */
  readonly operations: string;
  readonly decider: string;
}

export interface RoutingWords {
  /** What starts the workflow, in the words of its editor. */
  readonly trigger: string;
  readonly steps: readonly string[];
}

/** What a record of the CRM is called in the middle of a sentence. */
interface ObjectWords {
  /** One of them, without an article: `opportunity`. */
  readonly one: string;
  /** One of them, with its article: `an opportunity`. */
  readonly aOne: string;
  /** Several of them: `opportunities`. */
  readonly many: string;
}

/** The names of the company for the records that a plan speaks of, and those of the CRM where it has none. */
export interface CrmObjects {
  readonly deal: ObjectWords;
  readonly partner: ObjectWords;
  readonly registration: ObjectWords;
  /** What stands as the object of a field. It always shows that a deal is meant. */
  readonly dealObject: string;
}

/** What the records are called where nobody has renamed them. */
interface UsualObjects {
  readonly deal: ObjectWords;
  readonly partner: ObjectWords;
  readonly registration: ObjectWords;
}

/** The names that a company has given to the records of its CRM. */
interface OwnObjectNames {
  readonly deal?: string | undefined;
  readonly partner?: string | undefined;
  readonly registration?: string | undefined;
}

export function objectsOf(own: OwnObjectNames, usual: UsualObjects): CrmObjects {
  const deal = wordsFor(own.deal, usual.deal);
  return {
    deal,
    partner: wordsFor(own.partner, usual.partner),
    registration: wordsFor(own.registration, usual.registration),
    dealObject: /deal|opportunit|potential/i.test(deal.one) ? deal.one : `${deal.one} (${usual.deal.one})`,
  };
}

/**
 * What counts as contact of sales with an account. The definition of a source, the rules of engagement and the workflow
 * all ask for this, so that none of them calls a conflict what another does not.
 *
 * @param days how old it may be.
 */
export function contactOfSales({ deal }: CrmObjects, days: number): string {
  return `an open ${deal.one}, or a logged call, meeting or reply of the last ${days} days`;
}

/** Words for a record with a regular plural. */
export function record(one: string, many = `${one}s`): ObjectWords {
  return { one, aOne: `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`, many };
}

/** A name of the company's own stands in front of "record", so that it reads well whatever it is. */
function wordsFor(own: string | undefined, usual: ObjectWords): ObjectWords {
  if (own === undefined || own.toLowerCase() === usual.one.toLowerCase()) return usual;
  const plural = [usual.one, usual.many].some((name) => own.toLowerCase().endsWith(name.toLowerCase()));
  return { ...record(own), many: plural ? pluralOf(own) : `${own} records` };
}

function pluralOf(name: string): string {
  if (/s$/i.test(name)) return name;
  return /[^aeiou]y$/i.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Words joined by single underscores, with `start` in front when they would not start with a letter. */
export function joinedWords(name: string, start: string): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
  return /^[A-Za-z]/.test(words) ? words : `${start}${words}`;
}

/** The records that a setup touches, beside those that a plan names itself. */
type SetupObjectKey = 'deal' | 'account' | 'contact' | 'registration' | 'contribution';

/** What an admin sets up, by the screen on which it is done. */
const setupPlaces = [
  'object',
  'field',
  'link',
  'map',
  'required',
  'history',
  'permission',
  'page',
  'queue',
  'members',
  'flow',
  'clock',
  'notice',
  'activate',
  'intake',
  'view',
  'report',
  'stages',
  'lock',
  'test',
] as const;
export type SetupPlace = (typeof setupPlaces)[number];

/** An edition of a CRM, with what falls away in it. */
export interface CrmEdition {
  /** As it stands on the command line. */
  readonly id: string;
  readonly name: string;
  /** How many objects of one's own it allows. Absent where nothing stands in the way of a setup. */
  readonly ownObjects?: number;
  /** Whether a setup has to do without automations, conditions on fields, labels on links or a second pipeline. */
  readonly lacks?: readonly ('flow' | 'condition' | 'label' | 'pipeline')[];
}

/** What is known of setting up a CRM. Menus are those of 2026 and may have moved, which the checklist says. */
interface CrmSetupFacts {
  /** The names of the records in the interface for programs. */
  readonly names: Readonly<Record<SetupObjectKey, string>>;
  /** The name of the field that holds the stage of a deal. */
  readonly stage: { readonly label: string; readonly name: string };
  /** Where each kind of work is done, as a path through the menus. */
  readonly places: Readonly<Record<SetupPlace, string>>;
  /** From the smallest to the largest. Without one that is named, the largest is meant. */
  readonly editions: readonly CrmEdition[];
  /** What the CRM does with a rule when a record comes in by import or interface, as a sentence. */
  readonly goesAround: string;
  /** Whether a rule can let those pass who have a permission. */
  readonly exempts: boolean;
  /** What keeps registrations apart from other records of the kind that stands in for them, as names and values. */
  readonly keptApart?: readonly (readonly [string, string])[];
  /**
   * Whether a company can have an object of its own where its edition is not told: in every usual edition, in the largest
   * one only, or never. Nothing is counted on in a CRM of which nothing is known.
   */
  readonly ownObjects: 'usual' | 'largest' | 'never';
  readonly registration: RegistrationRecord;
  /** Whether a field can have the moment in which its record is made as its default. */
  readonly defaultsToNow: boolean;
  /** By what it keeps that a field is filled: what an admin types in is another thing in each. */
  readonly requires: 'formula' | 'conditional logic' | 'business rule' | 'required field' | 'layout rule' | 'rule';
  /** Where a link is limited to some records, as the end of a sentence. Absent where it offers all of them. */
  readonly limitsLinks?: string;
  /** How a registration gets to those who decide, as a command, in a CRM without queues. */
  readonly queueing?: string;
  /** How the source of a deal stays after the lock where no rule refuses a change. @param owner who may still change it. */
  readonly lock?: (owner: string) => { readonly how: string; readonly proof: string };
}

/** Which record of a CRM holds a registration. */
interface RegistrationRecord {
  /** Whether it is an object of its own, or a record that the CRM comes with and that stands in for one. */
  readonly isOwnObject: boolean;
  /** The record that stands in for it in an edition without objects of one's own. */
  readonly without?: { readonly label: string; readonly plural: string; readonly name: string };
  /** The record whose fields it has, where it has none of its own. */
  readonly hasFieldsOf?: SetupObjectKey;
}
