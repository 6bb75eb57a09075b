import {
  type ConflictSituation,
  capturedFacts,
  type DealSource,
  dealSources,
  dealSourceTitles,
} from '../../../../schemas/attribution.ts';
import type { PartnerType } from '../../../../schemas/partner-types.ts';
import type { AttributionPart, Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { fieldThatMeets, labelFor, ownDealObject } from '../crm/plan-fields.ts';
import { crmFactsOf } from '../crm/systems.ts';
import { assignmentFor, registeredFacts, sourcedViewOf } from '../facts/assignments.ts';
import { frameworkDefinitions } from '../meaning/definitions.ts';
import { namesStage } from '../meaning/stages.ts';
import { fittedValue } from './fitted-value.ts';
import { roleOf, rolesOf } from './roles.ts';
import { LOCK, proposedTimes } from './times.ts';

/** How deals are attributed, as a whole: what the framework defines stands as it is, the rest is to be decided. */
export function proposedAttribution(plan: Plan): Printable {
  const isResold = typesOf(plan).includes('reseller');
  const situations = [...demandedSituations, ...(isResold ? (['existing-customer'] as const) : [])];
  return {
    categories: frameworkDefinitions,
    influence: proposedActivities(plan),
    stages: proposedStages(plan),
    fields: capturedFacts.map((fact) => fieldThatMeets(plan, fact)),
    routing: { ...proposedRouting(plan), view: 'partner-sourced' },
    conflict: situations.map((situation) => proposedConflictRule(plan, situation)),
    views: [...dealSources.map((source) => viewFor(plan, source)), totalView],
    audit: proposedAudit(plan),
  };
}

/** Who can say later how a deal came to its source. */
export function proposedAudit(plan: Plan): Printable {
  return {
    history: true,
    lockAfter: { placeholder: LOCK },
    owner: { placeholder: roleOf(plan, 'revenueOperations') },
  };
}

/** An activity for each type of partner that the program has. */
export function proposedActivities(plan: Plan): readonly Printable[] {
  const types = typesOf(plan);
  const proposed = new Set<PartnerType>(types.length === 0 ? ['technology', 'reseller'] : types);
  return [...proposed].map((type) => ({ placeholder: activities[type] }));
}

/** The stages of the CRM as it comes, with the milestones that the playbook names besides. */
export function proposedStages(plan: Plan): Printable {
  const crm = crmFactsOf(plan);
  const isKnown = crm !== undefined && plan.program?.crm?.value !== 'other';
  const milestones =
    plan.playbook?.dealProcess?.updates?.items.flatMap(({ milestone }) => milestone?.value ?? []) ?? [];
  const usual = isKnown ? crm.openStages : USUAL_STAGES;
  const [first = '', ...later] = usual;
  const named = milestones.filter((milestone) => !usual.some((stage) => namesStage(milestone, stage)));
  // Milestones of its own show that a company has changed the stages of its CRM.
  const open = named.length === 0 ? [first, ...later] : [first, ...new Set(milestones)];
  const closed = isKnown ? [crm.won, crm.lost] : ['Closed won', 'Closed lost'];
  return fittedValue(plan, ['attribution'], 'stages', [...open, ...closed]);
}

const USUAL_STAGES: readonly string[] = ['Qualified', 'Proposal'];

function typesOf(plan: Plan): readonly PartnerType[] {
  return plan.program?.partnerTypes?.items.map(({ value }) => value) ?? [];
}

const activities: Readonly<Record<PartnerType, string>> = {
  technology: "The account already used the partner's integration when the opportunity was created.",
  reseller: "The reseller's relationship with a decision maker moved the deal a stage.",
  referral: 'The partner introduced a further decision maker after the opportunity was created.',
  'system-integrator': 'The integrator held a workshop with the buyer before the proposal.',
};

/** How registrations get into the CRM, with the three facts that each of them brings. */
export function proposedRouting(plan: Plan): { readonly [key: string]: Printable } {
  const view = sourcedViewOf(plan);
  return {
    name: { placeholder: 'Partner deal registration intake' },
    triggers: [{ placeholder: 'portal' }],
    creates: ownDealObject(plan),
    sets: registeredFacts.map((fact) => assignmentFor(plan, fact)),
    ...(view === undefined ? {} : { view }),
    owner: { placeholder: roleOf(plan, 'partnerOperations') },
  };
}

/** The situations that a plan has to settle, the one that is sure to come first. */
export const demandedSituations = ['sales-already-active', 'two-partners'] as const satisfies ConflictSituation[];

/** What usually happens, where a person has not said it. */
const OUTCOMES = {
  'sales-already-active': 'The deal stays with sales, and counts as Partner-influenced when the partner adds to it.',
  'two-partners': 'The first accepted registration counts, the second partner is told why.',
  'existing-customer': 'The incumbent reseller keeps renewals and extensions.',
} as const satisfies Partial<Record<ConflictSituation, string>>;

/** What usually happens in a situation, and nothing where that is different everywhere. */
export function usualOutcome(situation: ConflictSituation): string | undefined {
  return situation in OUTCOMES ? OUTCOMES[situation as keyof typeof OUTCOMES] : undefined;
}

/** The conflict rule for a situation, with all that it takes to be decided. */
export function proposedConflictRule(
  plan: Plan,
  situation: keyof typeof OUTCOMES,
): { readonly [key: string]: Printable } {
  const decision = {
    decidedBy: { placeholder: roleOf(plan, 'partnerOperations') },
    within: { placeholder: proposedTimes(plan).conflict },
  };
  switch (situation) {
    case 'sales-already-active':
      return {
        when: situation,
        outcome: { placeholder: OUTCOMES[situation] },
        ...decision,
        otherwise: { placeholder: OTHERWISE },
        escalation: { placeholder: rolesOf(plan, 'headOfPartnerships', 'headOfSales') },
      };
    case 'two-partners':
      return {
        when: situation,
        outcome: { placeholder: OUTCOMES[situation] },
        ...decision,
      };
    case 'existing-customer':
      return {
        when: situation,
        outcome: { placeholder: OUTCOMES[situation] },
        ...decision,
      };
  }
}

/**
 * What holds when nobody decides in time about an account on which sales works already. Neither side gains by silence: what
 * is logged decides, as it does in the definition of partner-sourced, and a registration falls only where it says so.
 */
export const OTHERWISE = 'The log decides: without an entry the registration stands.';

/** Whom a side turns to that does not accept the decision, and how long they take. */
export function proposedEscalation(plan: Plan): string {
  return `${rolesOf(plan, 'headOfPartnerships', 'headOfSales')}, within ${proposedTimes(plan).escalation}`;
}

export type ViewPart = NonNullable<AttributionPart['views']>['items'][number];

/** The views of a plan. Without any, that is the one problem, and nothing is said about what is inside. */
export function viewsOf(plan: Plan): readonly ViewPart[] {
  return plan.attribution?.views?.items ?? [];
}

/** Whether a view does not say yet what it shows, so that it may be any of those that seem to be missing. */
export function hasUnreadableView(plan: Plan): boolean {
  const views = plan.attribution?.views;
  return (
    views !== undefined &&
    (views.items.length < views.node.items.length || views.items.some(({ shows }) => shows === undefined))
  );
}

/** The filter of a view over one source, in the words of the CRM. */
export function filterFor(plan: Plan, source: DealSource): string {
  return `${labelFor(plan, 'deal-source')} ${crmFactsOf(plan)?.equals ?? 'equals'} ${dealSourceTitles[source]}`;
}

/** A view over one source that lacks nothing. */
export function viewFor(plan: Plan, source: DealSource): Printable {
  return {
    id: source,
    name: `${dealSourceTitles[source]} pipeline`,
    shows: source,
    filter: filterFor(plan, source),
    metrics: ['conversion-rate', 'average-deal-size', 'sales-cycle-length'],
  };
}

/** The view into which the three others roll up. */
export const totalView: Printable = { id: 'total', name: 'Total pipeline', shows: 'total' };

/** The sources that a filter lets in: those that it names, or all but those that it only excludes ("not Direct"). */
export function sourcesIn(filter: string): readonly DealSource[] {
  const named = sourcesNamedIn(filter);
  const included = named.filter(({ excluded }) => !excluded).map(({ source }) => source);
  if (included.length > 0 || named.length === 0) return dealSources.filter((source) => included.includes(source));
  return dealSources.filter((source) => named.every((mention) => mention.source !== source));
}

/** The sources that a filter names to keep them out. */
export function sourcesExcludedBy(filter: string): readonly DealSource[] {
  const excluded = sourcesNamedIn(filter).filter((mention) => mention.excluded);
  return dealSources.filter((source) => excluded.some((mention) => mention.source === source));
}

interface NamedSource {
  readonly source: DealSource;
  readonly excluded: boolean;
}

function sourcesNamedIn(filter: string): readonly NamedSource[] {
  const places = dealSources
    .flatMap((source) => {
      const match = patterns[source].exec(filter);
      return match === null ? [] : [{ source, start: match.index, end: match.index + match[0].length }];
    })
    .sort((a, b) => a.start - b.start);
  const named: NamedSource[] = [];
  for (const [index, { source, start }] of places.entries()) {
    const before = filter.slice(places[index - 1]?.end ?? 0, start);
    // In a list each item shares the word in front of the first one: "is not Partner-sourced or Partner-influenced".
    const excluded = LISTED.test(before) ? (named.at(-1)?.excluded ?? false) : EXCLUDES.test(before);
    named.push({ source, excluded });
  }
  return named;
}

const LISTED =
  /^["'\u2018\u2019\u201c\u201d\s]*(?:[,;/|]|\b(?:or|and|nor)\b)+(?:\s*\b(?:or|and|nor)\b)?["'\u2018\u2019\u201c\u201d\s]*$/iu;

const EXCLUDES =
  /\b(?:not|none|neither|except|exclud(?:es?|ing)|without|other than|(?:is|does)n['\u2019]t)\b[^,;]{0,400}$|(?:!=|<>|\u2260)\s*["'\u201c(]*$/iu;

const patterns: Readonly<Record<DealSource, RegExp>> = {
  'partner-sourced': /partner[\s_-]*sourced/iu,
  'partner-influenced': /partner[\s_-]*influenced/iu,
  direct: /(?<![\p{L}\p{N}])direct(?![\p{L}\p{N}])/iu,
};
