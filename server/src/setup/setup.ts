import type { CrmSystem } from '../../../schemas/program.ts';
import { perPlan } from '../core/per-plan.ts';
import type { Plan } from '../core/plan.ts';
import { daysOf } from '../core/quantity.ts';
import { joined } from '../core/words.ts';
import { comparable } from '../framework/crm/captured.ts';
import { editionMeant } from '../framework/crm/edition-facts.ts';
import { fieldDemands, sourceOptions } from '../framework/crm/fields.ts';
import { standardDealFields } from '../framework/crm/standard-fields.ts';
import { crmAsWritten, crmFacts } from '../framework/crm/systems.ts';
import { fieldsOfCondition } from './condition.ts';
import { accountFieldsOf, dealFieldsOf } from './derive/account-fields.ts';
import { clocksOf } from './derive/clocks.ts';
import { because, type Deriving, freeName, objectKeyOf } from './derive/context.ts';
import { contributionFieldsOf } from './derive/contribution-fields.ts';
import { areSetsWritable, flowsOf } from './derive/flows.ts';
import { manualStepsOf, stepsForFindings } from './derive/manual.ts';
import { objectsOf } from './derive/objects.ts';
import { operationsOf, permissionsOf } from './derive/permissions.ts';
import { knownFields, namesFor, planFieldsOf } from './derive/plan-fields.ts';
import { registrationFieldsOf } from './derive/registration-fields.ts';
import { rulesOf } from './derive/rules.ts';
import { reportsOf, viewsOf } from './derive/views.ts';
import type { Setup, SetupField, SetupFinding } from './model.ts';
import { isComparison, type KnownField, readCondition, sameList } from './read-condition.ts';

export interface SetupChoice {
  /** The CRM, where it is not the one of the plan. */
  readonly system?: CrmSystem;
  /** The id of an edition. Without one, that of the plan where it is known. */
  readonly edition?: string;
}

/** What a CRM needs for a plan. Parts that the plan lacks are absent, and nothing fails. */
export function setupOf(plan: Plan, choice: SetupChoice = {}): Setup {
  return choice.system === undefined && choice.edition === undefined ? ownSetup(plan) : derived(plan, choice);
}

/** The setup for the CRM that a plan names, for which rules and each hover ask. */
const ownSetup = perPlan((plan) => derived(plan, {}));

function derivingFrom(plan: Plan, { system: chosen, edition: wanted }: SetupChoice): Deriving {
  const system = chosen ?? systemOf(plan);
  const facts = crmFacts[system];
  const edition = editionMeant(facts.setup.editions, wanted ?? plan.program?.crmEdition?.value);
  return { plan, system, facts, findings: [], ...(edition === undefined ? {} : { edition }) };
}

function derived(plan: Plan, choice: SetupChoice): Setup {
  const deriving = derivingFrom(plan, choice);
  const { system, facts, edition } = deriving;
  const objects = objectsOf(deriving);
  const registration = objects.find(({ key }) => key === 'registration');
  const fields = withoutTwins(
    [
      ...planFieldsOf(deriving, objects),
      ...accountFieldsOf(deriving),
      ...(registration === undefined ? [] : registrationFieldsOf(deriving, registration)),
      ...dealFieldsOf(deriving),
      ...contributionFieldsOf(deriving),
    ],
    system,
  ).map(withEachOptionOnce);
  const rules = rulesOf(deriving, fields);
  const flows = flowsOf(deriving, fields);
  const views = viewsOf(deriving, fields);
  const owner = plan.attribution?.routing?.owner;
  const own = plan.program?.crmName?.value;
  const cycle = plan.program?.deals?.salesCycle;
  const manual = manualStepsOf(deriving);
  const planned = (plan.attribution?.stages?.items ?? []).map(({ value }) => value);
  return {
    program: plan.program?.name?.value ?? 'Partner program',
    system,
    ...(edition === undefined ? {} : { edition }),
    crm: system === 'other' && own !== undefined ? own : facts.name,
    stages: planned.length > 0 ? planned : [...facts.openStages, facts.won, facts.lost],
    lockOwner: plan.attribution?.audit?.owner?.value ?? operationsOf(deriving),
    ...(cycle === undefined ? {} : { cycle: Math.ceil(daysOf(cycle.value)) }),
    objects,
    fields,
    rules,
    flows,
    clocks: clocksOf(deriving),
    views,
    reports: reportsOf(deriving, fields),
    permissions: permissionsOf(deriving, fields),
    queue: {
      key: 'registrations',
      label: 'Deal registrations',
      object: 'registration',
      role: operationsOf(deriving),
      members: membersOf(deriving),
      origin: because(
        deriving,
        ['attribution.routing.owner', owner],
        ['attribution.conflict', plan.attribution?.conflict],
      ),
      carries: ['attribution.routing.owner'],
      derived: 'registrations and conflicts have to reach people, not a person',
    },
    manual: [...manual, ...stepsForFindings(deriving.findings)],
    findings: deriving.findings,
  };
}

/** Whether a condition of a plan can become a rule or a filter of its CRM, once the plan has the fields of the framework. */
export function isReadableCondition(plan: Plan, text: string): boolean {
  return readCondition(text, fieldsToCome(plan)) !== undefined;
}

