import { distinct, lengthWritten, mostAlike, netUnder } from '../core/net.ts';
import type { Plan } from '../core/plan.ts';
import {
  asks,
  compareProblems,
  type Fix,
  isSafe,
  type Problem,
  type SuppressedProblem,
  withSafeFix,
} from '../core/problem.ts';
import type { Finding, JudgedSuppression, Rule } from '../core/rule.ts';
import type { RuleSetting, Settings } from '../core/settings.ts';
import { shortSentence } from '../core/short-sentence.ts';
import type { SourceDocument } from '../core/source.ts';
import { countUpTo, lineEnd, type Span } from '../core/text.ts';
import { isAboutReading, isAlwaysTold } from './always-told.ts';
import { rules } from './index.ts';
import { type Silence, type SilentRules, silentRules } from './silent-rules.ts';
import { applySuppressions } from './suppress.ts';
import { type TellableProblem, toldTogether } from './together.ts';

/** How long a rule may take in one check. What it has not found by then stays unfound, and a finding says so. */
export interface Watch {
  /** In milliseconds, from any moment on. */
  readonly now: () => number;
  /** In milliseconds. */
  readonly perRule: number;
  /**
   * Does something, and ends it when it takes longer than so many milliseconds. Returns whether it came to its end.
   * Absent where the machine cannot do that: there a rule is ended when it has the next thing to say.
   */
  readonly within?: ((milliseconds: number, action: () => void) => boolean) | undefined;
  /**
   * Hears which rule begins, and says whether it may run: for whoever ends the whole program when a rule never comes to
   * its end. Undefined when the last one of some has.
   */
  readonly begins?: ((rule: string | undefined) => boolean) | undefined;
  /** The rules that were ended. They do not run again under this watch, and what is said of them is said again. */
  readonly ended?: Set<string>;
}

/** A watch for many checks of what is nearly the same text: a rule that takes too long in one is left out of the others. */
export function endingOnce(watch: Watch): Watch {
  return watch.ended === undefined ? { ...watch, ended: new Set() } : watch;
}

/** In milliseconds. The slowest rule takes a tenth of it on a plan of fifty thousand lines. */
export const TIME_OF_A_RULE = 5_000;

/** Hears of a rule that failed. Its own problems are lost, those of the others are not. */
export type OnRuleFailure = (rule: string, error: unknown) => void;

export interface CheckResult {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** What comments of the plan take out of sight, in the order of the text. */
  readonly suppressed: readonly SuppressedProblem[];
}

/** Runs all rules that are not switched off over a plan, and lists the problems in the order of the text. */
export function checkPlan(plan: Plan, settings: Settings, onFailure?: OnRuleFailure): readonly Problem[] {
  return checkPlanFully(plan, settings, onFailure).problems;
}

/** The same, in which every finding stands for itself, for those who count which part is missing where. */
export function checkPlanApart(plan: Plan, settings: Settings, watch?: Watch): readonly Problem[] {
  return checkEach(plan, settings, undefined, watch).problems;
}

/**
 * The problems that are told together are one, and what was suppressed is listed beside them.
 *
 * @param watch without one, each rule has all the time that it takes.
 */
export function checkPlanFully(plan: Plan, settings: Settings, onFailure?: OnRuleFailure, watch?: Watch): CheckResult {
  const { problems, suppressed } = checkEach(plan, settings, onFailure, watch);
  return { problems: toldTogether(problems, plan.source), suppressed };
}

/**
 * The same for the next version of a plan: of the rules that found nothing in the last one, those do not run that would
 * read the same again.
 *
 * @param before what was kept of the check before. Without it, all rules run.
 * @param source the plan as it was read, before misspelled keys counted as those that were probably meant.
 */
