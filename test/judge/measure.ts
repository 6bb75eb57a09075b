import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import { daysOf } from '../../server/src/core/quantity.ts';
import { feasibilityOf } from '../../server/src/framework/feasibility/feasibility.ts';
import { paceOf } from '../../server/src/framework/proposals/pace.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { renderText } from '../../server/src/render/text.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { today } from '../generate/briefs.ts';
import { type Answers, randomAnswers } from '../generate/random-answers.ts';
import { type Checked, recompute } from './arithmetic.ts';
import { judgedBriefs } from './briefs.ts';
import { masked, type PartName, partsOf, standingShare, wordsIn } from './sentences.ts';

export interface Measured {
  readonly name: string;
  readonly words: Readonly<Record<PartName, number>>;
  /** The share of the words that stand in sentences of another plan as well, from 0 to 1. */
  readonly standing: Readonly<Record<PartName, number>>;
}

export function planOfAnswers(answers: Answers): string {
  const { brief, refused } = readBrief(answers);
  if (brief === undefined) throw new Error(refused.map(({ key, message }) => `${key}: ${message}`).join('\n'));
  return generatePlan(brief, today);
}

type Judged = { readonly name: string; readonly parts: ReturnType<typeof partsOf> };

function judgedDocuments(): readonly Judged[] {
  return Object.entries(judgedBriefs).map(([name, answers]) => {
    const plan = readPlan(planOfAnswers(answers));
    return { name, parts: partsOf(wholeDocument(plan), namesIn(plan)) };
  });
}

/** The sentences of page one and body that stand in another plan, each with its words in all plans, most words first. */
export function standingSentences(most: number): readonly string[] {
  const all = judgedDocuments();
  return (['page one', 'body'] as const).flatMap((part) => {
    const found = new Map<string, { words: number; sentence: string }>();
    for (const { name, parts } of all) {
      const others = all.filter((one) => one.name !== name);
      const known = new Set(
        others.flatMap((one) => Object.values(one.parts).flatMap(({ sentences }) => sentences.map(masked))),
      );
      for (const sentence of parts[part].sentences.filter((one) => known.has(masked(one)))) {
        const before = found.get(masked(sentence))?.words ?? 0;
        found.set(masked(sentence), { words: before + wordsIn(sentence), sentence });
      }
    }
    const lines = [...found.values()].sort((one, other) => other.words - one.words).slice(0, most);
    return [`${part}:`, ...lines.map(({ words, sentence }) => `${words} ${sentence}`)];
  });
}

export function measureDocuments(): readonly Measured[] {
  const all = judgedDocuments();
  return all.map(({ name, parts }) => {
    const others = all.filter((one) => one.name !== name);
    const share = (part: PartName): number =>
      standingShare(
        parts[part].sentences,
        others.map((one) => Object.values(one.parts).flatMap(({ sentences }) => sentences)),
      );
    return {
      name,
      words: { 'page one': parts['page one'].words, body: parts.body.words, annexes: parts.annexes.words },
      standing: { 'page one': share('page one'), body: share('body'), annexes: share('annexes') },
    };
  });
}

/** What a sentence is not specific by alone: the company, and the program that is named after it. */
function namesIn({ program }: Plan): readonly string[] {
  return [program?.name?.value, program?.company?.value].filter((name) => name !== undefined);
}

export interface Sum extends Checked {
  readonly plans: number;
  /** Plans that ask a partner for more than three times what the past or practice shows, and call it reachable. */
  readonly absurd: readonly string[];
}

/** Recomputes the numbers of the documents of the judged briefs and of random ones, and looks at what they ask of a partner. */
export function measureNumbers(count: number): Sum {
  let numbers = 0;
  const differences: string[] = [];
  const absurd: string[] = [];
  const random = Array.from({ length: count }, (_, index) => [String(index + 1), randomAnswers(index + 1)] as const);
  const briefs = [...Object.entries(judgedBriefs), ...random];
  for (const [name, answers] of briefs) {
    const plan = readPlan(planOfAnswers(answers));
    const checked = recompute(renderText(buildDocument(plan)));
    numbers += checked.numbers;
    differences.push(...checked.differences.map((difference) => `Brief ${name}: ${difference}`));
    const quota = absurdQuota(plan);
    if (quota !== undefined) absurd.push(`Brief ${name}: ${quota}`);
  }
  return { plans: briefs.length, numbers, differences, absurd };
}

/** More than so many times what is known cannot be asked of anybody. */
const MOST = 3;

function absurdQuota(plan: Plan): string | undefined {
  const { averageSize, salesCycle } = plan.program?.deals ?? {};
  const outlook = feasibilityOf(plan)?.outlook;
  if (averageSize === undefined || outlook !== 'reachable') return undefined;
  const pace = paceOf(salesCycle === undefined ? 90 : Math.max(1, Math.round(daysOf(salesCycle.value))));
  const { won, registrations, activePartners, period } = plan.history ?? {};
  const rate = plan.program?.deals?.winRate?.value.value ?? 0;
  const years = period === undefined ? 1 : daysOf(period.value) / 365;
  // What was registered comes to as many as the win rate says, where nobody counted what was won.
  const deals = won?.deals?.value ?? ((registrations?.submitted?.value ?? 0) * rate) / 100;
  const past = activePartners === undefined ? 0 : deals / years / Math.max(1, activePartners.value);
  for (const { name, expectations } of plan.tiers?.items ?? []) {
    const asked = expectations?.items.find(({ metric }) => metric?.value === 'sourced-revenue')?.atLeast?.value;
    if (asked?.kind !== 'money') continue;
    const deals = asked.amount / averageSize.value.amount;
    if (deals > MOST * Math.max(pace.strategic, past))
      return `${name?.value ?? 'A tier'} asks each partner for ${Math.round(deals)} deals a year, and the verdict is reachable.`;
  }
  return undefined;
}