/** Whether a condition of a plan compares a field that the plan, or every CRM, has: no file of the setup holds that. */
export function comparesField(plan: Plan, text: string): boolean {
  const names = fieldsToCome(plan).flatMap(({ label, names: others = [] }) => [label, ...others]);
  const known = new Set([...names.map(comparable), ...standardDealFields]);
  return isComparison(text, (name) => known.has(comparable(name)));
}

/**
 * The conditions of fields that compare a field of another record, each by its path with what the setup says of it. The
 * setup is only derived where there may be one.
 */
export const conditionsOnOtherRecords = perPlan((plan): ReadonlyMap<string, string> => {
  const fields = plan.attribution?.fields?.items ?? [];
  const known = knownFields({ plan, facts: crmFacts[systemOf(plan)] });
  const mayBe = fields.some(({ object, requiredWhen }) => {
    const condition = requiredWhen === undefined ? undefined : readCondition(requiredWhen.value, known);
    if (condition === undefined) return false;
    return objectKeyOf(object?.value ?? DEAL) !== DEAL || fieldsOfCondition(condition).some((key) => !isOnDeal(key));
  });
  if (!mayBe) return new Map();
  const findings = setupOf(plan).findings.filter(({ isOfOtherRecord }) => isOfOtherRecord === true);
  return new Map(findings.map(({ origin, message }) => [origin.path, message]));
});

/**
 * What the setup tells of the values that the plan has its workflow fill. The setup is only derived where the fields of
 * the plan, which come first in it, leave open whether each of them can be written.
 */
export const findingsOfPlannedSets = perPlan((plan): readonly SetupFinding[] => {
  const deriving = derivingFrom(plan, {});
  const fields = withoutTwins(planFieldsOf(deriving, objectsOf(deriving)), deriving.system).map(withEachOptionOnce);
  if (areSetsWritable(plan, fields)) return [];
  return setupOf(plan).findings.filter(({ origin }) => origin.path.startsWith('attribution.routing.sets['));
});

const DEAL = 'deal';

function isOnDeal(key: string): boolean {
  return key.startsWith(`${DEAL}.`);
}

/** The fields that conditions can name, with those of the framework that the plan does not have yet. */
const fieldsToCome = perPlan((plan): readonly KnownField[] => {
  // An option that Deal Source lacks is told there, and not at each condition that names it.
  const known = knownFields({ plan, facts: crmFacts[systemOf(plan)] }).map((field) =>
    field.key === 'deal.deal-source' ? { ...field, options: [...field.options, ...sourceOptions] } : field,
  );
  const missing = Object.values(fieldDemands)
    .filter(({ label }) => known.every((field) => field.label !== label))
    .map(({ label, types }) => ({
      key: `deal.${label}`,
      label,
      names: namesFor(label, undefined),
      options: types[0] === 'picklist' ? sourceOptions : [],
    }));
  return sameList([...known, ...missing]);
});

function systemOf(plan: Plan): CrmSystem {
  return plan.program?.crm?.value ?? crmAsWritten(plan) ?? 'other';
}

/**
 * A field that the plan names itself takes the place of a derived one with its label. Where a registration has the fields
 * of another record, as a lead of Pipedrive has those of a deal, the two share their names.
 */
function withoutTwins(fields: readonly SetupField[], system: CrmSystem): readonly SetupField[] {
  const taken = new Set<string>();
  const keys = new Set<string>();
  return fields.flatMap((field) => {
    const { object, key, label } = field;
    const place = (object === 'registration' ? crmFacts[system].setup.registration.hasFieldsOf : undefined) ?? object;
    const labelled = `${place}/label/${label.toLowerCase()}`;
    const isTaken = (each: string): boolean => taken.has(`${place}/${each.toLowerCase()}`);
    // "DEAL_SOURCE" of a plan is another field than its "Deal Source" in a CRM that keeps their names apart. Where it does
    // not, a finding says so.
    const isOther = field.derived === undefined && !isTaken(field.name);
    if (taken.has(labelled) || (keys.has(key) && !isOther)) return [];
    const ownKey = freeName(key, (each) => !keys.has(each));
    // What has another label is another field, though both labels may become one name.
    const name = freeName(field.name, (each) => !isTaken(each));
    taken.add(labelled).add(`${place}/${name.toLowerCase()}`);
    keys.add(ownKey);
    return [name === field.name && ownKey === key ? field : { ...field, name, key: ownKey }];
  });
}

/** Every CRM takes `gold` and `Gold` for one option, and refuses the second. */
function withEachOptionOnce(field: SetupField): SetupField {
  const taken = new Set<string>();
  const options = field.options.filter((option) => {
    const name = option.toLowerCase();
    return !taken.has(name) && taken.add(name);
  });
  return options.length === field.options.length ? field : { ...field, options };
}

/** Whoever runs registrations and whoever decides conflicts, each once: nobody decides what lies where they do not look. */
function membersOf(deriving: Deriving): string {
  const operations = operationsOf(deriving);
  const deciders = (deriving.plan.attribution?.conflict?.items ?? []).flatMap(
    ({ decidedBy }) => decidedBy?.value.trim() ?? [],
  );
  const has = (name: string): boolean => deciders.some((one) => one.toLowerCase().includes(name.toLowerCase()));
  return joined([...new Set([...(has(operations) ? [] : [operations]), ...deciders])].slice(0, MOST_MEMBERS));
}

/** A list of more would be no queue of a team. */
const MOST_MEMBERS = 4;
