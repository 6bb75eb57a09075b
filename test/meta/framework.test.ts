import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answeredOtherwise, askingSentences, tellsOnly } from '../../server/src/framework/sentences.ts';
import { rules } from '../../server/src/rules/index.ts';
import { bare, frameworkSentences, frameworkText, rulesThatQuote } from '../harness/framework.ts';

describe('the framework', () => {
  const text = frameworkText();

  for (const sentence of askingSentences) {
    it(`says, and something answers: ${sentence.slice(0, 60)}`, () => {
      assert.ok(text.includes(bare(sentence)), 'The sentence is not in docs/FRAMEWORK.md.');
      const answers = [
        ...rulesThatQuote(sentence),
        ...(answeredOtherwise[sentence] === undefined ? [] : ['otherwise']),
      ];
      assert.notEqual(answers.length, 0, 'No rule quotes the sentence.');
    });
  }

  for (const { id, source = [] } of rules) {
    if (source.length === 0) continue;
    it(`is quoted word by word by ${id}`, () => {
      for (const quote of source) assert.ok(text.includes(bare(quote)), quote);
    });
  }

  it('has no sentence that is neither asked of a plan nor known to ask for nothing', () => {
    const asked = askingSentences.map(bare);
    const sentences = frameworkSentences();
    const isAsked = (sentence: string) => asked.some((each) => each.includes(sentence) || sentence.includes(each));
    assert.deepEqual(
      sentences.filter((sentence) => !isAsked(sentence) && !tellsOnly.includes(sentence)),
      [],
      'Add these to the sentences that ask, and quote them in a rule, or to what only tells.',
    );
    assert.deepEqual(
      tellsOnly.filter((sentence) => !sentences.includes(sentence) || isAsked(sentence)),
      [],
      'These are not in the text any more, or are asked of a plan.',
    );
  });

  it('has nothing answered otherwise that a rule quotes, or that it does not say', () => {
    for (const sentence of Object.keys(answeredOtherwise)) {
      assert.ok(askingSentences.includes(sentence), sentence);
      assert.deepEqual(rulesThatQuote(sentence), [], sentence);
    }
  });
});
