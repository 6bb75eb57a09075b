import { comparable } from '../../framework/crm/captured.ts';
import type { Found, FoundField } from './found.ts';

export const driftKinds = {
  missing: 'is missing',
  renamed: 'has another name',
  type: 'is of another type',
  target: 'links to another object',
  filter: 'offers all records',
  option: 'has other options',
  required: 'is not required',
  history: 'keeps no history',
  rule: 'is switched off or asks for something else',
  view: 'shows something else',
  flow: 'does something else',
  active: 'is active',
  similar: 'is similar and not the same',
} as const;
export type DriftKind = keyof typeof driftKinds;

export interface Difference {
  readonly kind: DriftKind;
  /** What is meant: the name of a field, rule, view or flow that the setup has, with its object where it has one. */
  readonly about: {
    readonly part: 'field' | 'rule' | 'view' | 'flow' | 'object';
    readonly object: string;
    readonly name: string;
  };
  readonly message: string;
}

/** What a CRM has against what it should have. Order, labels, further fields and inactive values are nobody's drift. */
export function compare(expected: Found, actual: Found): readonly Difference[] {
  const absent = [...new Set(expected.fields.map(({ object }) => object))].filter(
    (object) => !actual.objects.has(object),
  );
  return [
    ...absent.map(
      (object): Difference => ({
        kind: 'missing',
        about: { part: 'object', object, name: object },
        message: `The files show nothing of ${object}, so its fields could not be compared.`,
      }),
    ),
    ...compareFields(
      expected.fields.filter(({ object }) => !absent.includes(object)),
      actual.fields,
    ),
    ...compareRules(expected, actual, absent),
    ...compareViews(expected, actual, absent),
    ...compareFlows(expected, actual),
  ];
}

/** The fields whose options the files of a CRM do not show, so that nobody takes them for the same. */
export function withUnshownOptions(expected: Found, actual: Found): readonly FoundField[] {
  const unshown = new Set(actual.fields.filter(({ showsOptions }) => showsOptions === false).map(keyOf));
  return expected.fields.filter((field) => field.options.length > 0 && unshown.has(keyOf(field)));
}

function compareFields(expected: readonly FoundField[], actual: readonly FoundField[]): readonly Difference[] {
  const standing = new Map(actual.map((field) => [keyOf(field), field]));
  const wanted = new Set(expected.map(keyOf));
  const others = actual.filter((field) => !wanted.has(keyOf(field)));
  const told = new Set<FoundField>();
  const found = expected.flatMap((field) => {
    const there = standing.get(keyOf(field));
    return there === undefined ? [absence(field, others, told)] : differences(field, there);
  });
  const similar = others.flatMap((field) => {
    if (told.has(field)) return [];
    const meant = expected.find((each) => each.object === field.object && looksLike(field, each));
    if (meant === undefined) return [];
    return [
      difference(
        'similar',
        meant,
        `${shown(field)} is similar to ${shown(meant)}, and not the same: it is ${described(field)}, and the plan has ${described(meant)}.`,
      ),
    ];
  });
  return [...found, ...similar];
}

/** A field that is not there by its name: one with the same contents was renamed, one with a like name is similar. */
function absence(field: FoundField, others: readonly FoundField[], told: Set<FoundField>): Difference {
  const free = others.filter((other) => other.object === field.object && !told.has(other));
  const same = free.find((other) => holdsTheSame(field, other) && (looksLike(other, field) || isTelling(field)));
  if (same !== undefined) {
    told.add(same);
    return difference(
      'renamed',
      field,
      `${shown(field)} is not there, and ${shown(same)} holds the same: ${described(same)}. If it is meant, write its API name into the plan.`,
    );
  }
  const like = free.find((other) => looksLike(other, field));
  if (like !== undefined) {
    told.add(like);
    return difference(
      'missing',
      field,
      `${shown(field)} is missing. ${shown(like)} is similar, and not the same: it is ${described(like)}, and the plan has ${described(field)}.`,
    );
  }
  return difference('missing', field, `${shown(field)} is missing. The plan has ${described(field)}.`);
}