export function checkPlanAfter(
  before: Silence | undefined,
  source: SourceDocument,
  plan: Plan,
  settings: Settings,
  onFailure?: OnRuleFailure,
  watch?: Watch,
): CheckResult & { readonly silence: Silence } {
  const silent = silentRules(plan, source, settings, before);
  const { problems, suppressed } = checkEach(plan, settings, onFailure, watch, silent);
  return { problems: toldTogether(problems, plan.source), suppressed, silence: silent.silence() };
}

function checkEach(
  plan: Plan,
  settings: Settings,
  onFailure?: OnRuleFailure,
  watch?: Watch,
  silent?: SilentRules,
): CheckResult {
  const run = (group: readonly Rule[], suppressions: readonly JudgedSuppression[]): FoundProblem[] =>
    runRules(group, plan, settings, suppressions, onFailure, watch, silent);
  const isUnreadable = unreadableIn(plan);
  const isMisspelled = misspelledIn(plan);
  const asked = rules.filter((rule) => isAboutThePlan(rule) && silent?.isSilent(rule.id) !== true);
  const found = run(asked, [])
    .filter(({ rule, span }) => isAboutTheText(rule) || !(isUnreadable(span.start) || isMisspelled(span)))
    .sort(compareProblems);
  const once = onceEach(found);
  const { kept, suppressed, judged } = applySuppressions(plan.source, once, settings.today);
  // Each run sets a clock, and these rules look at nothing but suppressions.
  const ofSuppressions = judged.length === 0 ? [] : run(aboutSuppressions, judged);
  return { problems: [...kept, ...ofSuppressions].sort(compareProblems), suppressed };
}

/** Whether a rule looks at what is written rather than at what is missing, so that a mistake elsewhere changes nothing. */
function isAboutTheText(rule: string): boolean {
  return /^(?:yaml|schema|style)\//.test(rule);
}

/**
 * Tells whether a place stands in a section in which the parser lost its way. What seems to be missing there may only be
 * unreadable, and the mistake of syntax is the one to solve.
 */
function unreadableIn({ source, node }: Plan): (offset: number) => boolean {
  const mistakes = source.problems.filter(({ breaking }) => breaking);
  if (mistakes.length === 0 || node === undefined) return () => false;
  const starts = node.entries.map(({ key }) => key.span.start).sort((one, other) => one - other);
  const sectionAt = (place: number): number => countUpTo(starts, place);
  // A closing bracket or quote that is missing is noticed where the next section starts.
  const broken = new Set(mistakes.flatMap(({ span }) => [sectionAt(span.start), sectionAt(span.start - 1)]));
  return (offset) => broken.has(sectionAt(offset));
}

/** Tells whether a place stands under a misspelled key, which is the mistake to solve before its part can be judged. */
function misspelledIn({ structure }: Plan): (span: Span) => boolean {
  const spans = structure.flatMap((problem): Span[] => {
    if (problem.kind !== 'unknown-key' || problem.entry.misspelled === undefined) return [];
    const { key, value } = problem.entry;
    return [{ start: key.span.start, end: Math.max(value.span.end, key.span.end) }];
  });
  return ({ start }) => spans.some((span) => span.start <= start && start <= span.end);
}

/** The rules about suppressions come after all others, because they ask what each suppression held back. */
function isAboutThePlan({ id }: Rule): boolean {
  return !id.startsWith('suppression/');
}

const aboutSuppressions = rules.filter((rule) => !isAboutThePlan(rule));

/** Runs some rules over a plan or over a file that was read like one, each behind its own fence. */
export function runRules(
  group: readonly Rule[],
  plan: Plan,
  settings: Settings,
  suppressions: readonly JudgedSuppression[],
  onFailure?: OnRuleFailure,
  watch?: Watch,
  silent?: SilentRules,
): FoundProblem[] {
  const found = group.map((): FoundProblem[] => []);
  const run = (at: number): void => {
    const own: FoundProblem[] = [];
    found[at] = own;
    runRule(group[at] as Rule, plan, settings, suppressions, own, onFailure, watch, silent);
  };
  const { within, perRule = Number.POSITIVE_INFINITY } = watch ?? {};
  let next = 0;
  const runAll = (): void => {
    for (; next < group.length; next++) run(next);
  };
  if (within === undefined) runAll();
  watch?.begins?.(undefined);
  // All rules share the time of one, because each clock that is set costs something, and hardly ever do they need it.
  while (within !== undefined && !within(perRule, runAll) && next < group.length) {
    // The one that was not finished may have begun late, so it begins again and has the time for itself.
    const at = next++;
    const rule = group[at] as Rule;
    if (within(perRule, () => run(at))) continue;
    watch?.ended?.add(rule.id);
    reporterOf(rule, plan, settings, found[at] ?? [], onFailure)?.(tooSlow(rule, plan));
  }
  return found.flat();
}

