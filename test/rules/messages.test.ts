import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse, stringify } from 'yaml';
import { rules } from '../../server/src/rules/index.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';
import { mutations } from '../harness/mutations.ts';

/** Of the places of the examples that are alike only every so many-th is changed, because each change costs a check. */
const STEP = 24;

/** Every message that the rules have about their own bad examples, and about the example plans with something changed. */
const messages = [...new Set([...aboutExamples(), ...aboutMutants()])];

function aboutExamples(): readonly string[] {
  return rules.flatMap(({ examples }) => problemsOf(examples.bad).map(({ message }) => message));
}

function aboutMutants(): readonly string[] {
  const plans = filesBelow(['examples'], '.partner-plan.yaml').map((file) => parse(readFileSync(root + file, 'utf8')));
  const kinds = new Map<string, unknown>();
  for (const plan of plans) {
    for (const { name, mutated } of mutations(plan)) {
      const kind = name.replace(/\.\d+/g, '');
      if (!kinds.has(kind)) kinds.set(kind, mutated);
    }
  }
  const tried = [...kinds.values()].filter((_, index) => index % STEP === 0);
  return tried.flatMap((mutated) => problemsOf(stringify(mutated)).map(({ message }) => message));
}

/** A message without what the person wrote or is to write, which is shown as it is written. */
function inOwnWords(message: string): string {
  return message
    .replace(/(?:they have|The views are) [^.]*/g, 'X')
    .replace(/"[^"]*"|^\S+(?= is not )/g, 'X')
    .replace(/(?:for example|Write|Write it as in|Did you mean) [^.?]*/g, 'X');
}

/** One concept has one word: finding, severity, suppress, pre-launch, reasons why. And the framework is American. */
const otherWords =
  /\b(?:held back|out of sight|pre-launch phase|reasons for which|best (?:one|")|sellers? of ours|window of time|boolean|is told as|quick fix|neighbour|recognis|organis|favour|colour|behaviour)/i;

function sentencesOf(message: string): readonly string[] {
  return inOwnWords(message).split(/(?<=[.?!]) /);
}

/** What has to be typed stands behind a colon, one after the other. Every other list ends in "and" or "or". */
function isListWithoutEnd(sentence: string): boolean {
  if (/(?:one of|for kinds of them|still stand here): /.test(sentence)) return false;
  return /(?:(?:: |, )(?!and |or )[\w-]+(?: (?!and |or )[\w-]+){0,3}){3}[.?!]$/.test(sentence);
}

describe('the messages of rules', () => {
  const wrong: readonly (readonly [string, (message: string) => boolean])[] = [
    ['number without separators', (message) => /(?<![\d.,-])\d{5,}/.test(inOwnWords(message))],
    ['two spaces in a row', (message) => message.includes('  ')],
    ['article that does not fit', (message) => /\b(?:a [aeio]|an [bcdfgjkpqtvwxz])/.test(inOwnWords(message))],
    ['article that does not fit a name', (message) => /\b(?:a "[aeio]|an "[bcdfgjkpqtvwxz])/i.test(message)],
    ['description glued on', (message) => /\bAdd it\. [A-Z]|has no value yet\. (?!Add|Write)/.test(message)],
    [
      'sentence that begins like the one before it',
      (message) => /\b(Then \w+) .*\. \1\b|\. Then .*\. Then /.test(message),
    ],
    ['tier by another name than its title', (message) => /\b[Tt]he tier "[A-Z]/.test(message)],
    [
      'list with two words at its end',
      (message) => /"?[\w-]+"? and "?[\w-]+"? and "?[\w-]+"? (?:is|are)\b/.test(message),
    ],
    ['number that is missing its noun', (message) => /\b4 of the 4\b/.test(message)],
    ['word twice in a row', (message) => /\b([a-z]{2,}) \1\b/.test(inOwnWords(message))],
    ['list without a last word', (message) => sentencesOf(message).some(isListWithoutEnd)],
    ['em dash of its own', (message) => inOwnWords(message).includes('\u2014')],
    ['word that has a better one', (message) => otherWords.test(inOwnWords(message))],
    ['plural in parentheses', (message) => message.includes('(s)')],
    ['missing full stop', (message) => !/[.?!]$/.test(message)],
    ['small first letter', (message) => /^[a-z]/.test(inOwnWords(message))],
  ];
  for (const [what, isWrong] of wrong) {
    it(`have no ${what}`, () => assert.deepEqual(messages.filter(isWrong), []));
  }

  it('are hundreds', () => assert.ok(messages.length > 300, String(messages.length)));
});
