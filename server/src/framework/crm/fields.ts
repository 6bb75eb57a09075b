import {
  type CapturedFact,
  capturedFacts,
  type DealSource,
  dealSources,
  dealSourceTitles,
  type FieldType,
} from '../../../../schemas/attribution.ts';
import type { CrmFacts, FieldNames } from './crm-facts.ts';

/**
 * What the framework demands of one of its CRM fields, and what a good answer is. Rules, fixes, generator, Complete Plan
 * and audit all read it here, so that they give one answer.
 */
export interface FieldDemand {
  readonly label: string;
  /** The sentence of the framework that asks for it. */
  readonly source: string;
  /** The types that can hold it. */
  readonly types: readonly FieldType[];
  /** What the types are, in words. */
  readonly typeInWords: string;
  /** The type to propose, before a CRM that does not have it puts another one in its place. */
  readonly propose: (crm: CrmFacts) => FieldType;
  /** Whether it is always required, or for deals of which sources. */
  readonly required: 'always' | readonly DealSource[];
  readonly setBy: 'workflow' | 'partner-operations';
  /** Whether the CRM has to keep a history of its changes. */
  readonly history: boolean;
  /** What it holds, for the people who fill and read it. @param deal what the company calls a deal. */
  readonly about?: (deal: string, labels: FieldNames) => string;
}

const contribution =
  'Add a Partner Contribution field (for influenced deals) that captures what the partner contributed and at what stage.';

export const fieldDemands = {
  'deal-source': {
    label: 'Deal Source',
    source:
      'At the deal or opportunity level, create a required field for Deal Source with the three categories above.',
    types: ['picklist'],
    typeInWords: 'a picklist with the three deal sources',
    propose: () => 'picklist',
    required: 'always',
    setBy: 'workflow',
    history: true,
    about: (deal) =>
      `Where the deal comes from. The registration workflow fills it, nobody types in a partner. It begins empty. Once no registration of the customer was found, the owner of the ${deal} picks Direct before it leaves its first stage.`,
  },
  'partner-name': {
    label: 'Partner Name',
    source: 'Add a Partner Name field that links to the partner record.',
    types: ['lookup', 'association'],
    typeInWords: 'a lookup or an association to the partner record',
    propose: ({ linkType }) => linkType,
    required: ['partner-sourced', 'partner-influenced'],
    setBy: 'workflow',
    history: true,
  },
  'registration-date': {
    label: 'Deal Registration Date',
    source: 'Add a Deal Registration Date field that captures when the partner submitted the deal.',
    types: ['date', 'datetime'],
    typeInWords: 'a date, or a date with a time',
    propose: ({ momentType }) => momentType,
    required: ['partner-sourced'],
    setBy: 'workflow',
    history: true,
    about: () =>
      'The moment of the registration. It decides between two partners, and the protection starts with the acceptance.',
  },
  'partner-contribution': {
    label: 'Partner Contribution',
    source: contribution,
    types: ['long-text', 'text', 'picklist', 'multi-picklist'],
    typeInWords: 'a text or a picklist that says what the partner contributed',
    propose: () => 'long-text',
    required: ['partner-influenced'],
    setBy: 'partner-operations',
    history: true,
    about: () =>
      'What the partner did, in a sentence that names an activity of the list above. Once it is filled, the workflow turns Direct into Partner-influenced.',
  },
  'contribution-stage': {
    label: 'Partner Contribution Stage',
    source: contribution,
    types: ['picklist', 'multi-picklist', 'text'],
    typeInWords: 'a picklist or a text that says at which stage',
    propose: () => 'picklist',
    required: ['partner-influenced'],
    setBy: 'workflow',
    history: false,
    about: (deal, labels) =>
      `The stage of the ${deal} on the day on which ${labels['partner-contribution']} was filled.`,
  },
} as const satisfies Record<CapturedFact, FieldDemand>;

/** How the framework calls its fields. */
export const usualLabels: FieldNames = namesBy((fact) => fieldDemands[fact].label);

/** A name for each of the five fields. */
export function namesBy(nameOf: (fact: CapturedFact) => string): FieldNames {
  return Object.fromEntries(capturedFacts.map((fact) => [fact, nameOf(fact)])) as Record<CapturedFact, string>;
}

/** The titles of the three deal sources, as options of a picklist. */
export const sourceOptions: readonly string[] = dealSources.map((source) => dealSourceTitles[source]);

