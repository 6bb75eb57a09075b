import { indentationOf } from '../core/indentation.ts';
import { netUnder } from '../core/net.ts';
import type { Plan } from '../core/plan.ts';
import { readPlan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import { applyEdits, indexLines, lineBreakOf, type Span, type TextEdit } from '../core/text.ts';
import { checkPlanApart, checkPlanFully, endingOnce, type Watch } from '../rules/check.ts';
import { type Check, type CheckPlan, chooseGaps } from './choose.ts';
import { closingList } from './closing.ts';
import { factsOf, openCrm, type Refusal } from './facts.ts';
import { fittedDraft } from './fit.ts';
import { labelOfAll, sectionTitle, sectionTitleOf, summaryOf } from './gap-labels.ts';
import { findGaps, type Gap } from './gaps.ts';
import { openBraces } from './open-braces.ts';
import { atOnce, type Steps } from './steps.ts';

/** What is to be completed. */
export interface CompletionRequest {
  readonly text: string;
  /** Those that the plan is checked with: what no rule misses is not added. Their day is that of added parts. */
  readonly settings: Settings;
  /** The text of a brief file, which answers what the plan leaves open. */
  readonly brief?: string;
  /** The key of a section, when only this one is completed. */
  readonly section?: string;
  /** The plan whose facts, names and numbers the parts are written from, when the text is a part of it. */
  readonly facts?: string;
  /** How long a rule may take. Without one, each has all the time that it takes. */
  readonly watch?: Watch | undefined;
}

/** An edit with what it adds, in words. */
export interface LabeledEdit extends TextEdit {
  /** As a command: `Add movement.grace`. */
  readonly label: string;
  /** The title of the section in which it stands. */
  readonly description: string;
}

export interface Completion {
  /** In the order of the text. They add, and change no value that somebody wrote. */
  readonly edits: readonly LabeledEdit[];
  /** What was added, in one sentence; or that nothing is missing, or why nothing was added. */
  readonly summary: string;
  /** Why nothing can be added. */
  readonly refused: readonly Refusal[];
}

/**
 * Fills what is missing in a plan, as edits that keep every comment, the order, the indentation and every value that a
 * person wrote. Doing it twice adds nothing more.
 */
export function completePlan(request: CompletionRequest): Completion {
  return atOnce(completeInSteps(request));
}

/** The same in steps, for a server that has others to answer in between. */
export function* completeInSteps(request: CompletionRequest): Steps<Completion> {
  const { text, settings, section, facts = text } = request;
  const plan = readPlan(text);
  const whole = facts === text ? plan : readPlan(facts);
  yield 0.01;
  const unreadable = holesIn(plan);
  if (unreadable.length > 0) return refusal(unreadable);
  // The same rules are asked a hundred times, and one that takes too long takes its time once.
  const watch = request.watch === undefined ? undefined : endingOnce(request.watch);
  const apart: CheckPlan = (candidate, asked) => checkPlanApart(candidate, asked, watch);
  const check = remembered((candidate) => apart(readPlan(candidate), settings));
  const found = check(facts);
  // Counted as they are told, and completed one by one.
  const told: Check = (candidate) => checkPlanFully(readPlan(candidate), settings, undefined, watch).problems;
  const before = told(text);
  const findings = before.length;
  const isPartMissing = before.some(({ lacks }) => lacks !== undefined);
  yield 0.02;
  const { brief, refused } = factsOf(whole, request.brief, found);
  if (brief === undefined) return refusal(refused);
  if (findings === 0) return { edits: [], summary: nothingToAdd(findings, isPartMissing, section), refused: [] };
  const draft = yield* fittedDraft(brief, whole, settings.today, request.brief === undefined);
  yield 0.08;
  const net = netUnder(plan.source);
  const isShared = plan.source.anchors.some(({ uses }) => uses > 0);
  const gaps = findGaps(text, plan.node, draft, indentationOf(text))
    .filter(
      ({ path }) =>
        path[0] !== 'assumptions' &&
        (section === undefined || path[0] === section) &&
        !(brief.crmName === openCrm && /^program crm(Name)?$/.test(path.join(' '))),
    )
    // What is added to a part that others share by an anchor would be added to all of them.
    .filter(({ edit }) => !isShared || net.holds([edit], 1));
  const fitting = yield* chooseGaps(text, gaps, check, settings, apart);
  // What is written anew is wanted, also where the rest of the plan does not agree with it or could do without.
  const chosen = inOrder(fitting.length === 0 && whole !== plan ? gaps : fitting);
  const slow = slowRules(watch);
  if (chosen.length === 0)
    return { edits: [], summary: `${slow}${nothingToAdd(findings, isPartMissing, section)}`, refused: [] };
  const edits = spaced(text, additions(text, plan, chosen));
  const list = closingList(text, plan, draft.plan, chosen).map((edit) => ({
    ...edit,
    label: 'List what was assumed',
    description: 'Assumptions',
  }));
  const all = [...edits, ...list];
  yield 0.93;
  if (!net.holds(all, 1)) {
    const message =
      'What is missing cannot be added without changing what stands there: the plan may share parts by anchors, or be written in an unusual way. Write the missing parts by hand, one section at a time.';
    return refusal([{ message, in: 'plan' }]);
  }
  yield 0.95;
  const left = section === undefined ? leftIn(told(applyEdits(text, all)), applyEdits(text, all)) : '';
  return { edits: all, summary: `${slow}${left}${summaryOf(chosen)}`, refused: [] };
}

/** One edit for each part that is added, and one for all parts of a group in braces that has to be opened for them. */
function additions(text: string, plan: Plan, gaps: readonly Gap[]): readonly LabeledEdit[] {
  const opened = plan.node === undefined ? [] : openBraces(text, plan.node, gaps, indentationOf(text));
  const together = new Set(opened.flatMap((group) => group.gaps));
  const labeled = (edit: TextEdit, parts: readonly Gap[]): LabeledEdit => ({
    ...edit,
    label: labelOfAll(parts),
    description: parts[0] === undefined ? '' : sectionTitleOf(parts[0]),
  });
  return [
    ...gaps.filter((gap) => !together.has(gap)).map((gap) => labeled(gap.edit, [gap])),
    ...opened.map((group) => labeled(group.edit, group.gaps)),
  ].sort((one, two) => one.span.start - two.span.start);
}

/** A blank line between what is added as a section and the section of the person that comes next. */
function spaced(text: string, edits: readonly LabeledEdit[]): readonly LabeledEdit[] {
  return edits.map((edit, index) => {
    const { start, end } = edit.span;
    const isLast = edits[index + 1]?.span.start !== start;
    const isSection = /^(?:\r?\n){2}/.test(edit.newText) && start === end;
    if (!isLast || !isSection || !/^\r?\n[^\s]/.test(text.slice(end, end + 3))) return edit;
    return { ...edit, newText: `${edit.newText}${lineBreakOf(text)}` };
  });
}

/**
 * How many findings are left that only a person can settle, and on which lines of the text. It comes first, because a
 * note is cut.
 */
export function leftIn(findings: readonly Problem[], text: string): string {
  const left = findings.filter(({ severity }) => severity !== 'hint');
  if (left.length === 0) return '';
  const { positionAt } = indexLines(text);
  const lines = [...new Set(left.map(({ span }) => positionAt(span.start).line + 1))].sort((one, two) => one - two);
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
  const about =
    left.length === 1 ? '1 finding is left that needs you' : `${left.length} findings are left that need you`;
  return `${about}: line${lines.length === 1 ? '' : 's'} ${shown}${more}. `;
}

/** What is said of rules that were ended: what they miss may be missing still. */
function slowRules(watch: Watch | undefined): string {
  const ids = [...(watch?.ended ?? [])];
  if (ids.length === 0) return '';
  const [rules, take, they] = ids.length === 1 ? ['rule', 'takes', 'it'] : ['rules', 'take', 'they'];
  return `The ${rules} ${ids.join(', ')} ${take} too long on this file, so that what ${they} would miss was not looked for. `;
}

/** A longer list is not read. */
const MOST_LINES = 8;

/** The same text comes up again and again while gaps are left out one by one, and checking a plan takes its time. */
function remembered(check: Check): Check {
  const known = new Map<string, readonly Problem[]>();
  return (text) => {
    const found = known.get(text) ?? check(text);
    known.set(text, found);
    return found;
  };
}

function nothingToAdd(findings: number, isPartMissing: boolean, section: string | undefined): string {
  if (section !== undefined) {
    return `Nothing is missing in the section ${sectionTitle(section)}.`;
  }
  if (findings === 0) return 'Nothing is missing.';
  if (isPartMissing) {
    return 'Nothing was added: what is missing does not agree with what the plan says. Look at its findings first.';
  }
  const about = findings === 1 ? 'The finding of the plan is' : `The ${findings} findings of the plan are`;
  return `There is nothing to add. ${about} about what is written in it.`;
}

/** Where the text cannot be read, nobody can say what is missing in it. */
function holesIn({ source, node }: Plan): readonly Refusal[] {
  const problems = source.problems.filter(({ follows }) => !follows).map(({ span, message }) => at(span, message));
  if (problems.length > 0 || node !== undefined || source.root === undefined) return problems;
  return [
    at(
      source.root.span,
      'A plan is a group of sections, each with a key such as program, and this file holds something else. Write partnerPlan: 1 on the first line.',
    ),
  ];
}

/** A refusal about a place in the plan. */
export function at(span: Span, message: string): Refusal {
  return { in: 'plan', span, message };
}

/** What comes of a plan in which nothing is changed, and why. */
export function refusal(refused: readonly Refusal[]): Completion {
  return { edits: [], summary: 'Nothing was changed.', refused };
}

/** In the order of the text. What goes to the same place keeps its order. */
function inOrder(gaps: readonly Gap[]): readonly Gap[] {
  return gaps
    .map((gap, index) => ({ gap, index }))
    .sort((one, two) => one.gap.edit.span.start - two.gap.edit.span.start || one.index - two.index)
    .map(({ gap }) => gap);
}