/** Options tell a field from others, whatever it is called. A date or a text is like any other. */
function isTelling({ options }: FoundField): boolean {
  return options.length > 1;
}

function holdsTheSame(one: FoundField, other: FoundField): boolean {
  if (other.showsOptions === false || one.type !== other.type || one.target !== other.target) return false;
  return activeOf(one).join('\n') === activeOf(other).join('\n');
}

function activeOf({ options }: FoundField): readonly string[] {
  return options
    .filter(({ active }) => active)
    .map(({ value }) => value)
    .sort();
}

function differences(field: FoundField, there: FoundField): readonly Difference[] {
  const found: Difference[] = [];
  const add = (kind: DriftKind, message: string): void => {
    found.push(difference(kind, field, message));
  };
  if (field.type !== there.type) {
    return [
      difference(
        'type',
        field,
        `${shown(there)} has the name of the plan, and is ${described(there)}. The plan has ${described(field)}.`,
      ),
    ];
  }
  if (field.target !== undefined && there.target !== undefined && field.target !== there.target) {
    return [
      difference('target', field, `${shown(there)} links to ${there.target}, and in the plan to ${field.target}.`),
    ];
  }
  if (field.hasFilter === true && there.hasFilter === false)
    add('filter', `${shown(there)} offers every record: the filter of the lookup is gone or optional.`);
  const options = optionWords(field, there);
  if (options !== undefined) add('option', `${shown(there)} ${options}`);
  if (field.required === true && there.required === false)
    add('required', `${shown(there)} is not required, and in the plan it is.`);
  if (field.history === true && there.history === false)
    add('history', `${shown(there)} keeps no history, and the plan wants one.`);
  return found;
}

/** How the options differ, in one sentence. Values that are switched off and that the plan does not have are nobody's. */
function optionWords(field: FoundField, there: FoundField): string | undefined {
  if (field.options.length === 0 || there.showsOptions === false) return undefined;
  const states = new Map(there.options.map(({ value, active }) => [value, active]));
  const wanted = new Set(field.options.map(({ value }) => value));
  const gone = field.options.flatMap(({ value }) => (states.has(value) ? [] : [value]));
  const off = field.options.flatMap(({ value }) => (states.get(value) === false ? [value] : []));
  const added = there.options.flatMap(({ value, active }) => (active && !wanted.has(value) ? [value] : []));
  const parts = [
    ...(gone.length === 0 ? [] : [`lacks ${quoted(gone)}`]),
    ...(off.length === 0 ? [] : [`has ${quoted(off)} switched off`]),
    ...(added.length === 0 ? [] : [`also has ${quoted(added)}`]),
  ];
  return parts.length === 0
    ? undefined
    : `${parts.join(', and ')}. The plan has ${quoted(field.options.map(({ value }) => value))}.`;
}

/** More of them are counted, because a list of partners may have hundreds. */
const MOST_SHOWN = 8;

function quoted(values: readonly string[]): string {
  const named = values.slice(0, MOST_SHOWN).map((value) => `"${value}"`);
  return `${named.join(', ')}${values.length > MOST_SHOWN ? ` and ${values.length - MOST_SHOWN} more` : ''}`;
}

function compareRules({ rules }: Found, actual: Found, absent: readonly string[]): readonly Difference[] {
  return rules.flatMap((rule): readonly Difference[] => {
    if (absent.includes(rule.object) || actual.rules.length === 0) return [];
    const about = { part: 'rule' as const, object: rule.object, name: rule.name };
    const there = actual.rules.find(
      (each) => each.object === rule.object && each.name.toLowerCase() === rule.name.toLowerCase(),
    );
    if (there === undefined)
      return [{ kind: 'missing' as const, about, message: `The rule ${rule.name} of ${rule.object} is missing.` }];
    if (rule.active && !there.active)
      return [{ kind: 'rule' as const, about, message: `The rule ${rule.name} of ${rule.object} is switched off.` }];
    return there.condition === rule.condition
      ? []
      : [
          {
            kind: 'rule' as const,
            about,
            message: `The rule ${rule.name} of ${rule.object} asks for something else than the plan.`,
          },
        ];
  });
}

