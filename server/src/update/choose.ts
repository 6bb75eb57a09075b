import { type Plan, planOf } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import { parseYaml } from '../core/yaml.ts';
import { rules } from '../rules/index.ts';
import { type Found, filled, foundIn, newProblems, placesOf } from './filled.ts';
import type { Gap } from './gaps.ts';
import { leaveOut } from './leave-out.ts';
import { needed } from './needed.ts';
import { byFixes, byLeavingOut } from './repair-gaps.ts';
import type { Steps } from './steps.ts';

/** Finds the problems of a text. */
export type Check = (text: string) => readonly Problem[];

/** Finds the problems of a plan that is read already, each for itself. */
export type CheckPlan = (plan: Plan, settings: Settings) => readonly Problem[];

/**
 * Chooses from all gaps those that are worth filling: what a rule misses is filled, and nothing else is touched. What
 * would contradict the rest of the plan is corrected where a fix does it, or left out.
 *
 * @param check with the same settings.
 */
export function* chooseGaps(
  text: string,
  gaps: readonly Gap[],
  check: Check,
  settings: Settings,
  checkPlan: CheckPlan,
): Steps<readonly Gap[]> {
  const before = foundIn(check(text), []);
  if (before.length === 0 || gaps.length === 0) return [];
  const fill = filler(checkPlan, inOrderOf(gaps));
  const filling = fill(text, gaps);
  yield 0.1;
  const wanted = yield* asked(text, gaps, before, filling, settings);
  yield 0.5;
  const complete = yield* withWhatFollows(gaps, wanted, before, filling, settings);
  yield 0.6;
  const spare = gaps.filter((gap) => !complete.includes(gap));
  const fitting = yield* withoutContradictions(text, complete, spare, before, check, settings, fill, inOrderOf(gaps));
  yield 0.8;
  // Where nothing had to be left out, what was chosen is still needed.
  const chosen = yield* stillNeeded(text, fitting, complete, settings, fill);
  return inOrderOf(gaps)(chosen);
}

/** Sorts parts as they were found: those that go to the same place of the text have to follow each other so. */
type Sort = (some: readonly Gap[]) => readonly Gap[];

function inOrderOf(all: readonly Gap[]): Sort {
  const places = new Map(all.map(({ path }, index) => [path, index]));
  const placeOf = ({ path }: Gap): number => places.get(path) ?? all.length;
  return (some) => [...some].sort((one, two) => placeOf(one) - placeOf(two));
}

/** The parts that the findings of the plan ask for. */
function* asked(
  text: string,
  gaps: readonly Gap[],
  before: readonly Found[],
  filling: Filling,
  settings: Settings,
): Steps<readonly Gap[]> {
  const only = onlyRulesOf(before, settings);
  const solvedBy = (candidates: readonly Gap[]): ReadonlySet<Found> =>
    new Set(newProblems(before, filling(candidates, only)));
  const solvedByAll = solvedBy(gaps);
  yield 0.15;
  // First what solves nothing, which is most of it, so that less can contradict the plan. It may solve even more.
  const near = inSectionsOf(text, gaps, before);
  const solvedNear = near.length === gaps.length ? solvedByAll : solvedBy(near);
  yield 0.2;
  const [candidates, solved] = includesAll(solvedNear, solvedByAll) ? [near, solvedNear] : [gaps, solvedByAll];
  const identities = new Set([...solved].map(identityOf));
  return yield* needed(candidates, (kept) => {
    const found = filling(kept, only);
    const gone = new Set(newProblems(before, found));
    // Two findings in the same words are two, and each may need a part of its own.
    return [
      ...[...solved].filter((one) => !gone.has(one)),
      ...found.map(identityOf).filter((identity) => identities.has(identity)),
    ];
  });
}

