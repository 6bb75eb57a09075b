import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexLines } from '../../server/src/core/text.ts';
import { codeLens } from '../../server/src/features/code-lens.ts';
import type { ClientAbilities } from '../../server/src/features/feature.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';

const client = { ...fullClient, ownCommands: false, appliesEdits: false, showsPlaces: false };
const params = { textDocument: { uri } };

/** The text with what stands above a line in angle brackets in front of the key that it is about. */
async function withLenses(text: string, rules: readonly string[], abilities: ClientAbilities): Promise<string> {
  const lenses = await codeLens.answer({ params, document: openDocument(text, rules), client: abilities });
  const { offsetAt } = indexLines(text);
  return [...lenses]
    .sort((one, other) => offsetAt(other.range.start) - offsetAt(one.range.start))
    .reduce((shown, { range: { start }, command }) => {
      const at = offsetAt(start);
      return `${shown.slice(0, at)}<${command?.title}>${shown.slice(at)}`;
    }, text);
}

const plan = `partnerPlan: 1
program:
  name: A \u2014 b
  company: C \u2014 d
tiers:
  - { id: gold, name: Gold }
  - id: silver
movement:
  rules:
    - { from: gold, to: silver }
    - { from: gold, to: bronze }
`;

describe('code lens', () => {
  it('counts the findings of a section with the next fix, and the references of a tier', async () => {
    assert.equal(
      await withLenses(plan, ['style/em-dash', 'tiers/unknown-tier'], fullClient),
      plan
        .replace('program:', '<Next fix: Replace the dash by a comma><2 findings>program:')
        .replace('id: gold', 'id: <2 references>gold')
        .replace('id: silver', 'id: <1 reference>silver')
        .replace('movement:', '<Next fix: Change it to silver><1 finding>movement:'),
    );
  });

  it('offers nothing that an editor cannot do', async () => {
    const rules = ['style/em-dash'];
    assert.equal(await withLenses(plan, rules, client), plan);
    assert.equal(
      await withLenses(plan, rules, { ...client, appliesEdits: true }),
      plan.replace('program:', '<Next fix: Replace the dash by a comma>program:'),
    );
    assert.equal(
      await withLenses(plan, rules, { ...client, showsPlaces: true }),
      plan.replace('program:', '<2 findings>program:'),
    );
  });

  it('has none above what nothing was found in, for a tier that stands twice only once, and none when it is off', async () => {
    const twice = 'tiers:\n  - &t { id: gold }\n  - *t\nmovement:\n  rules: [{ from: gold }]\n';
    assert.equal(await withLenses(twice, [], fullClient), twice.replace('gold', '<1 reference>gold'));
    assert.equal(await withLenses(plan, ['style/em-dash'], { ...fullClient, lenses: false }), plan);
    assert.equal(await withLenses('', [], fullClient), '');
  });
});