function compareViews({ views }: Found, actual: Found, absent: readonly string[]): readonly Difference[] {
  return views.flatMap((view): readonly Difference[] => {
    if (absent.includes(view.object) || actual.views.length === 0) return [];
    const about = { part: 'view' as const, object: view.object, name: view.name };
    const there = actual.views.find(
      (each) => each.object === view.object && each.name.toLowerCase() === view.name.toLowerCase(),
    );
    if (there === undefined) return [{ kind: 'missing' as const, about, message: `The view ${view.name} is missing.` }];
    return there.filter === view.filter
      ? []
      : [{ kind: 'view' as const, about, message: `The view ${view.name} has another filter than the plan.` }];
  });
}

function compareFlows({ flows }: Found, actual: Found): readonly Difference[] {
  return flows.flatMap((flow): readonly Difference[] => {
    if (actual.flows.length === 0) return [];
    const about = { part: 'flow' as const, object: '', name: flow.name };
    const there = actual.flows.find((each) => each.name.toLowerCase() === flow.name.toLowerCase());
    if (there === undefined) return [{ kind: 'missing' as const, about, message: `The flow ${flow.name} is missing.` }];
    if (there.does !== flow.does)
      return [
        {
          kind: 'flow' as const,
          about,
          message: `The flow ${flow.name} does something else than the one of the setup.`,
        },
      ];
    return there.status === 'Active' && flow.status !== 'Active'
      ? [
          {
            kind: 'active' as const,
            about,
            message: `The flow ${flow.name} is active. It comes as a draft, so look whether somebody has tested it.`,
          },
        ]
      : [];
  });
}

/** Whether the name or label of a field says what another one holds: its words, or one of its options. */
function looksLike(field: FoundField, meant: FoundField): boolean {
  const words = new Set([...wordsOf(field.name), ...wordsOf(field.label)]);
  const wanted = [
    wordsOf(meant.label),
    ...meant.options.filter(() => meant.type === 'choice').map(({ value }) => wordsOf(value)),
  ];
  // The last word says what a field is about: a "Referral Partner" is a partner, and a "Partner Logo" is a logo.
  const isAbout = (each: readonly string[]): boolean =>
    each.includes('partner') &&
    [field.name, field.label].some((name) => wordsOf(name).findLast((word) => word !== 'type') === 'partner');
  // Where both lead to the same object, a word that is common elsewhere tells enough.
  const leadsThere = meant.target !== undefined && meant.target === field.target;
  return wanted.some(
    (each) =>
      each.length > 0 &&
      (leadsThere || !each.every(isCommon) || isAbout(each)) &&
      each.every((word) => words.has(word)),
  );
}

/** A word that stands in half of all names tells nothing when it stands alone. */
function isCommon(word: string): boolean {
  return ['partner', 'contact', 'status', 'customer', 'stage', 'date', 'direct', 'kind', 'deal'].includes(word);
}

/** The words of a name, without the ones that say nothing, and with one word for a deal. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/__c$/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['name', 'the', 'of', 'new', 'field'].includes(word))
    .map((word) => (word === 'opportunity' ? 'deal' : word));
}

function keyOf({ object, name }: FoundField): string {
  return `${object}/${comparable(name)}`;
}

function difference(kind: DriftKind, { object, name }: FoundField, message: string): Difference {
  return { kind, about: { part: 'field', object, name }, message };
}

function shown({ object, name, label }: FoundField): string {
  return comparable(name.replace(/__c$/i, '')) === comparable(label)
    ? `${object}.${name}`
    : `${object}.${name} ("${label}")`;
}

function described({ type, written, target, options }: FoundField): string {
  const to = target === undefined ? '' : ` to ${target}`;
  const values = options.length === 0 ? '' : ` with ${options.length} ${options.length === 1 ? 'option' : 'options'}`;
  return `${type}${to}${values} (${written})`;
}
