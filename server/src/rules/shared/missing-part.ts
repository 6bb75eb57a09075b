import { addKey, keySpan } from '../../core/edits.ts';
import { nodeIn } from '../../core/noted-reads.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { RuleContext, Together } from '../../core/rule.ts';
import { entryOf, type MapNode, type PathStep, type SourceNode } from '../../core/source.ts';
import { exampleAt } from '../../core/vocabulary.ts';
import { joined } from '../../core/words.ts';
import type { Answer } from '../../framework/demands/demand.ts';
import { type DemandPath, demandOf, missingPart, sourceOf } from '../../framework/demands/index.ts';
import { answersNothing } from '../../framework/meaning/empty-answers.ts';
import { asking } from '../../framework/proposals/asking.ts';
import { fittedValue } from '../../framework/proposals/fitted-value.ts';
import { keyOrder, type MissingKeyReport, reportMissingKey } from './missing-key.ts';

/** The source and the check of a rule that asks for some parts and for nothing else, which it names once. */
export function asksFor(...paths: readonly DemandPath[]): {
  readonly source: readonly string[];
  readonly check: (context: RuleContext<unknown>) => void;
} {
  return { source: sourceOf(...paths), check: reportsMissing(...paths) };
}

/** The check of a rule that asks for some parts and for nothing else. */
export function reportsMissing(...paths: readonly DemandPath[]): (context: RuleContext<unknown>) => void {
  return (context) => reportMissing(context, ...paths);
}

/**
 * The check of a rule that asks for some parts that answer one question, and are told together where several are missing.
 *
 * @param parts what the plan does not say without a part, in the middle of a sentence.
 */
export function reportsMissingTogether(
  parts: {
    readonly [Path in DemandPath]?: string;
  },
): (context: RuleContext<unknown>) => void {
  const paths = Object.keys(parts) as DemandPath[];
  return (context) => {
    for (const path of paths) {
      const key = path.split('.').at(-1) ?? '';
      const together: Together = {
        where: key,
        what: parts[path] ?? key,
        tell: (all) =>
          `The plan does not say ${joined(all.map(({ what }) => what))}. Add ${joined(all.map(({ where }) => `"${where}"`))}, each with a number and a unit.`,
        fix: `Add ${joined(paths.map((each) => `"${each.split('.').at(-1)}"`))}`,
      };
      reportEach(context, [path], together);
    }
  };
}

/** Reports those of some parts that a plan lacks and that the framework demands of it. */
export function reportMissing(context: RuleContext<unknown>, ...paths: readonly DemandPath[]): void {
  reportEach(context, paths);
}

function reportEach(context: RuleContext<unknown>, paths: readonly DemandPath[], together?: Together): void {
  for (const path of paths) {
    const steps = path.split('.');
    const [owner, key = ''] = [steps.slice(0, -1), steps.at(-1)];
    // What could stand there is thought of only where nothing does: most parts of most plans are there.
    if (!isLacking(context.plan, owner, key)) {
      const answer = demandOf(path).answer;
      if (answer !== undefined)
        reportEmptyAnswer(context, { owner, key, answer, value: () => valueFor(context.plan, path) });
      continue;
    }
    const missing = missingPart(context.plan, path);
    if (missing !== undefined)
      reportMissingPart(context, { owner, key, ...missing, ...(together === undefined ? {} : { together }) });
  }
}

/** What the fix for a missing part writes, if it is no example of the vocabulary. */
function valueFor(plan: Plan, path: DemandPath): Printable | undefined {
  return missingPart(plan, path)?.value;
}

interface EmptyAnswer {
  /** The path of the group that holds the text, and its key. */
  readonly owner: readonly PathStep[];
  readonly key: string;
  readonly answer: Answer;
  /** What the fix writes. Without it, the example of the vocabulary, fitted to the plan. */
  readonly value?: () => Printable | undefined;
}

/**
 * Reports a text that is there and answers nothing of what it is asked, as one that is missing would be: "the team" does
 * not say who sees to it. Of a list, all items together have to answer nothing.
 */
export function reportEmptyAnswer({ plan, report }: RuleContext<unknown>, empty: EmptyAnswer): void {
  const { owner, key, answer } = empty;
  const group = nodeIn(plan, owner);
  const node = group?.kind === 'map' ? entryOf(group, key)?.value : undefined;
  const texts = node?.kind === 'sequence' ? node.items : [node];
  const [first] = texts;
  if (group?.kind !== 'map' || first?.kind !== 'scalar') return;
  if (!texts.every((each) => each?.kind === 'scalar' && answersNothing(answer.question, String(each.value ?? ''))))
    return;
  const path: readonly PathStep[] = [...owner, key];
  report({
    at: first.span,
    message: `"${String(first.value).trim()}" does not say ${answer.says}. ${answer.remedy}`,
    fixes: [
      {
        title: `Write "${key}" anew`,
        safe: false,
        get edits() {
          const value = empty.value?.() ?? fittedValue(plan, owner, key, exampleAt(path));
          return [addKey(plan.source.text, group, key, asking(value, path), keyOrder(owner))];
        },
      },
    ],
  });
}

/**
 * Reports that a group lacks one of its parts: a value, a list with something in it, or a group with something in it.
 * Says nothing while the group itself is missing. A group inside of a section that holds no key at all is the finding of
 * the rule that asks for the group.
 */
export function reportMissingPart(context: RuleContext<unknown>, missing: MissingKeyReport): void {
  const { owner, key } = missing;
  if (!isLacking(context.plan, owner, key)) return;
  const group = nodeIn(context.plan, owner);
  if (group?.kind === 'map' && entryOf(group, key) !== undefined) reportEmpty(context, missing, group);
  else reportMissingKey(context, missing);
}

function isLacking(plan: Plan, owner: readonly PathStep[], key: string): boolean {
  const group = nodeIn(plan, owner);
  if (group?.kind !== 'map' || (group.entries.length === 0 && owner.length > 1)) return false;
  const entry = entryOf(group, key);
  return entry === undefined || isEmptyContainer(entry.value);
}

/** A list or a group that is there and holds nothing yet. */
function isEmptyContainer(part: SourceNode | undefined): boolean {
  return (part?.kind === 'sequence' && part.items.length === 0) || (part?.kind === 'map' && part.entries.length === 0);
}

/** The fix writes the whole list or group. */
function reportEmpty({ plan, report }: RuleContext<unknown>, missing: MissingKeyReport, group: MapNode): void {
  const { owner, key, message, decided = false } = missing;
  const path: readonly PathStep[] = [...owner, key];
  const value = missing.value ?? fittedValue(plan, owner, key, exampleAt(path));
  const { text } = plan.source;
  report({
    at: keySpan(group, key),
    message,
    lacks: path,
    ...(missing.together === undefined ? {} : { together: missing.together }),
    fixes: [
      {
        title: `Fill "${key}"`,
        safe: false,
        get edits() {
          return [addKey(text, group, key, decided ? value : asking(value, path), keyOrder(owner))];
        },
      },
    ],
  });
}