/** What is added may ask for something more, which is there to be had: a part of a group needs the other parts. */
function* withWhatFollows(
  gaps: readonly Gap[],
  wanted: readonly Gap[],
  before: readonly Found[],
  filling: Filling,
  settings: Settings,
): Steps<readonly Gap[]> {
  let kept = wanted;
  for (let round = 0; round < LONGEST_CHAIN && kept.length < gaps.length; round++) {
    const caused = newProblems(filling(kept, settings), before);
    yield 0.52;
    if (caused.length === 0) break;
    const only = onlyRulesOf(caused, settings);
    const left = new Set(newProblems(filling(gaps, only), before).map(identityOf));
    const open = new Set(caused.map(identityOf).filter((identity) => !left.has(identity)));
    yield 0.54;
    if (open.size === 0) break;
    const more = yield* needed(
      gaps.filter((gap) => !kept.includes(gap)),
      (others) =>
        newProblems(filling([...kept, ...others], only), before)
          .map(identityOf)
          .filter((identity) => open.has(identity)),
    );
    if (more.length === 0) break;
    kept = [...kept, ...more];
  }
  return kept;
}

/** What is needed where some parts were left out: what their neighbors were chosen for may have changed. */
function* stillNeeded(
  text: string,
  fitting: readonly Gap[],
  chosen: readonly Gap[],
  settings: Settings,
  fill: Fill,
): Steps<readonly Gap[]> {
  const left = chosen.filter(({ path }) => !fitting.some((gap) => gap.path === path));
  const holders = new Set(left.map(holderOf));
  const isOpen = (gap: Gap): boolean => holders.has(holderOf(gap));
  if (!fitting.some(isOpen)) return fitting;
  const filling = fill(text, fitting);
  yield 0.82;
  const after = filling(fitting, settings);
  yield 0.84;
  const others = fitting.filter((gap) => !isOpen(gap));
  const still = yield* needed(fitting.filter(isOpen), (kept) =>
    newProblems(filling([...others, ...kept], settings), after).map(identityOf),
  );
  return [...others, ...still];
}

/** The group or the list in which a part stands. */
function holderOf({ path }: Gap): string {
  return path.slice(0, -1).join('.');
}

/** Finds what is wrong when only some of the parts are filled. */
type Filling = (kept: readonly Gap[], settings: Settings) => readonly Found[];

/** Reads a text in which all parts are filled, once for all questions about some of them. */
type Fill = (text: string, gaps: readonly Gap[]) => Filling;

function filler(checkPlan: CheckPlan, inOrder: Sort): Fill {
  return (text, unsorted) => {
    const gaps = inOrder(unsorted);
    const source = parseYaml(filled(text, gaps));
    const places = placesOf(gaps);
    return (candidates, settings) => {
      const kept = new Set(candidates);
      const isKept = gaps.map((gap) => kept.has(gap));
      const left = places.filter((_, index) => isKept[index] !== true);
      const problems = checkPlan(planOf(leaveOut(source, left)), settings);
      return foundIn(problems, gaps).map(({ inside, ...found }) =>
        inside === undefined || isKept[inside] !== true ? found : { ...found, inside },
      );
    };
  };
}

/** Whether problems are solved is known without the rules that have found none. */
function onlyRulesOf(found: readonly Found[], settings: Settings): Settings {
  return onlyRules(
    found.map(({ problem }) => problem.rule),
    settings,
  );
}

function onlyRules(ids: readonly string[], settings: Settings): Settings {
  const asked = new Set(ids);
  const silent = rules.filter(({ id }) => !asked.has(id)).map(({ id }) => [id, { severity: 'off' }] as const);
  return { ...settings, rules: { ...settings.rules, ...Object.fromEntries(silent) } };
}

/** The gaps in the sections in which something is wrong, and the sections that are missing: most often that is enough. */
function inSectionsOf(text: string, gaps: readonly Gap[], before: readonly Found[]): readonly Gap[] {
  const sections = new Set(before.map(({ offset }) => sectionAt(text, offset)));
  return gaps.filter(({ path }) => path.length === 1 || sections.has(String(path[0])));
}

/** As many contradictions as are solved one by one. More of them mean that the plan is another kind of thing. */
const MOST_CONTRADICTIONS = 40;

/** How many fixes may follow from each other until all agree again: a coverage, a pipeline, a cost. */
const LONGEST_CHAIN = 3;

