import { capitalized } from '../core/words.ts';
import type { SetupPlace } from '../framework/crm/crm-facts.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { type Condition, conditionWords, STAGE } from './condition.ts';
import { dayWords } from './derive/flows.ts';
import { KEPT } from './derive/rules.ts';
import { ruleFormula } from './formula.ts';
import type { Assignment, FlowStep, Setup, SetupFlow, SetupRule } from './model.ts';
import { fieldLabel, isShared, lacks, objectLabel } from './words.ts';

type Value = readonly [string, string];

/** What an admin does so that a rule holds, on the screens of the CRM. */
export interface RuleRecipe {
  readonly title: string;
  /** Where it stands in the order. */
  readonly place: SetupPlace;
  /** The screen on which it is done, where that is not the one by which it stands in the order. */
  readonly screen?: SetupPlace;
  readonly values: readonly Value[];
  /** What the CRM does not do, or who goes around it, as sentences. Empty where there is nothing to say. */
  readonly limits: string;
  readonly proof: string;
}

/**
 * A rule as its CRM keeps it. Few of them refuse a record by a condition: others ask for a field when another one has
 * certain options, at certain stages, or not at all, and then somebody looks for the records.
 */
export function recipeOf(setup: Setup, rule: SetupRule): RuleRecipe {
  if (rule.key === 'deal.lock') return lockRecipe(setup, rule);
  if (rule.key === KEPT) return keptRecipe(setup, rule);
  const field = setup.fields.find(({ key }) => rule.key === `${key}.required`);
  const required = field === undefined ? undefined : requirementIn(setup, rule.refuses, field.key);
  const { requires } = crmFacts[setup.system].setup;
  if (field === undefined || required === undefined || requires === 'formula' || requires === 'rule')
    return refusal(setup, rule);
  if (field.type === 'association') return lacks(setup, 'flow') ? looked(setup, rule) : searched(setup, rule);
  // Stages ask for a field in every edition.
  if (lacks(setup, 'condition') && required.by !== STAGE && required.by !== undefined) return looked(setup, rule);
  return askedFor(setup, rule, { ...required, label: field.label });
}

interface Requirement {
  /** The key of the field whose options decide. Absent where the field is required on every record. */
  readonly by?: string;
  readonly options: readonly string[];
}

/** When a field has to be filled, where options of one field decide it. */
function requirementIn(setup: Setup, refuses: Condition, field: string): Requirement | undefined {
  const parts = refuses.kind === 'all' ? refuses.of : [refuses];
  const others = parts.filter((part) => part.kind !== 'empty' || part.field !== field);
  const [when] = others;
  if (others.length === parts.length || others.length > 1) return undefined;
  if (when === undefined) return { options: [] };
  const isNot = when.kind === 'not';
  const inner = isNot ? when.of : when;
  if (inner.kind !== 'is' && inner.kind !== 'empty') return undefined;
  const all = inner.field === STAGE ? setup.stages : setup.fields.find(({ key }) => key === inner.field)?.options;
  if (all === undefined || all.length === 0) return undefined;
  if (inner.kind === 'empty') return isNot ? { by: inner.field, options: all } : undefined;
  return { by: inner.field, options: isNot ? all.filter((option) => !inner.values.includes(option)) : inner.values };
}

