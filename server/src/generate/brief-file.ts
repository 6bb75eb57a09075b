import type { Brief } from '../../../schemas/brief.ts';
import { readOtherwise } from '../../../schemas/field.ts';
import { netUnder } from '../core/net.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import { shortSentence } from '../core/short-sentence.ts';
import {
  type MapEntry,
  type MapNode,
  type PathStep,
  plainValue,
  type SourceDocument,
  type SourceNode,
} from '../core/source.ts';
import type { Span, TextEdit } from '../core/text.ts';
import { isUtf16, parseYaml } from '../core/yaml.ts';
import { printScalar } from '../core/yaml-scalar.ts';
import { type BriefFinding, type BriefFindingCode, briefFindings } from './findings.ts';
import { nameOf, withAnswer } from './fold-answers.ts';
import { readAnswers } from './read-answers.ts';

/** What a text says as a brief, and what is wrong with it. */
export interface BriefCheck {
  /** There when nothing that is wrong keeps a plan from being made. */
  readonly brief?: Brief;
  /** At their places, in the order of `compareProblems`. The ids are those of `briefFindings`, and two of YAML. */
  readonly problems: readonly Problem[];
}

/** An answer that takes the place of one in a file, or adds to it. */
export interface Setting {
  /** With dots where it is a part of an answer: `partners.target`. */
  readonly key: string;
  readonly answer: string;
}

/** What is wrong with a brief that was put together from a file and from settings. */
export interface SettledBriefCheck extends BriefCheck {
  /** What is wrong with settings, in their order, or with answers that are neither among them nor in a file. */
  readonly refused: readonly { readonly setting?: Setting; readonly message: string }[];
}

/**
 * Reads the text of a brief. Never fails, and finds all that is wrong with it at once.
 *
 * @param today the day that a deadline is compared with, `YYYY-MM-DD`. Without it nothing is in the past.
 */
export function checkBrief(text: string, today?: string): BriefCheck {
  return checkBriefSource(parseYaml(text), today);
}

/** The same for a text that was parsed already. */
export function checkBriefSource(source: SourceDocument, today?: string): BriefCheck {
  const { root } = source;
  const unreadable = unreadableText(source);
  if (root?.kind === 'map' && root.entries.length > 0) return checkRoot(root, source, unreadable, [], today);
  const nothing: BriefFinding = { code: 'brief/empty', path: [], message: noAnswers };
  return { problems: unreadable.length > 0 ? unreadable : [problemOf(nothing, firstLine(source.text))] };
}

/**
 * Reads the text of a brief, with answers that take the place of those in it. Without a text, they are all there is.
 */
export function checkBriefWith(
  text: string | undefined,
  settings: readonly Setting[],
  today?: string,
): SettledBriefCheck {
  const source = parseYaml(text ?? '');
  const unreadable = unreadableText(source);
  const isAlone = text !== undefined && settings.length === 0;
  if (isAlone || (source.root !== undefined && source.root.kind !== 'map')) {
    return { ...checkBriefSource(source, today), refused: [] };
  }
  const root = source.root ?? { kind: 'map', style: 'block', span: firstLine(''), entries: [] };
  return checkRoot(root, source, unreadable, settings, today);
}

function checkRoot(
  root: MapNode,
  source: SourceDocument,
  unreadable: readonly Problem[],
  settings: readonly Setting[],
  today: string | undefined,
): SettledBriefCheck {
  const written = plainValue(root) as Readonly<Record<string, unknown>>;
  const answers = settings.reduce((all, { key, answer }) => withAnswer(all, key, answer), written);
  const { brief, findings } = readAnswers(answers, today);
  // What seems to be missing may stand where the text cannot be read.
  const isBroken = source.problems.some(({ breaking }) => breaking);
  const told = findings
    .filter(({ code }) => !isBroken || code !== 'brief/missing-answer')
    .map((finding) => ({ finding, setting: settings.findLast(({ key }) => isAbout(finding, key, answers, written)) }));
  const inFile = told.filter(({ setting }) => setting === undefined && root.entries.length > 0);
  const elsewhere = told.filter(
    ({ finding, setting }) =>
      (setting !== undefined || root.entries.length === 0) && briefFindings[finding.code].severity === 'error',
  );
  const net = netUnder(source);
  const inAnswers = inFile
    .map(({ finding }) => placed(finding, root, isBroken))
    .map((problem) => ({ ...problem, fixes: problem.fixes.filter(({ edits }) => net.holds(edits, 1)) }));
  const problems = [...unreadable, ...inAnswers].sort(compareProblems);
  const refused = elsewhere
    .sort((first, second) => orderOf(first.setting) - orderOf(second.setting))
    .map(({ finding, setting }) =>
      setting === undefined ? { message: finding.message + keyHint(finding) } : { message: finding.message, setting },
    );
  return brief === undefined || unreadable.length > 0 ? { problems, refused } : { brief, problems, refused };

  function orderOf(setting: Setting | undefined): number {
    return setting === undefined ? settings.length : settings.indexOf(setting);
  }
}

/** Somebody who has not answered a question does not know its key. */
function keyHint({ code, path: [key, ...inside] }: BriefFinding): string {
  return code === 'brief/missing-answer' && inside.length === 0 ? ` Its key is "${key}".` : '';
}