interface Attempt {
  readonly gaps: readonly Gap[];
  readonly problems: readonly Found[];
}

type Try = (gaps: readonly Gap[]) => Steps<Attempt>;

function* withoutContradictions(
  text: string,
  wanted: readonly Gap[],
  spare: readonly Gap[],
  before: readonly Found[],
  check: Check,
  settings: Settings,
  fill: Fill,
  inOrder: Sort,
): Steps<readonly Gap[]> {
  // Together with what is accepted of what is new.
  let known = before;
  const attempt: Try = function* (unsorted) {
    const gaps = inOrder(unsorted);
    const problems = newProblems(foundIn(check(filled(text, gaps)), gaps), known);
    yield 0.7;
    return { gaps, problems };
  };
  let current = yield* attempt(wanted);
  for (let round = 0; round < MOST_CONTRADICTIONS && current.problems.length > 0; round++) {
    const [first] = current.problems;
    if (first === undefined) break;
    const asking: Asking = { before: known, settings, attempt, fill };
    const next: Attempt =
      (yield* firstBetter(withSections(current.gaps, spare), current, attempt)) ??
      (yield* chainOfFixes(current, first, current.problems.length, LONGEST_CHAIN, attempt)) ??
      (yield* withOneMore(text, current, spare, first, asking)) ??
      (yield* firstBetter(byLeavingOut(text, current.gaps, first), current, attempt)) ??
      (yield* withoutOne(text, current, first, asking)) ??
      // Two parts together may bring it about: then the section goes, and the next round looks again.
      (yield* attempt(withoutSectionOf(text, current.gaps, first)));
    if (first.inside === undefined && sectionsIn(next.gaps) < sectionsIn(current.gaps)) {
      // The whole section is worth more than that nobody hears what is wrong in the text of the person beside it.
      known = [...known, first];
      current = { ...current, problems: current.problems.filter((problem) => problem !== first) };
    } else {
      current = next;
    }
  }
  // What is left contradicts as a whole. The other sections are of use all the same.
  while (current.gaps.length > 0 && current.problems[0] !== undefined) {
    current = yield* attempt(withoutSectionOf(text, current.gaps, current.problems[0]));
  }
  return current.gaps;
}

/** How many sections are added as a whole. */
function sectionsIn(gaps: readonly Gap[]): number {
  return gaps.filter(({ path }) => path.length === 1).length;
}

/** The gaps without those in the section of a problem; without the first one's section where it has none there. */
function withoutSectionOf(text: string, gaps: readonly Gap[], { inside, offset }: Found): readonly Gap[] {
  const section = inside === undefined ? sectionAt(text, offset) : gaps[inside]?.path[0];
  const left = gaps.filter(({ path }) => path[0] !== section);
  return left.length < gaps.length ? left : gaps.filter(({ path }) => path[0] !== gaps[0]?.path[0]);
}