/** The requirement on the screen where the CRM has it. */
function askedFor(setup: Setup, rule: SetupRule, required: Requirement & { readonly label: string }): RuleRecipe {
  const { setup: facts } = crmFacts[setup.system];
  const { by, options, label } = required;
  const records = objectLabel(setup, rule.object);
  const isByStage = by === STAGE;
  const list = options.join('; ');
  const controlling = by === undefined ? '' : fieldLabel(setup, by);
  const base = {
    title: `Require ${label} on ${records}`,
    place: 'required' as const,
    limits: facts.goesAround,
    proof:
      by === undefined
        ? `A test record of ${records} cannot be saved by hand without ${label}.`
        : `A test record of ${records} whose ${controlling} is ${options[0]} cannot be saved by hand without ${label}.`,
  };
  switch (facts.requires) {
    case 'conditional logic':
      if (by === undefined)
        return { ...base, screen: 'page', values: [['Required on the form that creates a record', label]] };
      if (isByStage) {
        return {
          ...base,
          screen: 'stages',
          values: [
            ['Stages', list],
            ['In each of them, edit the properties and require', label],
          ],
        };
      }
      return {
        ...base,
        values: [
          ['Controlling property', controlling],
          ['Options', list],
          ['Dependent property, required', label],
        ],
      };
    case 'business rule':
      if (by === undefined || isByStage)
        return {
          ...base,
          screen: 'field',
          values: [[`Column requirement of ${label}`, 'Business Required, as the file sets it']],
          limits: '',
        };
      return {
        ...base,
        values: [
          ['Scope', 'Table'],
          ['Condition', `${controlling} equals ${options.join(', or equals ')}`],
          ['Action where it holds', `Set Business Required: ${label}`],
          ['Action where it does not', `Set Not Business Required: ${label}`],
        ],
      };
    case 'required field':
      return {
        ...base,
        values: [
          ['Field', label],
          ['Required in', isByStage ? `the stages ${list}` : 'all pipelines and stages'],
        ],
      };
    default:
      if (by === undefined) return { ...base, screen: 'page', values: [['In every layout, mark as required', label]] };
      return {
        ...base,
        values: [
          ['Layouts', 'each layout of the module, one rule in each'],
          ['Based on the field', controlling],
          ['Condition', `${controlling} is ${options.join(' or ')}`],
          ['Action', `Set mandatory fields: ${label}`],
        ],
      };
  }
}

/** A rule that refuses the record, in a CRM that has such rules, or in words where it cannot be taken apart. */
function refusal(setup: Setup, rule: SetupRule): RuleRecipe {
  const { setup: facts } = crmFacts[setup.system];
  const formula = facts.requires === 'formula' ? ruleFormula(rule, setup) : undefined;
  const refuses = facts.requires === 'formula' || facts.requires === 'rule';
  if (!refuses && lacks(setup, 'condition')) return looked(setup, rule);
  return {
    title: `Add the rule ${rule.label}`,
    place: rule.key === 'deal.lock' ? 'lock' : 'required',
    values: [
      [refuses ? 'Refuse the record when' : 'Not allowed', conditionIn(setup, rule.refuses)],
      ...(formula === undefined ? [] : [['Error condition formula', formula] as const]),
      ['Message', rule.message],
      ...(facts.exempts ? [['Not for', 'whoever has the permissions of operations'] as const] : []),
    ],
    limits: facts.goesAround,
    proof: refuses
      ? 'A test record that breaks the rule cannot be saved, and somebody of operations can save it.'
      : 'A test record that breaks the rule cannot be saved by hand.',
  };
}

/** An association is no property, so that only a workflow can look for it. */
function searched(setup: Setup, rule: SetupRule): RuleRecipe {
  return {
    title: `Look for records against the rule ${rule.label}`,
    place: 'flow',
    values: [
      ['Starts when', conditionIn(setup, rule.refuses)],
      ['Then', `open a task for the owner of the record: ${rule.message}`],
    ],
    limits: 'An association cannot be required, so that a record without it is saved and told of.',
    proof: 'A test record that breaks the rule opened a task.',
  };
}

/** Where the edition has neither the condition nor the automation, a person looks for what breaks a rule. */
function looked(setup: Setup, rule: SetupRule): RuleRecipe {
  const edition = setup.edition === undefined ? crmFacts[setup.system].name : `The edition ${setup.edition.name}`;
  return {
    title: `Save a view for the rule ${rule.label}`,
    place: 'required',
    screen: 'view',
    values: [
      ['The view lists records where', conditionIn(setup, rule.refuses)],
      ['Who finds one', `fills it in or asks: ${rule.message}`],
    ],
    limits: `${edition} cannot refuse such a record, so somebody goes through the view once a week.`,
    proof: 'A test record that breaks the rule stands in the view.',
  };
}

