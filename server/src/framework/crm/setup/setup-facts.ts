/** The records that a setup touches, beside those that a plan names itself. */
export type SetupObjectKey = 'deal' | 'account' | 'contact' | 'registration' | 'contribution';

/** What an admin sets up, by the screen on which it is done. */
export const setupPlaces = [
  'object',
  'field',
  'required',
  'history',
  'permission',
  'page',
  'queue',
  'flow',
  'clock',
  'notice',
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
  /** Whether a setup has to do without automations, or without conditions on fields. */
  readonly lacks?: readonly ('flow' | 'condition' | 'label')[];
}

/** What is known of setting up a CRM. Menus are those of 2026 and may have moved, which the checklist says. */
export interface CrmSetupFacts {
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
  /** Whether a field of one's own on a standard object is required by a mark on the field. */
  readonly marksRequired: boolean;
}
