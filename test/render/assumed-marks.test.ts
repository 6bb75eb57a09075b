import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { exportPlan } from '../export/export-plan.ts';
import { openDocument } from '../harness/ask.ts';
import { previewOf } from '../harness/preview.ts';
import { documentOf, render } from './plan-document.ts';

const confirmed = (text: string): string => text.replaceAll('confirmed: false', 'confirmed: 2026-11-22');

/** Assumptions about the given places, nobody having confirmed one. */
const assumed = (...places: readonly string[]): string =>
  `assumptions:\n${places.map((place) => `  - { about: ${place}, value: as written, because: Usual., confirm: Sales, confirmed: false }\n`).join('')}`;

const program = `partnerPlan: 1
program:
  name: Northwind Connect
  partnerTypes: [reseller, referral]
  partners: { current: 8, target: 20 }
  partnerManagers: 2
  motion: Resellers sell. Referral partners introduce.
  deals: { averageSize: 45000 USD, salesCycle: 90 days, winRate: 33% }
`;

const measurement = `measurement:
  primary:
    sourcedRevenue: { target: 1000000 USD, period: 12 months, source: Pipeline view, owner: Finance }
    roi: { target: 4x, costs: { partnerSuccess: 200000 USD, events: 50000 USD } }
    pipelineCoverage: { target: 3x, pipelineTarget: 3000000 USD }
  costComparison: { partnerSourced: 250000 USD, direct: 400000 USD, perPipeline: 3000000 USD }
`;

describe('a value that is assumed', () => {
  const cases: readonly (readonly [what: string, plan: string, places: readonly string[], lines: readonly string[]])[] =
    [
      ['says so on its line', program, ['program.deals.winRate'], ['Win rate: 33% (assumed)']],
      [
        'says so beside another value of the same line',
        program,
        ['program.partners.target'],
        ['Partners: 8 today and 20 (assumed) planned'],
      ],
      [
        'that is a text says so inside of its last sentence',
        program,
        ['program.motion'],
        ['Sales motion: Resellers sell. Referral partners introduce (assumed).'],
      ],
      [
        'that is a group says so for each of its lines',
        program,
        ['program.deals'],
        ['Average deal size: 45,000 USD (assumed)', 'Sales cycle: 90 days (assumed)', 'Win rate: 33% (assumed)'],
      ],
      [
        'says so behind what belongs to it, and no further',
        program + measurement,
        ['measurement.primary.sourcedRevenue'],
        [
          '- Partner-sourced revenue: 1,000,000 USD within 12 months (assumed). Closed revenue from partner-sourced deals, counted over 12 months. Source: Pipeline view. Owner: Finance.',
          '- Partner pipeline coverage: 3x, a pipeline of 3,000,000 USD (assumed). Partner-sourced pipeline divided by the partner-sourced revenue target.',
          '- Partner-sourced: 250,000 USD for a pipeline of 3,000,000 USD (assumed)',
          '- Direct demand generation: 400,000 USD for a pipeline of 3,000,000 USD (assumed)',
        ],
      ],
      [
        'is marked where it is said again under another name',
        program + measurement,
        ['measurement.primary.roi.costs'],
        [
          '- Partner program ROI: 4x. Partner-sourced revenue divided by the total cost of the program. Program cost 250,000 USD (assumed): partner success headcount 200,000 USD, partner events 50,000 USD. [Not defined yet: what the ROI is compared with]',
          '- Partner-sourced: 250,000 USD (assumed) for a pipeline of 3,000,000 USD',
        ],
      ],
      [
        'of an item is found by its id',
        `${program}tiers:\n  - { id: gold, name: Gold, partners: 8 }\n  - { id: silver, name: Silver, partners: 12 }\n`,
        ['tiers.silver.partners'],
        ['- Silver: Partners: 12 (assumed).'],
      ],
      [
        'is marked once where two assumptions are about it',
        program,
        ['program.deals.winRate', 'program.deals'],
        ['Average deal size: 45,000 USD (assumed)', 'Sales cycle: 90 days (assumed)', 'Win rate: 33% (assumed)'],
      ],
    ];

  for (const [what, plan, places, lines] of cases) {
    it(what, () => {
      const text = plan + assumed(...places);
      assert.deepEqual(markedLines(render(text, 'text')), lines);
      assert.deepEqual(markedLines(render(confirmed(text), 'text')), []);
    });
  }

  it('is not marked in words, in a whole section, or in the heading', () => {
    const text = program + measurement + assumed('measurement', 'Win rate', 'program.name', 'program.nothing.here');
    assert.deepEqual(markedLines(render(text, 'text')), []);
    assert.equal(documentOf(text).title, 'Northwind Connect');
  });

  it('says so in every format, and once in the row of a table', async () => {
    const text = program + measurement + assumed('program.deals.winRate', 'measurement.primary.sourcedRevenue');
    assert.match(render(text, 'markdown'), /\*\*Win rate:\*\* 33% \(assumed\)/);
    assert.match(
      render(text, 'markdown'),
      /\| \*\*Partner-sourced revenue\*\* \| 1,000,000 USD within 12 months \(assumed\) \| Closed[^|(]*\| Pipeline view \| Finance \|/,
    );
    assert.match(plain(render(text, 'html')), /33% \(assumed\)/);
    assert.match(plain(JSON.stringify(await previewOf(openDocument(text)))), /33% \(assumed\)/);
    const word = unzipSync((await exportPlan(text, 'docx')).bytes)['word/document.xml'];
    assert.match(plain(strFromU8(word ?? new Uint8Array())), /33% \(assumed\)/);
  });
});

function markedLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.includes('(assumed)'));
}

function plain(markup: string): string {
  return markup.replace(/<[^>]*>/g, '');
}
