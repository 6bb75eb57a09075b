import { capturedFacts, dealSources } from '../../../../schemas/attribution.ts';
import type { PartnerType } from '../../../../schemas/partner-types.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { fieldThatMeets } from '../crm/plan-fields.ts';
import { crmFactsOf } from '../crm/systems.ts';
import { frameworkDefinitions } from '../meaning/definitions.ts';
import { namesStage } from '../meaning/stages.ts';
import { demandedSituations, proposedConflictRule } from './conflict.ts';
import { fittedValue } from './fitted-value.ts';
import { roleOf } from './roles.ts';
import { proposedRouting } from './routing.ts';
import { LOCK } from './times.ts';
import { totalView, viewFor } from './views.ts';

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
