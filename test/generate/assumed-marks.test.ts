import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { partnerWords } from '../../schemas/partner-types.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { isRecord } from '../../server/src/core/record.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { renderHtml } from '../../server/src/render/html.ts';
import { renderMarkdown } from '../../server/src/render/markdown.ts';
import type { PlanDocument } from '../../server/src/render/model.ts';
import { buildSummary } from '../../server/src/render/summary.ts';
import { renderText } from '../../server/src/render/text.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { today } from './briefs.ts';
import { type Answers, randomAnswers } from './random-answers.ts';

/** How many random briefs are tried. Half of them leave an answer out. */
const BRIEFS = 210;

/** People, an odd protection and motions of some types only are no part of the random briefs. */
function answersOf(seed: number): Answers {
  const answers: Record<string, unknown> = { ...randomAnswers(seed) };
  const people = [
    undefined,
    [
      { role: 'Channel account manager', count: 9 },
      { role: 'VP Sales', name: 'Zoe' },
    ],
    [
      { role: 'Founder', name: 'Ana', time: '3 hours a week' },
      { role: 'Founder', name: 'Joel' },
    ],
  ][seed % 3];
  if (people !== undefined) answers.people = people;
  if (seed % 7 === 0) answers.dealRegistration = { protection: '400 days' };
  const { motions, partnerTypes } = answers;
  if (seed % 2 === 0 && isRecord(motions) && Array.isArray(partnerTypes) && partnerTypes.length > 1)
    answers.motions = { [String(partnerTypes[0])]: motions[String(partnerTypes[0])] };
  return answers;
}

interface Shown {
  /** What the line of the document begins with. */
  readonly label: string;
  /** Up to where the value goes that was told or not, from its beginning. */
  readonly value: RegExp;
  /** Whether somebody said it. */
  readonly isTold: (answers: Answers) => boolean;
}

const told =
  (...keys: readonly string[]) =>
  (answers: Answers): boolean =>
    keys.some((path) => {
      const value = path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), answers);
      return value !== undefined;
    });
const isTargetTold = told('targets.sourcedRevenue', 'targets.sourcedPipeline');

const line = /^[^|]*$/;
const shown: readonly Shown[] = [
  { label: 'Average deal size: ', value: line, isTold: told('dealSize') },
  { label: 'Sales cycle: ', value: line, isTold: told('salesCycle') },
  { label: 'Win rate: ', value: line, isTold: told('winRate') },
  { label: 'Partner pipeline targets: ', value: line, isTold: told('partnerPipelineTargets') },
  {
    label: 'Partner managers: ',
    value: line,
    isTold: ({ people, ...answers }) =>
      told('team.partnerManagers')(answers) || JSON.stringify(people ?? '').includes('manager'),
  },
  { label: '- Partner-sourced revenue: ', value: /^.*? within 12 months(?: \(assumed\))?/, isTold: isTargetTold },
  { label: '- Partner pipeline coverage: ', value: /^.*?\. /, isTold: isTargetTold },
  { label: '- Protection: ', value: /^.*? for an accepted/, isTold: told('dealRegistration.protection') },
];

describe('what was assumed is marked on its line, and what was told never is', () => {
  const seen = new Map<string, number>();
  for (let seed = 0; seed < BRIEFS; seed++) {
    const answers = answersOf(seed);
    const { brief, refused } = readBrief(answers);
    assert.ok(brief, `seed ${seed}: ${JSON.stringify(refused)}`);
    const plan = readPlan(generatePlan(brief, today));
    const text = renderText(buildDocument(plan));
    // Behind the facts and the list of what is assumed.
    const lines = text.split('\n');

    it(`text of the random brief ${seed}`, () => {
      for (const { label, value, isTold } of shown) {
        const found = lines.find(
          (candidate) => candidate.startsWith(label) && value.test(candidate.slice(label.length)),
        );
        if (found === undefined) continue;
        const [words = ''] = value.exec(found.slice(label.length)) ?? [];
        const isMarked = words.includes('(assumed');
        // A protection that follows from a short sale is as usual as the answer within two days.
        if (label === '- Protection: ' && !isTold(answers) && !isMarked) continue;
        assert.equal(isMarked, !isTold(answers), `${label}${words}`);
        seen.set(`${label}${isMarked}`, (seen.get(`${label}${isMarked}`) ?? 0) + 1);
      }
      motionsOf(text, answers);
      budgetOf(text, answers);
    });

    it(`other formats of the random brief ${seed}`, () => {
      for (const document of [buildDocument(plan), wholeDocument(plan)]) {
        const marks = marksIn(renderText(document));
        assert.equal(marksIn(renderMarkdown(document).replaceAll('\\', '')), marks);
        assert.equal(marksIn(htmlText(document)), marks);
      }
      // A told budget is a sum, and its division is what was assumed.
      const page = renderText(buildSummary(plan));
      if (answers.budget !== undefined) assert.doesNotMatch(page, /^Cost: [^\n]*\(assumed/m);
    });
  }

  it('and each of them was seen both ways', () => {
    for (const { label } of shown) {
      assert.ok((seen.get(`${label}true`) ?? 0) > 10, `${label} was marked ${seen.get(`${label}true`)} times`);
      if (label !== '- Protection: ')
        assert.ok((seen.get(`${label}false`) ?? 0) > 10, `${label} was told ${seen.get(`${label}false`)} times`);
    }
  });
});

/** Each type has a sentence of its own, so that the one that was assumed is told apart from the one that was not. */
function motionsOf(text: string, { motions, partnerTypes }: Answers): void {
  const found = /^Sales motion: (.*)$/m.exec(text)?.[1] ?? '';
  const types = partnerTypes as readonly (keyof typeof partnerWords)[];
  if (!isRecord(motions)) {
    assert.match(found, /\(assumed\)\.$/);
    return;
  }
  const sentences = found.split(/(?<=\.) /);
  types.forEach((type, index) => {
    assert.equal(sentences[index]?.includes('(assumed)'), motions[type] === undefined, `${type}: ${found}`);
  });
}

/** The sum that somebody told, and behind it the parts that nobody told. */
function budgetOf(text: string, { budget }: Answers): void {
  const found = /Program cost ([^:]*): (.*?)\. Compared/.exec(text);
  if (budget === undefined) return;
  const [, sum = '', parts = ''] = found ?? [];
  assert.doesNotMatch(sum, /assumed/);
  assert.equal(marksIn(parts), 4, parts);
}

function marksIn(text: string): number {
  return text.match(/\(assumed[);]/g)?.length ?? 0;
}

function htmlText(document: PlanDocument): string {
  return renderHtml(document)
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, '');
}
