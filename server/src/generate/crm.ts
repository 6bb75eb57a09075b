import { type CapturedFact, dealSourceTitles } from '../../../schemas/attribution.ts';
import { type CrmFacts, type CrmObjects, type FieldNames, objectsOf } from '../framework/crm/crm-facts.ts';
import { inEdition } from '../framework/crm/edition-facts.ts';
import { fieldDemands, usualLabels } from '../framework/crm/fields.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { isLost, isWon } from '../framework/meaning/stages.ts';
import type { SettledBrief } from './assumptions.ts';
import type { GivenCrm, ViewKind } from './given.ts';

/** A CRM as the plan of one company needs it, in the names of this plan. */
export interface Crm
  extends Omit<
    CrmFacts,
    'apiName' | 'metricsAre' | 'fieldNotes' | 'requires' | 'audit' | 'filter' | 'safeguards' | 'openStages'
  > {
  readonly facts: CrmFacts;
  readonly objects: CrmObjects;
  /** How the five fields of the framework are called. */
  readonly labels: FieldNames;
  readonly pipelineViews: Readonly<Record<ViewKind, ViewNames>>;
  /** The workflow that brings registrations into the CRM. */
  readonly routingName: string;
  /** The stages of a deal: those that are open, in their order, and all with what closes a deal. */
  readonly stages: { readonly all: readonly string[]; readonly open: readonly string[] };
  readonly metricsAre: string;
  readonly fieldNotes: Partial<Readonly<Record<CapturedFact, string>>>;
  readonly requires: string;
  readonly audit: string;
  readonly filter: (sources: readonly string[]) => string;
  readonly safeguards: string;
  /** The legal internal name for a label; undefined where the CRM gives the names itself. */
  readonly apiName?: (label: string, fact?: CapturedFact) => string;
  /** The internal name of an object: that of the CRM for an object that it comes with. */
  readonly objectName: (label: string) => string;
  readonly isStandard: (label: string) => boolean;
}

export interface ViewNames {
  readonly id: string;
  readonly name: string;
}

/** @param given how the plan that is completed calls what stands in its CRM. */
export function crmOf(brief: SettledBrief, given: GivenCrm = { labels: {}, apiNames: {}, views: {} }): Crm {
  const facts = inEdition(crmFacts[brief.crm], brief.crmEdition, brief.crmName);
  const standard = (label: string): string | undefined =>
    Object.hasOwn(facts.standardObjects, label.toLowerCase()) ? facts.standardObjects[label.toLowerCase()] : undefined;
  const name = brief.crm === 'other' ? (brief.crmName ?? 'the CRM') : facts.name;
  const { apiName, openStages, ...words } = facts;
  const labels = { ...usualLabels, ...given.labels };
  const nameOf = apiNamesOf(facts, given);
  const apiNames = Object.fromEntries(
    Object.entries(labels).map(([fact, label]) => [fact, nameOf?.(label, fact as CapturedFact) ?? label]),
  ) as Record<CapturedFact, string>;
  const objects = objectsOf(brief.crmObjects, facts.usual);
  const stages = given.stages ?? { open: openStages, all: [...openStages, facts.won, facts.lost] };
  return {
    ...words,
    name,
    facts,
    objects: given.dealObject === undefined ? objects : { ...objects, dealObject: given.dealObject },
    labels,
    pipelineViews: viewNames(given),
    routingName: given.routing ?? 'Partner Deal Registration Intake',
    stages,
    won: stages.all.findLast(isWon) ?? facts.won,
    lost: stages.all.findLast(isLost) ?? facts.lost,
    milestones: [...new Set(facts.milestones.map((stage) => counterpartOf(stage, openStages, stages.open)))],
    metricsAre: facts.metricsAre(labels),
    fieldNotes: Object.fromEntries(
      Object.entries(facts.fieldNotes).map(([fact, note]) => [fact, note(labels, apiNames, stages.open[0] ?? '')]),
    ),
    requires: facts.requires(labels),
    audit: facts.audit(labels),
    filter: (sources) => facts.filter(sources, labels),
    safeguards: facts.safeguards(labels),
    objectName: (label) => standard(label) ?? apiName?.legal(label) ?? label,
    isStandard: (label) => standard(label) !== undefined,
    ...(nameOf === undefined ? {} : { apiName: nameOf }),
  };
}

/** A label in letters of which no internal name can be made leaves the field the name that it has by its usual label. */
function apiNamesOf({ apiName }: CrmFacts, given: GivenCrm): Crm['apiName'] {
  if (apiName === undefined) return undefined;
  return (label, fact) => {
    const own = fact === undefined ? undefined : given.apiNames[fact];
    const isNameable = fact === undefined || /^[A-Za-z]/.test(label.normalize('NFKD').replace(/[^A-Za-z0-9]/g, ''));
    return own ?? apiName.legal(isNameable || fact === undefined ? label : fieldDemands[fact].label);
  };
}

function viewNames({ views }: GivenCrm): Crm['pipelineViews'] {
  const named = (kind: ViewKind, name: string): ViewNames => ({ id: kind, name, ...views[kind] });
  return {
    'partner-sourced': named('partner-sourced', `${dealSourceTitles['partner-sourced']} pipeline`),
    'partner-influenced': named('partner-influenced', `${dealSourceTitles['partner-influenced']} pipeline`),
    direct: named('direct', `${dealSourceTitles.direct} pipeline`),
    total: named('total', 'Total pipeline'),
  };
}

/** The stage of a plan that stands where a usual one does among those that are open. */
function counterpartOf(stage: string, usual: readonly string[], own: readonly string[]): string {
  if (own.includes(stage)) return stage;
  const share = usual.length < 2 ? 0 : usual.indexOf(stage) / (usual.length - 1);
  return own[Math.round(share * (own.length - 1))] ?? stage;
}