function lockRecipe(setup: Setup, rule: SetupRule): RuleRecipe {
  const { lock } = crmFacts[setup.system].setup;
  if (lock === undefined) return refusal(setup, rule);
  const told = lock(setup.lockOwner);
  return {
    title: 'Keep the source of a deal after its lock',
    place: 'lock',
    values: [
      ['Not allowed', conditionIn(setup, rule.refuses)],
      ['How', told.how],
    ],
    limits: '',
    proof: told.proof,
  };
}

/** Where no rule refuses a change, the history of the field shows it to who can put it right. */
function keptRecipe(setup: Setup, rule: SetupRule): RuleRecipe {
  const { name, setup: facts } = crmFacts[setup.system];
  if (facts.requires === 'formula' || facts.requires === 'rule') return refusal(setup, rule);
  return {
    title: `Look every month at who changed ${rule.label.replace(/ kept$/, '')}`,
    place: 'lock',
    screen: 'history',
    values: [
      ['Not allowed', conditionIn(setup, rule.refuses)],
      [
        'How',
        `${setup.queue.role} reads the history of the field for the deals of the month, and sets back what is not allowed`,
      ],
    ],
    limits: `${name} lets whoever may edit the field pick each of its options.`,
    proof: 'A test change stands in the history with the person who made it.',
  };
}

/** How a rule is kept, as one sentence for each thing that is typed in. */
export function recipeSentences(setup: Setup, rule: SetupRule): readonly string[] {
  const { values } = recipeOf(setup, rule);
  return values.map(([name, value]) => `${capitalized(name)}: ${value}`);
}

function conditionIn(setup: Setup, condition: Condition): string {
  return conditionWords(condition, (key) => fieldLabel(setup, key));
}

/** What starts a flow, as the end of a sentence. */
export function flowStart(setup: Setup, { starts, object }: SetupFlow): string {
  const record = `a record of ${objectLabel(setup, object)}`;
  if (starts.on === 'created') {
    const [kept] = object === 'registration' && isShared(setup) ? keptApart(setup) : [];
    return `${record} is created${kept === undefined ? '' : `, and ${kept[0]} is ${kept[1]}`}`;
  }
  if (starts.on === 'saved') return `${record} is created, or ${fieldLabel(setup, starts.field)} changes`;
  if (starts.on === 'becomes') return `${fieldLabel(setup, starts.field)} becomes ${starts.values.join(' or ')}`;
  const days = `${starts.days} ${starts.days === 1 ? 'day' : 'days'}`;
  return `${days} after ${fieldLabel(setup, starts.field)}, while ${conditionIn(setup, starts.while)}`;
}

/** What tells registrations from other records of the kind that stands in for them. */
export function keptApart(setup: Setup): readonly Value[] {
  if (lacks(setup, 'pipeline')) return [['Registration Status', 'filled, because the edition has one pipeline alone']];
  return crmFacts[setup.system].setup.keptApart ?? [];
}

/** What a step of a flow does, and below it what it writes. */
export function stepValues(setup: Setup, { text, does }: FlowStep, name: string): readonly Value[] {
  const sets = does.kind === 'create' || does.kind === 'set' ? assignmentValues(setup, does.sets) : [];
  const { queueing } = crmFacts[setup.system].setup;
  const told = does.kind === 'assign' && queueing !== undefined ? queueing : text;
  // A step that sets one field to a value says it already.
  const repeats = does.kind === 'set' && sets.length === 1 && sets.every(([, value]) => told.includes(value));
  return [[name, told], ...(repeats ? [] : sets).map(([set, value]): Value => [`${name}: ${set}`, value])];
}

/** What a step of a flow writes, each with its field. */
export function assignmentValues(setup: Setup, sets: readonly Assignment[]): readonly Value[] {
  return sets.map(({ field, to }) => [`Set ${fieldLabel(setup, field)} to`, assignmentWords(setup, to)]);
}

function assignmentWords(setup: Setup, to: Assignment['to']): string {
  switch (to.kind) {
    case 'value':
      return to.value;
    case 'field':
      return `the ${fieldLabel(setup, to.field)} of the registration`;
    case 'now':
      return 'the moment in which it runs';
    case 'day':
      return dayWords(to);
    case 'by-hand':
      return `by hand, also where a file builds the rest: ${to.words}`;
    case 'words':
      return to.words;
  }
}
