import type { Plan } from '../../core/plan.ts';
import type { Problem } from '../../core/problem.ts';
import { shortSentence } from '../../core/short-sentence.ts';
import { entryOf, type SourceNode } from '../../core/source.ts';
import type { Setup } from '../../setup/model.ts';
import type { SetupChoice } from '../../setup/setup.ts';
import { flowNames } from '../salesforce/flow-names.ts';
import type { Files } from '../salesforce/read.ts';
import { writeSetup } from '../writers.ts';
import { compare, type Difference, type DriftKind, withUnshownOptions } from './compare.ts';
import type { Found } from './found.ts';
import { readersOf } from './readers.ts';

export interface DriftResult {
  readonly setup: Setup;
  /** At their places in the plan, in the form of every other problem, so that every report can show them. */
  readonly problems: readonly Problem[];
  /** How many files were of use. With none, nothing was compared. */
  readonly read: number;
  /** What a person gave that could not be read, and what it does not show, as sentences. */
  readonly refused: readonly string[];
}

/**
 * Compares a CRM, as its files show it, with a plan. What should be there is read from the files that a setup of the
 * plan has, so that the written folder never drifts from its own plan.
 */
export function driftOf(plan: Plan, files: Files, choice: SetupChoice = {}): DriftResult {
  const { setup, files: written } = writeSetup(plan, choice);
  const read = readersOf(setup.system);
  const expected = read(new Map(written.map(({ path, content }) => [path, content]))).found;
  const { found: actual, read: count, refused } = read(files);
  const places = placesOf(setup, plan);
  const differences = count === 0 ? [] : compare(expected, actual);
  return {
    setup,
    read: count,
    refused: count === 0 ? refused : [...refused, ...notCompared(setup, expected, actual)],
    problems: differences.map((difference) => ({
      rule: `drift/${difference.kind}`,
      severity: severities[difference.kind],
      span: places(difference),
      message: shortSentence(difference.message),
      fixes: [],
      related: [],
    })),
  };
}

/** What the plan asks for and no file of this kind shows. Silence about it would read as agreement. */
function notCompared({ system, edition, fields }: Setup, expected: Found, actual: Found): readonly string[] {
  const labels = fields.filter(({ type }) => type === 'association').map(({ label }) => label);
  const options = withUnshownOptions(expected, actual).map(({ object, name }) => `${object}.${name}`);
  return [
    ...(system === 'hubspot' && labels.length > 0 && edition?.lacks?.includes('label') !== true
      ? [`Association labels are not compared, because lists of properties do not show them: ${labels.join(', ')}.`]
      : []),
    ...(options.length > 0
      ? [`The files do not show the options of ${options.join(', ')}, so they were not compared.`]
      : []),
  ];
}

/** The fields whose name the CRM has for something else. To write them would change what is there. */
export function collisionsWith(
  plan: Plan,
  files: Files,
  choice: SetupChoice = {},
): readonly { readonly key: string; readonly message: string }[] {
  const { setup, files: written } = writeSetup(plan, choice);
  const read = readersOf(setup.system);
  const expected = read(new Map(written.map(({ path, content }) => [path, content]))).found;
  const objects = new Map(setup.objects.map(({ key, name }) => [key, name.toLowerCase()]));
  return compare(expected, read(files).found).flatMap(({ kind, about, message }) => {
    if (kind !== 'type' && kind !== 'target' && kind !== 'option') return [];
    const field = setup.fields.find(({ object, name }) => objects.get(object) === about.object && name === about.name);
    return field === undefined ? [] : [{ key: field.key, message }];
  });
}

const severities: Readonly<Record<DriftKind, Problem['severity']>> = {
  missing: 'error',
  type: 'error',
  target: 'error',
  renamed: 'warning',
  filter: 'warning',
  option: 'warning',
  required: 'warning',
  history: 'warning',
  rule: 'warning',
  view: 'warning',
  flow: 'warning',
  active: 'information',
  similar: 'information',
};

/** The key of the plan that says what differs, where there is one. */
const keys: Partial<Readonly<Record<DriftKind, readonly string[]>>> = {
  renamed: ['apiName', 'name'],
  missing: ['name'],
  type: ['type'],
  target: ['linksTo', 'type'],
  filter: ['linksTo'],
  option: ['options'],
  required: ['required'],
  history: ['history'],
  similar: ['name'],
};

function placesOf(setup: Setup, plan: Plan): (difference: Difference) => Problem['span'] {
  const nameOfObject = new Map(setup.objects.map(({ key, name }) => [key, name.toLowerCase()]));
  return ({ kind, about }) => {
    const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const isMeant = ({ name, label }: { readonly name?: string; readonly label: string }): boolean =>
      [name ?? label, label].some((each) => bare(each) === bare(about.name));
    const elements = {
      field: setup.fields.filter((field) => nameOfObject.get(field.object) === about.object),
      rule: setup.rules.filter((rule) => nameOfObject.get(rule.object) === about.object),
      view: setup.views,
      flow: setup.flows.map((flow) => ({ ...flow, name: flowNames[flow.key] ?? flow.key })),
      object: setup.objects,
    }[about.part];
    const element = elements.find(isMeant) ?? elements[0];
    if (element === undefined) return setup.queue.origin.span;
    const node = 'derived' in element && element.derived !== undefined ? undefined : nodeAt(plan, element.origin.path);
    for (const key of keys[kind] ?? []) {
      const entry = node?.kind === 'map' ? entryOf(node, key) : undefined;
      if (entry !== undefined) return { start: entry.key.span.start, end: entry.value.span.end };
    }
    return element.origin.span;
  };
}

/** The node at a path such as `attribution.fields[0]`. */
function nodeAt({ node }: Plan, path: string): SourceNode | undefined {
  let current: SourceNode | undefined = node;
  for (const step of path.split(/[.[\]]+/).filter((each) => each !== '')) {
    if (current?.kind === 'map') current = entryOf(current, step)?.value;
    else if (current?.kind === 'sequence') current = current.items[Number(step)];
    else return undefined;
  }
  return current;
}
