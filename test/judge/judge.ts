// Judges the plans that are generated and writes what it measures to docs/JUDGMENT.md: npm run judge -- --briefs 2000. With
// --sentences it also prints which sentences the shares are made of, those with the most words first.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { root } from '../harness/files.ts';
import { smallPrograms } from './briefs.ts';
import { type Measured, measureDocuments, measureNumbers, standingSentences } from './measure.ts';

const { values } = parseArgs({
  options: { briefs: { type: 'string', default: '2000' }, sentences: { type: 'boolean', default: false } },
});

const documents = measureDocuments();
const sum = measureNumbers(Number(values.briefs));
const page = [...pageHead(), ...documentTable(documents), '', ...numbersPart()].join('\n');
process.stdout.write(`${page}\n`);
for (const line of [...sum.differences, ...sum.absurd].slice(0, 20)) process.stdout.write(`${line}\n`);
if (values.sentences) for (const line of standingSentences(60)) process.stdout.write(`${line}\n`);
writeFileSync(`${root}docs/JUDGMENT.md`, `${page}\n`);

function pageHead(): readonly string[] {
  return [
    '# Judgment',
    '',
    'What `npm run judge` measures of the plans that are generated. The plans come from fourteen briefs in `test/judge/briefs.ts` that differ in type, state, CRM, size and sales cycle, and for the numbers from random briefs.',
    '',
    '**Standing** is the share of the words in sentences that stand, numbers and the names of company and program aside, in another of the fourteen documents too. Headings and labels are no sentences. **Words** counts all that a reader sees. Page one may have 450 words, of which one in ten may stand elsewhere; the body 1,500 in a small program and 2,500 in a large one, of which one in four may.',
    '',
  ];
}

function documentTable(all: readonly Measured[]): readonly string[] {
  const rows = all.map(
    ({ name, words, standing }) =>
      `| ${name}${smallPrograms.includes(name) ? ' (small)' : ''} | ${words['page one']} | ${words.body} | ${words.annexes} | ${percent(standing['page one'])} | ${percent(standing.body)} | ${percent(standing.annexes)} |`,
  );
  const mean = (of: (one: Measured) => number): number => all.reduce((total, one) => total + of(one), 0) / all.length;
  return [
    '| Brief | Words of page one | Words of the body | Words of the annexes | Standing on page one | Standing in the body | Standing in the annexes |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    `| **On average** | ${Math.round(mean(({ words }) => words['page one']))} | ${Math.round(mean(({ words }) => words.body))} | ${Math.round(mean(({ words }) => words.annexes))} | ${percent(mean(({ standing }) => standing['page one']))} | ${percent(mean(({ standing }) => standing.body))} | ${percent(mean(({ standing }) => standing.annexes))} |`,
  ];
}

function numbersPart(): readonly string[] {
  const { plans, numbers, differences, absurd } = sum;
  return [
    `Arithmetic: in the documents of ${plans} random briefs ${numbers.toLocaleString('en-US')} numbers were recomputed from the numbers that they name. Differences: ${differences.length}.`,
    '',
    `Quotas: plans that ask a partner for more than three times what the past year or practice shows, and whose verdict does not say so: ${absurd.length} of ${plans}.`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