/** Follows fixes until there are fewer problems than there were, each for the problem that the one before it caused. */
function* chainOfFixes(
  current: Attempt,
  problem: Found,
  target: number,
  length: number,
  attempt: Try,
): Steps<Attempt | undefined> {
  const known = new Set(current.problems.map(wordsOf));
  for (const candidates of byFixes(current.gaps, problem)) {
    const next = yield* attempt(candidates);
    if (next.problems.length < target) return next;
    const caused = next.problems.find((found) => !known.has(wordsOf(found)));
    if (caused === undefined || length <= 1) continue;
    const deeper = yield* chainOfFixes(next, caused, target, length - 1, attempt);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function* firstBetter(ways: Iterable<readonly Gap[]>, current: Attempt, attempt: Try): Steps<Attempt | undefined> {
  for (const candidates of ways) {
    const next = yield* attempt(candidates);
    if (next.problems.length < current.problems.length) return next;
  }
  return undefined;
}

/** What it takes to ask whether another choice of gaps is better. */
interface Asking {
  readonly before: readonly Found[];
  readonly settings: Settings;
  readonly attempt: Try;
  readonly fill: Fill;
}

/**
 * Whether a problem is gone when only some of the gaps are filled. The text is read once for all of these questions, and
 * only the rule of the problem is asked, so that a hundred of them cost less than a few whole checks.
 */
function goneWith(
  text: string,
  all: readonly Gap[],
  { problem, offset }: Found,
  { before, settings, fill }: Asking,
): (kept: readonly Gap[]) => boolean {
  const filling = fill(text, all);
  const only = onlyRules([problem.rule], settings);
  return (kept) =>
    !newProblems(filling(kept, only), before).some(
      (found) => found.problem.rule === problem.rule && found.offset === offset,
    );
}

/** All gaps but one: that which holds the problem first, then those of the same section, then all others. */
function* withoutOne(text: string, current: Attempt, problem: Found, asking: Asking): Steps<Attempt | undefined> {
  const { gaps } = current;
  const isGone = goneWith(text, gaps, problem, asking);
  yield 0.7;
  const without = (left: readonly Gap[]): readonly Gap[] => gaps.filter((gap) => !left.includes(gap));
  const holder = problem.inside === undefined ? undefined : gaps[problem.inside];
  const section = holder?.path[0] ?? sectionAt(text, problem.offset);
  const rank = (gap: Gap): number => (gap === holder ? 0 : gap.path[0] === section ? 1 : 2);
  for (const near of [0, 1, 2]) {
    let suspects = gaps.filter((gap) => rank(gap) === near);
    // Most often it is one, and halving finds it in a few questions.
    while (suspects.length > 1) {
      const half = suspects.slice(0, Math.ceil(suspects.length / 2));
      const other = suspects.slice(half.length);
      const isInHalf = isGone(without(half));
      yield 0.7;
      if (!isInHalf && !isGone(without(other))) break;
      yield 0.7;
      suspects = isInHalf ? half : other;
    }
    for (const gap of suspects) {
      const isSolved = isGone(without([gap]));
      yield 0.7;
      const next = isSolved ? yield* asking.attempt(without([gap])) : undefined;
      if (next !== undefined && next.problems.length < current.problems.length) return next;
    }
  }
  return undefined;
}

/** The sections that are there to be had: what was generated says more about the program than what a fix proposes. */
function* withSections(gaps: readonly Gap[], spare: readonly Gap[]): Generator<readonly Gap[]> {
  const sections = spare.filter(({ path }) => path.length === 1 && !gaps.some((gap) => gap.path === path));
  if (sections.length > 0) yield [...gaps, ...sections];
}

/** As many other parts as are tried for one problem. */
const MOST_SPARE = 12;

/** What was added may ask for something more in the same section, which is then there to be had. */
function* withOneMore(
  text: string,
  current: Attempt,
  spare: readonly Gap[],
  problem: Found,
  asking: Asking,
): Steps<Attempt | undefined> {
  const { gaps } = current;
  const section = sectionAt(text, problem.offset);
  const near = spare
    .filter(({ path, edit }) => !gaps.some((gap) => gap.path === path) && sectionAt(text, edit.span.start) === section)
    .slice(0, MOST_SPARE);
  if (near.length === 0) return undefined;
  const isGone = goneWith(text, [...gaps, ...near], problem, asking);
  yield 0.7;
  for (const gap of near) {
    const isSolved = isGone([...gaps, gap]);
    yield 0.7;
    const next = isSolved ? yield* asking.attempt([...gaps, gap]) : undefined;
    if (next !== undefined && next.problems.length < current.problems.length) return next;
  }
  return undefined;
}

/** The line of the section in which an offset stands: the last one that starts in the first column. */
function sectionAt(text: string, offset: number): string | undefined {
  return text
    .slice(0, offset + 1)
    .match(/^[A-Za-z]\w*(?=:)/gm)
    ?.at(-1);
}

function includesAll(all: ReadonlySet<Found>, some: ReadonlySet<Found>): boolean {
  return [...some].every((found) => all.has(found));
}

function identityOf(found: Found): string {
  return `${found.offset} ${wordsOf(found)}`;
}

function wordsOf({ problem }: Found): string {
  return `${problem.rule} ${problem.message}`;
}
