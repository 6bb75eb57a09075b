import { readFileSync } from 'node:fs';
import { brief } from '../../../schemas/brief.ts';
import { symptoms } from '../../../schemas/brief-symptoms.ts';
import { structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { partnerTypes } from '../../../schemas/partner-types.ts';
import { type Printable, printFlow } from '../../../server/src/core/print.ts';
import { documentationOf, shapeOf } from '../../../server/src/core/vocabulary.ts';
import { questionsFor } from '../../../server/src/generate/questions.ts';
import { root } from '../files.ts';
import { table } from './markdown.ts';

/** The page about briefs, made from their vocabulary, so that it lists what can be answered. */
export function briefPage(): string {
  const example = readFileSync(`${root}examples/technology.partner-brief.yaml`, 'utf8').trimEnd();
  return `${[
    '# Briefs',
    'A brief holds what a person knows about a program, and a plan is generated from it: by **Partner Plan: Generate Plan**, which asks the questions, or by `partner-plan generate BRIEF`. Its file is named like `northwind.partner-brief.yaml`, and it is checked, completed and explained while you write it.',
    'Only `partnerTypes`, `state` and `crm` have to be answered. What is left out is assumed from what is known: the plan says so on the line and lists it at its end, and hovering over a key in the brief shows what would be assumed.',
    `\`\`\`yaml\n${example}\n\`\`\``,
    '## Answers',
    'Quantities can be written as people type them: `$45k` is 45,000 USD, `12 wks` is 12 weeks, `20, 35` is 20 partners today and 35 planned, `Mon-Fri` are five working days.',
    'What is assumed depends on the other answers. The last column shows it for an informal program with all four types of partners and deals of 45,000 USD.',
    table(['Key', 'Question', 'Example', 'Without an answer'], answerRows()),
    '## Symptoms',
    'For a program that exists, each symptom points to one of the four structural problems of the framework. It can stand alone, or with its evidence in your own words, which becomes part of the diagnosis.',
    table(
      ['Symptom', 'What you notice', 'Problem'],
      Object.entries(symptoms).map(([id, { title, problem }]) => [
        `\`${id}\``,
        title,
        structuralProblemTitles[problem].replace(/,.*$/s, ''),
      ]),
    ),
    '## What is found',
    'The findings of a brief are listed in [the rules](rules/README.md#briefs). Errors keep a plan from being generated; nothing is written when anything is wrong.',
  ].join('\n\n')}\n`;
}

function answerRows(): readonly (readonly string[])[] {
  const all = questionsFor({ partnerTypes, state: 'informal', crm: 'other', dealSize: '45000 USD', moreDetail: 'yes' });
  const shape = shapeOf(brief);
  if (shape.kind !== 'map') return [];
  return [...shape.keys].map(([key, { schema }]) => {
    const { description = '', example } = documentationOf(schema);
    const own = all.find((question) => question.key === key);
    const part = all.find((question) => question.key.startsWith(`${key}.`));
    const needed = key === 'crmName' ? 'Needed when `crm` is `other`.' : 'Needed.';
    const skipped = own?.optional === false ? needed : (own ?? part)?.whenSkipped;
    return [
      `\`${key}\``,
      description,
      `\`${printFlow(example as Printable)}\``,
      skipped === undefined
        ? 'Nothing is assumed.'
        : skipped.replace(/^Without an answer (\w)/, (_, first: string) => first.toUpperCase()),
    ];
  });
}