function runRule(
  rule: Rule,
  plan: Plan,
  settings: Settings,
  suppressions: readonly JudgedSuppression[],
  problems: FoundProblem[],
  onFailure: OnRuleFailure | undefined,
  watch: Watch | undefined,
  silent: SilentRules | undefined,
): void {
  const add = reporterOf(rule, plan, settings, problems, onFailure);
  if (add === undefined) return;
  if (watch?.ended?.has(rule.id) || watch?.begins?.(rule.id) === false) {
    add(tooSlow(rule, plan));
    return;
  }
  const end = watch === undefined ? Number.POSITIVE_INFINITY : watch.now() + watch.perRule;
  try {
    const tell = (finding: Finding): void => {
      if (watch !== undefined && watch.now() > end) throw new TooSlow();
      add(finding);
    };
    const check = (read: Plan, report = tell): void =>
      rule.check({
        plan: read,
        options: optionsOf(rule, settingOf(rule, settings)?.options),
        today: settings.today,
        suppressions,
        report,
      });
    if (silent === undefined || !isAboutThePlan(rule)) check(plan);
    else silent.run(rule, check, () => problems.length > 0);
  } catch (error) {
    if (error instanceof TooSlow) {
      watch?.ended?.add(rule.id);
      add(tooSlow(rule, plan));
    } else onFailure?.(rule.id, error);
  }
}

/** What is set for a rule. Nothing can be set for those that are always told. */
function settingOf({ id }: Rule, settings: Settings): RuleSetting | undefined {
  return isAlwaysTold(id) ? undefined : settings.rules[id];
}

/** Gives what a rule finds its place among the problems. Undefined for a rule that is switched off. */
function reporterOf(
  rule: Rule,
  plan: Plan,
  settings: Settings,
  problems: FoundProblem[],
  onFailure: OnRuleFailure | undefined,
): ((finding: Finding) => void) | undefined {
  const { severity = rule.severity } = settingOf(rule, settings) ?? {};
  if (severity === 'off') return undefined;
  // Where the parser lost its way, nobody can say where a part ends, so nothing is repaired without asking.
  const isReadable = !plan.source.problems.some(({ breaking }) => breaking);
  const { source } = plan;
  return ({ at, message, fixes = [], related = [], lacks, together }: Finding): void => {
    const span = { start: at.start, end: at.end };
    const said = related.map((place) => ({ ...place, message: shortSentence(place.message, source) }));
    const problem = {
      rule: rule.id,
      severity,
      span,
      message: shortSentence(message, source),
      related: said,
      ...(lacks === undefined ? {} : { lacks }),
      ...(together === undefined ? {} : { together }),
    };
    const proposed = fixes.map((fix) => proposedFix(fix, isReadable, source));
    problems.push(behindNet(problem, proposed, source, onFailure));
  };
}

/** What is said of a rule that was ended. */
function tooSlow({ id }: Rule, { source }: Plan): Finding {
  return {
    at: { start: 0, end: lineEnd(source.text, 0) },
    message: `The rule ${id} was not finished, because it takes too long on this file. What it found is listed, and there may be more. Is it the right file?`,
  };
}

/** Ends a rule that has had its time. A rule hears of it when it has the next thing to say. */
class TooSlow extends Error {}

