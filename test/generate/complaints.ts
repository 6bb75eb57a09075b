import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { plainValue } from '../../server/src/core/source.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { planBlocks } from '../../server/src/generate/generate.ts';
import { layOut } from '../../server/src/generate/layout.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { formats } from '../../server/src/render/formats.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { today } from './briefs.ts';
import { formatted } from './formatted.ts';
import { randomAnswers } from './random-answers.ts';
import { valuesOf } from './values-of.ts';

const settings = readSettings({}, today);

/** What a plan says of itself that somebody has to look at, and that is nothing wrong. */
const open = ['assumptions/open', 'history/no-source'];

/** The first thing that is wrong with the plan of a brief that was drawn; undefined for a fine one. */
export function complaintAbout(seed: number): string | undefined {
  const { brief, refused } = readBrief(randomAnswers(seed));
  if (brief === undefined) return `refused: ${refused.map(({ key, message }) => `${key}: ${message}`).join(' ')}`;
  const blocks = planBlocks(brief, today);
  const text = layOut(blocks);
  const plan = readPlan(text);
  return (
    complaintAboutText(text) ??
    // A target that was told is kept, and when it cannot be reached, the plan says so.
    complaintAboutPlan(plan, [...open, ...(brief.targets === undefined ? [] : ['measurement/out-of-reach'])]) ??
    complaintAboutForm(plan, valuesOf(blocks)) ??
    complaintAboutDocument(plan, seed)
  );
}

/** What must not stand in any plan: long lines, dashes, traces of a value that was not there. */
function complaintAboutText(text: string): string | undefined {
  const wrong = /[\u2013\u2014]| -- |\t| $|\bundefined\b|\bNaN\b|\bInfinity\b|\[object|\d[eE][+-]?\d/;
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.length >= 110 || wrong.test(line));
  return index < 0 ? undefined : `line ${index + 1}: ${lines[index]}`;
}

/** What the engine says about it, all rules on, hints left out, and that it says what it assumes. */
export function complaintAboutPlan(plan: Plan, expected: readonly string[] = open): string | undefined {
  const lineOf = (offset: number) => plan.source.text.slice(0, offset).split('\n').length;
  const [syntax] = plan.source.problems;
  if (syntax !== undefined) return `line ${lineOf(syntax.span.start)}: ${syntax.message}`;
  const [structure] = plan.structure;
  if (structure !== undefined) return `structure: ${structure.kind}`;
  const failures: string[] = [];
  const problems = checkPlan(plan, settings, (rule, error) => failures.push(`${rule}: ${error}`));
  const problem = problems.find(({ severity, rule }) => severity !== 'hint' && !expected.includes(rule));
  if (problem !== undefined) return `line ${lineOf(problem.span.start)}: ${problem.rule}: ${problem.message}`;
  return failures[0];
}

/** Whether reading gives back the values that were written, and laying them out again gives back the text. */
function complaintAboutForm({ source }: Plan, written: unknown): string | undefined {
  const read = source.root === undefined ? undefined : plainValue(source.root);
  if (JSON.stringify(read) !== JSON.stringify(written))
    return 'the values that are read are not those that were written';
  const again = formatted(source).split('\n');
  const index = source.text.split('\n').findIndex((line, number) => line !== again[number]);
  return index < 0 ? undefined : `line ${index + 1} is laid out differently the second time: ${again[index]}`;
}

/**
 * Whether it renders without a hole. Plain text shows every hole, so that Markdown and HTML take turns: each of them
 * renders a thousand plans.
 */
function complaintAboutDocument(plan: Plan, seed: number): string | undefined {
  const document = buildDocument(plan);
  for (const { id, render } of formats.filter(({ id }, index) => id === 'text' || (index + seed) % 2 === 0)) {
    const text = render(document);
    const hole = text.indexOf('Not defined yet');
    if (hole >= 0) return `${id} has a hole: ${text.slice(hole, hole + 80)}`;
  }
  return undefined;
}