/** Whether a finding is about the answer that was set under a key. */
function isAbout(
  { path }: BriefFinding,
  key: string,
  answers: Readonly<Record<string, unknown>>,
  written: Readonly<Record<string, unknown>>,
): boolean {
  const [head = '', part] = path.map(String);
  if (key === head) return true;
  if (!key.startsWith(`${head}.`)) return false;
  // What is wrong with a group as a whole is the fault of its parts where there is nothing else.
  if (part === undefined) return !Object.hasOwn(written, head);
  const items = head === 'symptoms' && Array.isArray(answers.symptoms) ? answers.symptoms : undefined;
  return key === `${head}.${items === undefined ? part : nameOf(items[Number(part)])}`;
}

const noAnswers = 'There are no answers here. Write one line for each of them, for example company: Northwind.';

/** The problems of the text itself, as the rules about YAML report them in a plan. */
function unreadableText(source: SourceDocument): Problem[] {
  const { text, problems } = source;
  const found = problems
    .filter(({ follows }) => !follows)
    .map(({ span, message, repair }): Problem => {
      const isOffered = repair !== undefined && netUnder(source).mends(repair.edits);
      return { ...bare('yaml/syntax', span, message), fixes: isOffered ? [{ ...repair, safe: false }] : [] };
    });
  const start = text.indexOf(REPLACEMENT_CHARACTER);
  if (start < 0 || isUtf16(text)) return found;
  const message =
    'A character here could not be read, because the file is not saved as UTF-8. Save it with the encoding UTF-8 and correct the character.';
  return [...found, bare('yaml/encoding', { start, end: start + 1 }, message)];
}

/** What a decoder writes in place of bytes that it cannot read. */
const REPLACEMENT_CHARACTER = '\uFFFD';

function bare(rule: string, span: Span, message: string): Problem {
  return { rule, severity: 'error', span, message: shortSentence(message), fixes: [], related: [] };
}

/** Puts a finding at its answer, or at the nearest place above it that is written in this file. */
function placed(told: BriefFinding, root: MapNode, isBroken: boolean): Problem {
  const { code, path, onKey, suggestion } = told;
  if (code === 'brief/missing-answer' && path.length === 1) return missing(told, root);
  const { entry, node, isWhole } = find(root, path);
  const finding = isWhole ? { ...told, message: withWritten(told.message, node) } : told;
  const atKey = entry !== undefined && ((onKey === true && isWhole) || node.span.start === node.span.end);
  const span = atKey ? entry.key.span : node.span;
  if (suggestion === undefined || !isWhole || node.kind !== 'scalar') {
    return problemOf(finding, span, atKey && suggestion !== undefined ? [{ span, newText: suggestion }] : [], isBroken);
  }
  return problemOf(
    finding,
    span,
    [{ span, newText: atKey ? suggestion : printScalar(suggestion, node.inFlow) }],
    isBroken,
  );
}

/** A number does not keep how it was written, and the place of the answer does: 007, of which 7 is left. */
function withWritten(message: string, node: SourceNode): string {
  const isRead = node.kind === 'scalar' && node.written !== undefined && message.startsWith('YAML reads ');
  return isRead ? readOtherwise(node.written, node.value) : message;
}

/** An answer that is missing is told at the first key, or at the answer that asks for it. */
function missing(finding: BriefFinding, root: MapNode): Problem {
  const key = String(finding.path[0]);
  const empty = root.entries.find((entry) => entry.key.value === key);
  const asking = key === 'crmName' ? root.entries.find((entry) => entry.key.value === 'crm')?.value : undefined;
  const span = empty?.key.span ?? asking?.span ?? root.entries[0]?.key.span ?? root.span;
  const hint = empty === undefined ? keyHint(finding) : '';
  return problemOf({ ...finding, message: finding.message + hint }, span);
}

function find(
  root: MapNode,
  path: readonly PathStep[],
): { readonly node: SourceNode; readonly entry?: MapEntry; readonly isWhole: boolean } {
  let node: SourceNode = root;
  let entry: MapEntry | undefined;
  for (const step of path) {
    const next: MapEntry | undefined =
      node.kind === 'map' ? node.entries.find(({ key }) => String(key.value) === String(step)) : undefined;
    const item: SourceNode | undefined =
      next?.value ?? (node.kind === 'sequence' && typeof step === 'number' ? node.items[step] : undefined);
    if (item === undefined) return { node, ...(entry === undefined ? {} : { entry }), isWhole: false };
    node = item;
    entry = next;
  }
  return { node, ...(entry === undefined ? {} : { entry }), isWhole: true };
}

function firstLine(text: string): Span {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}

function problemOf(
  { code, message, suggestion }: BriefFinding,
  span: Span,
  edits: readonly TextEdit[] = [],
  isBroken = false,
): Problem {
  const title = `Write ${suggestion} instead`;
  const { severity } = briefFindings[code satisfies BriefFindingCode];
  const fixes = edits.length === 0 || isBroken ? [] : [{ title, safe: false, edits }];
  return { rule: code, severity, span, message: shortSentence(message), fixes, related: [] };
}
