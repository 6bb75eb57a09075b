import type { CapturedFact } from '../../../../schemas/attribution.ts';
import { nearest } from '../../core/nearest.ts';
import type { AttributionPart, CrmFieldPart, Plan } from '../../core/plan.ts';
import { capturedBy, comparable } from '../crm/captured.ts';
import { fieldDemands } from '../crm/fields.ts';
import { labelFor } from '../crm/plan-fields.ts';
import { standardDealFields } from '../crm/standard-fields.ts';

export type RoutingPart = NonNullable<AttributionPart['routing']>;
export type AssignmentPart = NonNullable<RoutingPart['sets']>['items'][number];

/** What a registration has to bring into the CRM, in the words of the framework. */
export const registeredFacts = ['partner-name', 'deal-source', 'registration-date'] as const;

/** The routing workflow of a plan, unless it is missing or empty, which is one problem of its own. */
export function routingOf(plan: Plan): RoutingPart | undefined {
  const routing = plan.attribution?.routing;
  return routing === undefined || routing.node.entries.length === 0 ? undefined : routing;
}

/** The field of the plan that a workflow refers to, by label or by API name. */
export function fieldNamed(plan: Plan, label: string): CrmFieldPart | undefined {
  const wanted = comparable(label);
  return plan.attribution?.fields?.items.find(
    ({ name, apiName }) => comparable(name?.value ?? '') === wanted || comparable(apiName?.value ?? '') === wanted,
  );
}

/** Which of the framework's facts an assignment fills. Where no field has its label, the label speaks for itself. */
export function factFilledBy(plan: Plan, { field }: AssignmentPart): CapturedFact | undefined {
  if (field === undefined) return undefined;
  const known = fieldNamed(plan, field.value);
  if (known !== undefined) return capturedBy(known);
  return registeredFacts.find((fact) => comparable(fieldDemands[fact].label) === comparable(field.value));
}

/** The label that a misspelled assignment probably means; undefined when it is a field of the plan, or like none. */
export function labelMeant(plan: Plan, { field }: AssignmentPart): string | undefined {
  const fields = plan.attribution?.fields?.items ?? [];
  if (field === undefined || fieldNamed(plan, field.value) !== undefined) return undefined;
  if (standardDealFields.includes(comparable(field.value))) return undefined;
  return nearest(
    field.value,
    fields.flatMap(({ name }) => (name === undefined ? [] : [name.value])),
  );
}

/** The assignment that fills a fact, with the label that the plan gives to its field. */
export function assignmentFor(
  plan: Plan,
  fact: (typeof registeredFacts)[number],
): { readonly field: string; readonly to: string } {
  return { field: labelFor(plan, fact), to: values[fact] };
}

const values: Readonly<Record<(typeof registeredFacts)[number], string>> = {
  'partner-name': 'the partner who submitted the registration',
  'deal-source': 'Partner-sourced',
  'registration-date': 'the moment of the registration',
};

/** The view in which registered deals belong: the one that shows partner-sourced deals. */
export function sourcedViewOf(plan: Plan): string | undefined {
  return plan.attribution?.views?.items.find(({ shows }) => shows?.value === 'partner-sourced')?.id?.value;
}
