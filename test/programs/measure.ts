import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import type { Problem, Severity } from '../../server/src/core/problem.ts';
import type { PathStep, SourceNode } from '../../server/src/core/source.ts';
import { audited } from '../audit/audited.ts';
import { problemsOf } from '../harness/engine.ts';

/** What an expert says about a program, written down before the plan was. */
interface Expectations {
  readonly program: string;
  /** The kind of public page that the facts come from. */
  readonly source: string;
  /** Sections that the program has not published, or has not. */
  readonly missing: readonly string[];
  /** Remarks that need a rule that reads what is written. */
  readonly expected: readonly Expected[];
  /** What looks odd and is right. It is for people: a finding that says it anyway stands among the disputed ones. */
  readonly right: readonly string[];
  /** Areas of the audit, each of which is a right place to begin. */
  readonly first: readonly string[];
  /** Findings that nobody expected and nobody minds, as `rule @ place`. */
  readonly acceptable?: readonly string[];
  /** Findings that the expert would dispute. */
  readonly disputed?: readonly { readonly finding: string; readonly because: string }[];
}

interface Expected {
  readonly place: string;
  readonly remark: string;
  /** How severe the expert finds it, where it was written down. */
  readonly severity?: Severity;
  /** The rules that make the remark, any of them. */
  readonly found: readonly string[];
  /** A word that has to be in it, where the rule says other things too. */
  readonly says?: string;
}

interface Finding {
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly severity: Severity;
}

/** How a program is served by the rules. Each list is made to be read. */
export interface Score {
  readonly name: string;
  readonly findings: number;
  readonly causes: number;
  readonly expected: number;
  readonly missed: readonly string[];
  readonly disputed: readonly string[];
  readonly repeated: readonly string[];
  /** How many remarks that are found have a severity of the expert, and those that the rules find more or less severe. */
  readonly weighed: number;
  readonly otherSeverity: readonly string[];
  readonly unclassified: readonly string[];
  /** What is classified and no longer found, so that the lists do not outlive their findings. */
  readonly outdated: readonly string[];
  readonly first: { readonly area: string | undefined; readonly isRight: boolean };
}

const plans = new URL('plans/', import.meta.url);
const expectations = new URL('expectations/', import.meta.url);

export const programs: readonly string[] = readdirSync(expectations).map((file) => file.replace('.yaml', ''));

export function scoreOf(name: string): Score {
  const text = readFileSync(new URL(`${name}.partner-plan.yaml`, plans), 'utf8');
  const known = parse(readFileSync(new URL(`${name}.yaml`, expectations), 'utf8')) as Expectations;
  const plan = readPlan(text);
  const classes: readonly Class[] = [
    ...known.expected.map(({ place, remark, found, says, severity }): Class => {
      return { kind: 'expected', name: `${place}: ${remark}`, rules: found, place, says: says ?? '', severity };
    }),
    ...known.missing.map((section): Class => {
      return { kind: 'section', name: section, rules: ['plan/missing-section'], place: section, says: '' };
    }),
    ...(known.acceptable ?? []).map((entry) => classed('acceptable', entry)),
    ...(known.disputed ?? []).map(({ finding }) => classed('disputed', finding)),
  ];
  const found = new Map(classes.map((entry): [Class, Finding[]] => [entry, []]));
  const unclassified: string[] = [];
  for (const problem of problemsOf(text)) {
    const finding = {
      rule: problem.rule,
      place: placeOf(problem, plan),
      message: problem.message,
      severity: problem.severity,
    };
    const own = classes.filter((entry) => fits(finding, entry));
    // Of two remarks that a rule makes at the same place each takes one finding.
    const entry = own.find((candidate) => found.get(candidate)?.length === 0) ?? own[0];
    if (entry === undefined) unclassified.push(`${finding.rule} @ ${finding.place}: ${finding.message}`);
    else found.get(entry)?.push(finding);
  }
  const counted = [...found].filter(([, findings]) => findings.length > 0);
  const area = audited(text).steps[0]?.area;
  return {
    name,
    findings: counted.reduce((sum, [, findings]) => sum + findings.length, 0) + unclassified.length,
    causes: counted.length + unclassified.length,
    expected: known.expected.length,
    missed: named(found, ({ kind }, findings) => kind === 'expected' && findings.length === 0),
    disputed: counted.flatMap(([{ kind }, findings]) =>
      kind === 'disputed' ? findings.map(({ rule, place }) => `${rule} @ ${place}`) : [],
    ),
    repeated: counted.flatMap(([{ name: cause, kind }, findings]) =>
      findings.length > 1 && kind !== 'disputed' ? [`${findings.length} findings: ${cause}`] : [],
    ),
    weighed: counted.filter(([{ severity }]) => severity !== undefined).length,
    otherSeverity: counted.flatMap(([{ severity, name: remark }, findings]) =>
      severity === undefined || findings.some((finding) => finding.severity === severity)
        ? []
        : [`${severity} for the expert, ${findings[0]?.severity ?? ''} here: ${remark}`],
    ),
    unclassified,
    outdated: named(found, ({ kind }, all) => (kind === 'acceptable' || kind === 'disputed') && all.length === 0),
    first: { area, isRight: area !== undefined && known.first.includes(area) },
  };
}

