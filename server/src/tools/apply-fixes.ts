import * as z from 'zod';
import { applySafeFixes } from '../core/fix-all.ts';
import { netUnder } from '../core/net.ts';
import { readPlan } from '../core/plan.ts';
import { asks, type Fix, type Problem } from '../core/problem.ts';
import { plainTextOf } from '../core/snippet-text.ts';
import { applyEdits, overlap, type TextEdit } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
import { checkPlanFully } from '../rules/check.ts';
import { changed, give } from './changed-plan.ts';
import { countsOf, severityCounts } from './counts.ts';
import { findingIds } from './finding-ids.ts';
import { defineTool, plan, quoting, type ToolContext, ToolError } from './tool.ts';

const wanted = z.strictObject({
  finding: z.string().meta({ description: 'The id of the finding, from check_plan on this very text.' }),
  fix: z
    .int()
    .min(1)
    .default(1)
    .meta({ description: 'Which of its fixes, counted from 1 in the order of check_plan.' }),
});

const input = z.strictObject({
  plan,
  fixes: z
    .union([z.literal('safe'), z.array(wanted).min(1).max(50)])
    .default('safe')
    .meta({
      description:
        '"safe" for every safe fix, again and again until none is left, or a list of those that are meant: [{ "finding": its id }].',
    }),
  give,
});

const answer = z.strictObject({
  ...changed,
  applied: z.array(quoting('What was done.')),
  left: z
    .array(
      z.strictObject({
        finding: z.string(),
        why: quoting('Why it was not applied, and what to do.'),
        proposal: quoting('What the fix would write, where it leaves something to fill in.').optional(),
      }),
    )
    .meta({ description: 'What was asked for and not applied.' }),
  findings: severityCounts.meta({ description: 'What is found in the plan afterwards.' }),
});

type Left = z.output<typeof answer>['left'][number];

/** Repairs of findings. */
export const applyFixes = defineTool({
  name: 'apply_fixes',
  title: 'Apply Fixes',
  description:
    'Applies fixes that check_plan listed: every safe one, or those that are named. A fix that leaves something to fill in is proposed and not applied: write it yourself, with what the person said.',
  changesPlan: true,
  input,
  answer,
  run({ plan: text, fixes }, context) {
    return fixes === 'safe' ? allSafe(text, context) : chosen(text, fixes, context);
  },
});

function problemsIn(text: string, { settings, watch }: ToolContext): readonly Problem[] {
  return checkPlanFully(readPlan(text), settings, undefined, watch).problems;
}

function allSafe(before: string, context: ToolContext): ReturnType<typeof result> {
  const { text, applied } = applySafeFixes(before, (current) => problemsIn(current, context));
  const edits = text === before ? [] : [editBetween(before, text)];
  const said = applied === 1 ? '1 safe fix.' : `${applied} safe fixes.`;
  return result(before, edits, applied === 0 ? [] : [said], [], context);
}

/** One edit that leads from one text to another, without what both begin and end with. */
function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // Half of a character is none.
  if (/[\uD800-\uDBFF]/.test(before.charAt(start - 1))) start--;
  if (/[\uDC00-\uDFFF]/.test(before.charAt(before.length - end))) end--;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}

function chosen(
  before: string,
  fixes: readonly z.output<typeof wanted>[],
  context: ToolContext,
): ReturnType<typeof result> {
  const problems = problemsIn(before, context);
  const ids = findingIds(problems, before);
  const edits: TextEdit[] = [];
  const applied: string[] = [];
  const left: Left[] = [];
  for (const { finding, fix: number } of fixes) {
    const problem = problems.find((candidate) => ids.get(candidate) === finding);
    if (problem === undefined) throw new ToolError(noSuchFinding(finding));
    const fix = problem.fixes[number - 1];
    if (fix === undefined) throw new ToolError(noSuchFix(finding, number, problem));
    const why = obstacle(fix, edits, before);
    if (why === undefined) {
      edits.push(...fix.edits);
      applied.push(fix.title);
    } else left.push({ finding, why, ...(asks(fix) ? { proposal: proposalOf(fix) } : {}) });
  }
  return result(before, edits, applied, left, context);
}

/** Why a fix cannot be applied beside those that are; undefined when it can. */
function obstacle(fix: Fix, taken: readonly TextEdit[], text: string): string | undefined {
  if (asks(fix)) {
    return 'It leaves something that only a person can say. Ask, and write the proposal into the plan with the answer in the place of its examples.';
  }
  const touches = fix.edits.some(({ span }) => taken.some((edit) => touch(edit, span)));
  const harms =
    taken.length > 0 && !netUnder(parseYaml(text)).holds([...taken, ...fix.edits], Number.POSITIVE_INFINITY);
  return touches || harms
    ? 'It changes the same place as a fix that was applied. Check the changed plan, and apply it there if it is still listed.'
    : undefined;
}

function touch({ span }: TextEdit, other: TextEdit['span']): boolean {
  return overlap(span, other) || span.end === other.start || span.start === other.end;
}

function proposalOf({ edits }: Fix): string {
  return edits.map(({ newText, snippet }) => (snippet === true ? plainTextOf(newText) : newText)).join('\n');
}

function result(
  before: string,
  edits: readonly TextEdit[],
  applied: readonly string[],
  left: readonly Left[],
  context: ToolContext,
): { answer: z.output<typeof answer>; change: { before: string; text: string; edits: readonly TextEdit[] } } {
  const text = applyEdits(before, edits);
  return {
    answer: {
      nextStep: nextOf(edits.length > 0, left.length > 0),
      changed: edits.length > 0,
      applied: [...applied],
      left: [...left],
      findings: countsOf(problemsIn(text, context)),
    },
    change: { before, text, edits },
  };
}

function nextOf(isChanged: boolean, isLeft: boolean): string {
  const write = isChanged
    ? 'Put the change into the file of the plan, where the editor has not. '
    : 'Nothing was changed. ';
  const asked = isLeft
    ? 'Look at what is left: ask the person, or let complete_plan write it from what the plan says. '
    : '';
  return isChanged || isLeft
    ? `${write}${asked}Then check the plan again.`
    : `${write}No fix of the plan is safe: name those that are meant, by the ids of check_plan, or call complete_plan for what is missing.`;
}

function noSuchFinding(id: string): string {
  return `There is no finding ${JSON.stringify(id.slice(0, 80))} in this text. Ids hold for one text only: call check_plan with the plan as it is now, and take the id from there.`;
}

function noSuchFix(id: string, number: number, { fixes }: Problem): string {
  const has =
    fixes.length === 0
      ? 'has no fix: change the plan yourself, as its message says'
      : `has ${fixes.length} fixes, counted from 1`;
  return `There is no fix ${number}: ${id} ${has}.`;
}