/** What may become of a fix that a rule proposes. Its edits are asked for when it is tried, because most never are. */
interface ProposedFix {
  readonly safe: boolean;
  /** With its title in words that fit, which say whether it leaves something to a person. */
  readonly fix: () => Fix;
}

function proposedFix(fix: Fix, isReadable: boolean, source: SourceDocument): ProposedFix {
  const safe = fix.safe && isReadable;
  return {
    safe,
    fix: () => {
      const title = shortSentence(fix.title, source);
      return { ...fix, title: asks(fix) ? `${title}, to fill in` : title, safe };
    },
  };
}

/** The options that were set, with defaults for the others. Options that do not fit count as not set. */
function optionsOf(rule: Rule, options: Readonly<Record<string, unknown>> = {}): unknown {
  if (rule.options === undefined) return undefined;
  const result = rule.options.safeParse(options);
  return result.success ? result.data : rule.options.parse({});
}

/** A problem on its way through a check. */
interface FoundProblem extends TellableProblem {
  /** How many places of the plan have this very problem: those that share a value by an anchor. */
  readonly places: number;
  /** Hears of one more of them. */
  readonly addPlace: () => void;
}

/**
 * A problem whose fixes have passed the net under all edits. They are tried when somebody asks for them, because most
 * are never asked for, and then kept. Whoever wants one that is safe has only those tried that are.
 */
function behindNet(
  problem: Omit<TellableProblem, 'fixes'>,
  proposed: readonly ProposedFix[],
  source: SourceDocument,
  onFailure: OnRuleFailure | undefined,
): FoundProblem {
  let places = 1;
  const tried = new Map<ProposedFix, Fix | undefined>();
  const offered = (each: ProposedFix): Fix | undefined => {
    if (tried.has(each)) return tried.get(each);
    tried.set(each, undefined);
    try {
      tried.set(each, passed(each.fix(), problem.rule, places, source));
    } catch (error) {
      onFailure?.(problem.rule, error);
    }
    return tried.get(each);
  };
  const found: FoundProblem = {
    ...problem,
    get places() {
      return places;
    },
    addPlace: () => {
      places++;
    },
    get fixes() {
      return proposed.flatMap((each) => offered(each) ?? []);
    },
  };
  return withSafeFix(found, () => {
    for (const each of proposed) {
      const fix = each.safe ? offered(each) : undefined;
      if (fix !== undefined && isSafe(fix)) return fix;
    }
    return undefined;
  });
}

/**
 * The longest text that a fix may write, in UTF-16 code units. Whoever accepts it reads what it writes, and a whole plan
 * has a quarter of it.
 */
export const MOST_WRITTEN = 200_000;

/** A fix as it is offered; undefined where it would do harm, or write more than anybody reads. */
function passed(fix: Fix, rule: string, places: number, source: SourceDocument): Fix | undefined {
  const edits = distinct(fix.edits);
  if (lengthWritten(edits) > MOST_WRITTEN) return undefined;
  const net = netUnder(source);
  if (isAboutReading(rule)) return net.mends(edits) ? { ...fix, edits } : undefined;
  // What is wrong with a text itself is wrong wherever it is used.
  const agreeing = isAboutWords(rule) ? Number.POSITIVE_INFINITY : Math.max(places, mostAlike(fix.edits));
  return net.holds(edits, agreeing) ? { ...fix, edits } : undefined;
}

function isAboutWords(rule: string): boolean {
  return rule.startsWith('style/') || rule.startsWith('suppression/');
}

/** A value that an alias repeats is read once for each use, and its problem is the same one. */
function onceEach(problems: readonly FoundProblem[]): readonly Problem[] {
  const kept = new Map<string, FoundProblem>();
  for (const problem of problems) {
    const { rule, span, message } = problem;
    const name = `${rule} ${span.start} ${span.end} ${message}`;
    const same = kept.get(name);
    if (same === undefined) kept.set(name, problem);
    else same.addPlace();
  }
  return [...kept.values()];
}