interface Class {
  readonly kind: 'expected' | 'section' | 'acceptable' | 'disputed';
  readonly name: string;
  readonly rules: readonly string[];
  readonly place: string;
  readonly says: string;
  readonly severity?: Severity | undefined;
}

function classed(kind: Class['kind'], entry: string): Class {
  const [rule = '', place = ''] = entry.split(' @ ');
  return { kind, name: entry, rules: [rule], place, says: '' };
}

function fits({ rule, place, message }: Finding, entry: Class): boolean {
  return (
    entry.rules.includes(rule) &&
    (place === entry.place || place.startsWith(`${entry.place}/`)) &&
    message.includes(entry.says)
  );
}

function named(
  found: ReadonlyMap<Class, readonly Finding[]>,
  isMeant: (entry: Class, findings: readonly Finding[]) => boolean,
): readonly string[] {
  return [...found].flatMap(([entry, findings]) => (isMeant(entry, findings) ? [entry.name] : []));
}

/** Where a finding is, with the names of items in place of their numbers: `tiers/gold/benefits/coSell`. */
function placeOf({ span, lacks }: Problem, { node }: Plan): string {
  return (lacks === undefined ? pathAt(node, span.start) : namedPath(node, lacks)).join('/');
}

function pathAt(node: SourceNode | undefined, offset: number): readonly PathStep[] {
  if (node?.kind === 'map') {
    const entry = node.entries.find(({ key, value }) => {
      return key.span.start <= offset && offset < Math.max(key.span.end, value.span.end);
    });
    if (entry === undefined) return [];
    return [String(entry.key.value), ...(offset < entry.value.span.start ? [] : pathAt(entry.value, offset))];
  }
  if (node?.kind !== 'sequence') return [];
  const index = node.items.findIndex(({ span }) => span.start <= offset && offset < span.end);
  return index < 0 ? [] : [nameOf(node.items[index], index), ...pathAt(node.items[index], offset)];
}

function namedPath(node: SourceNode | undefined, [step, ...rest]: readonly PathStep[]): readonly PathStep[] {
  if (step === undefined) return [];
  if (node?.kind === 'sequence' && typeof step === 'number') {
    return [nameOf(node.items[step], step), ...namedPath(node.items[step], rest)];
  }
  const value = node?.kind === 'map' ? node.entries.find(({ key }) => key.value === step)?.value : undefined;
  return [step, ...namedPath(value, rest)];
}

function nameOf(item: SourceNode | undefined, index: number): PathStep {
  const entries = item?.kind === 'map' ? item.entries : [];
  for (const name of ['id', 'name', 'when', 'problem']) {
    const value = entries.find(({ key }) => key.value === name)?.value;
    if (value?.kind === 'scalar' && value.value !== null) return String(value.value);
  }
  return index;
}
