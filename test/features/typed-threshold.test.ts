import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexLines } from '../../server/src/core/text.ts';
import { codeAction } from '../../server/src/features/code-action/code-action.ts';
import { plainClient } from '../../server/src/features/feature.ts';
import { openDocument, uri } from '../harness/ask.ts';

/** What a sentence in the place of a criterion becomes; undefined where nothing is offered. */
async function threshold(
  sentence: string,
  before = 'tiers:\n  - criteria:\n      performance:\n        - ',
): Promise<unknown> {
  const text = `${before}${sentence}\n`;
  const start = indexLines(text).positionAt(before.length + 1);
  const params = {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: ['refactor'] },
  };
  const actions = await codeAction.answer({ params, document: openDocument(text, []), client: plainClient });
  return actions.find(({ title }) => title.startsWith('Write it as a threshold'))?.edit?.changes?.[uri]?.[0]?.newText;
}

describe('a sentence becomes a threshold', () => {
  for (const [sentence, expected] of [
    [
      'At least 600000 USD sourced pipeline in 12 months',
      '{ metric: sourced-pipeline, atLeast: 600000 USD, within: 12 months }',
    ],
    [
      '$45,000 of influenced revenue within 1 year',
      '{ metric: influenced-revenue, atLeast: 45000 USD, within: 1 year }',
    ],
    ['below 90% customer retention', '{ metric: customer-retention, below: 90% }'],
    ['3 closed deals per 2 quarters', '{ metric: closed-deals, atLeast: 3 deals, within: 2 quarters }'],
    [
      'win rate of 25%, measured by finance',
      '{ metric: win-rate, atLeast: 25%, note: "win rate of 25%, measured by finance" }',
    ],
    [
      'more than 5 registered deals in 12 months',
      '{ metric: registered-deals, atLeast: 5 deals, within: 12 months, note: more than 5 registered deals in 12 months }',
    ],
    [
      'less than 600000 USD sourced pipeline in 12 months',
      '{ metric: sourced-pipeline, below: 600000 USD, within: 12 months }',
    ],
    ['At most 5 registered deals in 12 months', undefined],
    ['A maximum of 5 registered deals in 12 months', undefined],
    ['Up to 5 registered deals in 12 months', undefined],
    ['No more than 5 registered deals in 12 months', undefined],
    ['Not less than 600000 USD sourced pipeline in 12 months', undefined],
    ['5 registered deals or fewer in 12 months', undefined],
    ['Never below 90% customer retention', undefined],
    ["Customer retention that doesn't fall below 90%", undefined],
    ['Between 200000 USD and 600000 USD sourced pipeline in 12 months', undefined],
    ['200000 USD to 600000 USD sourced pipeline', undefined],
    ['Less effort, 5 registered deals', undefined],
    ['At least 600000 USD sourced pipeline, or 3 closed deals', undefined],
    ['Good partners only', undefined],
    ['600000 USD of something', undefined],
    ['A lot of sourced pipeline', undefined],
  ] as const) {
    it(sentence, async () => assert.equal(await threshold(sentence), expected));
  }

  it('only where a threshold belongs', async () => {
    assert.equal(
      await threshold('600000 USD sourced pipeline', 'launch:\n  softLaunch:\n    validate:\n      - '),
      undefined,
    );
    assert.match(
      String(await threshold('30 USD sourced pipeline', 'movement:\n  rules:\n    - when:\n        - ')),
      /atLeast: 30 USD/,
    );
  });
});
