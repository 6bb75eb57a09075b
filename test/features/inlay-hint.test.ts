import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexLines } from '../../server/src/core/text.ts';
import { inlayHint } from '../../server/src/features/inlay-hint.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';

/** The text with each hint in angle brackets at its place. */
async function hinted(text: string, first = 0, last = Number.MAX_SAFE_INTEGER): Promise<string> {
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  const params = { textDocument: { uri }, range };
  const hints = await inlayHint.answer({ params, document: openDocument(text, []), client: fullClient });
  const { offsetAt } = indexLines(text);
  return [...hints].reverse().reduce((shown, { position, label }) => {
    const at = offsetAt(position);
    return `${shown.slice(0, at)}<${String(label)}>${shown.slice(at)}`;
  }, text);
}

describe('inlay hints', () => {
  for (const [what, expected] of [
    ['numbers of tiers', 'tiers:\n  - id: a\n    name: "Gold"<Tier 1> # top\n  - { id: b<Tier 2> }\n'],
    [
      'what targets and costs come to',
      `measurement:
  primary:
    sourcedRevenue: { target: 1000000 USD }
    pipelineCoverage: { target: 3x, pipelineTarget: 2500000 USD<2.5x the revenue target> }
    roi:
      target: 4x<the targets come to 4x>
      costs: { partnerSuccess: 170000 USD, coMarketing: 48000 USD, events: 16000 USD, tools: 16000 USD }<250,000 USD in total>
`,
    ],
    [
      'costs on lines of their own',
      `measurement:
  primary:
    roi:
      costs:
        partnerSuccess: 1 USD
        coMarketing: 2 USD
        events: 3 USD
        tools: 4 USD<10 USD in total>
`,
    ],
    [
      'nothing where currencies differ',
      'measurement:\n  primary:\n    sourcedRevenue: { target: 1 EUR }\n    pipelineCoverage: { pipelineTarget: 3 USD }\n',
    ],
    [
      'business time',
      `tiers:
  - id: a<Tier 1>
    benefits:
      registrationSla: { acknowledge: 4 business hours<= 0.5 business days>, decide: 10 business days<about 14 calendar days> }
  - id: b<Tier 2>
    benefits: { registrationSla: { acknowledge: 4 hours, decide: 2 business days } }
`,
    ],
    [
      'numbers where a tier is written, and none behind the anchor of an alias or of a merge',
      'tiers:\n  - &t {id: a, name: &n Gold<Tier 1>}\n  - {id: b<Tier 2>, name: *n}\n  - *t\n  - { <<: *t, id: d<Tier 4> }\n',
    ],
    [
      'the times that a tier inherits, and none that it has itself',
      `tiers:
  - id: a<Tier 1>
    benefits: { dealRegistration: protected<decided within 2 days>, registrationSla: { acknowledge: 1 hour }, protection: 1 year }
  - id: b<Tier 2>
    benefits: { dealRegistration: standard<acknowledged within 1 day, decided within 2 days, protected for 90 days> }
  - id: c<Tier 3>
    benefits: { dealRegistration: none }
playbook:
  dealRegistration: { acknowledge: 1 day, decide: &d 2 days, protection: "90 days" }
`,
    ],
    [
      'a time that stands on several lines',
      `tiers:
  - id: a<Tier 1>
    benefits: { dealRegistration: standard<protected for 90 days> }
playbook:
  dealRegistration:
    protection: >-
      90
      days
`,
    ],
    [
      'what partners cost beside direct business',
      'measurement:\n  costComparison: { partnerSourced: 50 USD<53% of direct>, direct: 95 USD }\n',
    ],
    ['nothing of a plan that has nothing', 'tiers: [{}]\n'],
  ] as const) {
    it(`show ${what}`, async () => assert.equal(await hinted(expected.replaceAll(/<[^<>]*>/g, '')), expected));
  }

  it('are those of the lines that are asked for', async () => {
    assert.equal(
      await hinted('tiers:\n  - id: a\n  - id: b\n  - id: c\n', 2, 3),
      'tiers:\n  - id: a\n  - id: b<Tier 2>\n  - id: c\n',
    );
  });
});