/** What the proposal of a field depends on, in a plan or a brief. */
export interface FieldSituation {
  readonly crm: CrmFacts;
  /** The object on which the fields live. */
  readonly object: string;
  /** What the company calls a deal and the record of a partner, in the middle of a sentence. */
  readonly deal: string;
  readonly partner: string;
  /** How the fields are called: what is missing as the framework calls it, and what is there as it is called. */
  readonly labels: FieldNames;
  /** The stages at which a partner can contribute. Without any, the stage is a text. */
  readonly openStages: readonly string[];
  /** The internal name for a label. Absent where the CRM gives the names itself, or the plan does without them. */
  readonly apiName?: ((label: string, fact?: CapturedFact) => string | undefined) | undefined;
  /** Whether the plan says of a condition by what the CRM keeps it: its validation rule, its layout rule. */
  readonly saysHow: boolean;
}

/** A field as it is proposed, with its keys in the order in which they are written. */
export type ProposedField = {
  readonly name: string;
  readonly apiName?: string;
  readonly captures: CapturedFact;
  readonly object: string;
  readonly type: FieldType;
  readonly linksTo?: string;
  readonly required: boolean;
  readonly requiredWhen?: string;
  readonly options?: readonly string[];
  readonly setBy: FieldDemand['setBy'];
  readonly history?: true;
  readonly description?: string;
};

/** The field that meets a demand. */
export function fieldFor(fact: CapturedFact, situation: FieldSituation): ProposedField {
  const demand: FieldDemand = fieldDemands[fact];
  const { crm, object, deal, labels, openStages } = situation;
  const isStage = fact === 'contribution-stage';
  const type = isStage && openStages.length === 0 ? 'text' : typeFor(fact, crm);
  // An association is no property, so that it has a label and no name or history of its own.
  const isProperty = type !== 'association';
  const apiName = isProperty ? situation.apiName?.(labels[fact], fact) : undefined;
  const options = fact === 'deal-source' ? sourceOptions : isStage && type !== 'text' ? openStages : undefined;
  return {
    name: labels[fact],
    ...(apiName === undefined ? {} : { apiName }),
    captures: fact,
    object,
    type,
    ...(fact === 'partner-name' ? { linksTo: linkTarget(crm, situation.partner) } : {}),
    ...(demand.required === 'always'
      ? { required: true }
      : { required: false, requiredWhen: conditionOf(demand.required, situation, isProperty) }),
    ...(options === undefined ? {} : { options }),
    setBy: crm.isByHand ? 'partner-operations' : demand.setBy,
    ...(demand.history && isProperty ? { history: true } : {}),
    ...(demand.about === undefined ? {} : { description: aboutIn(crm, demand.about(deal, labels)) }),
  };
}

/** What a field is for, where people do what a workflow would do. */
function aboutIn({ isByHand }: CrmFacts, about: string): string {
  if (!isByHand) return about;
  return about
    .replace(
      'The registration workflow fills it, nobody types in a partner.',
      'It is taken from the registration, and sales never types in a partner.',
    )
    .replace('Once it is filled, the workflow turns Direct into', 'Whoever fills it turns Direct into');
}

/** The type that a field has in a CRM: what is proposed, or what stands in for it there. */
export function typeFor(fact: CapturedFact, crm: CrmFacts): FieldType {
  const wanted = fieldDemands[fact].propose(crm);
  return crm.lacks[wanted]?.type ?? wanted;
}

/** The record of partners, and where a deal is tied to several companies the label that tells it from the customer. */
export function linkTarget({ linkType }: CrmFacts, partner: string): string {
  return linkType === 'association' ? `${partner} with the association label Partner` : partner;
}

function conditionOf(
  sources: readonly DealSource[],
  { crm, labels, saysHow }: FieldSituation,
  isProperty: boolean,
): string {
  const condition = sourceCondition(sources, labels['deal-source']);
  if (!saysHow) return condition;
  return `${condition} (${isProperty || crm.isByHand ? crm.condition : 'a workflow checks it'})`;
}

function sourceCondition(sources: readonly DealSource[], dealSource: string): string {
  return `${dealSource} is ${sources.map((source) => dealSourceTitles[source]).join(' or ')}`;
}

/** When a field of the framework is required, without how the CRM keeps it. Undefined for one that always is. */
export function conditionFor(fact: CapturedFact, dealSource: string): string | undefined {
  const { required }: FieldDemand = fieldDemands[fact];
  return required === 'always' ? undefined : sourceCondition(required, dealSource);
}
