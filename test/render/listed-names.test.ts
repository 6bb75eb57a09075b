import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { renderMarkdown } from '../../server/src/render/markdown.ts';
import { renderText } from '../../server/src/render/text.ts';

const plan = (field: string, rest = '') =>
  buildDocument(
    readPlan(
      `partnerPlan: 1\n${rest}attribution:\n  stages: [Proposal/Price Quote, Negotiation/Review]\n  fields: [${field}]\n`,
    ),
  );

describe('names that people chose', () => {
  it('are told apart in a list, whatever they hold', () => {
    const text = renderText(plan('{ name: Stage, options: ["Won, paid", Lost] }'));
    assert.match(text, /Deal stages: Proposal\/Price Quote, Negotiation\/Review\n/);
    assert.match(text, /options: Won, paid; Lost/);
  });

  it('are not explained by themselves', () => {
    assert.doesNotMatch(renderText(plan('{ name: Deal Source, captures: deal-source }')), /captures/);
    assert.match(renderText(plan('{ name: Origin, captures: deal-source }')), /captures the deal source/);
  });

  it('stand in Markdown as they are written', () => {
    const text = renderMarkdown(plan('{ name: Stage, description: Stands in new_dealregistration and _alone_. }'));
    assert.match(text, /new_dealregistration and \\_alone\\_/);
  });

  it('go on in the middle of a sentence', () => {
    const tier = 'tiers: [{ name: Gold, criteria: { founding: For the first 2 quarters all enter. } }]\n';
    assert.match(renderText(plan('{ name: Stage }', tier)), /founding partners: for the first 2 quarters/);
  });
});
