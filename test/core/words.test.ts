import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSmallStart } from '../../server/src/core/words.ts';

describe('what stands inside a sentence starts with a small letter', () => {
  const cases = [
    ['Every deal, by its date.', 'every deal, by its date.'],
    ['A named account', 'a named account'],
    ['E-mail replies', 'e-mail replies'],
    ['Co-sell rate', 'co-sell rate'],
    ['Öffnungsrate', 'öffnungsrate'],
  ] as const;
  for (const [text, expected] of cases) it(text, () => assert.equal(withSmallStart(text), expected));
});

describe('what is a name or an abbreviation keeps its letters', () => {
  for (const text of [
    'NPS',
    'MRR of deals',
    'HubSpot stage',
    'CRMs hold it',
    'R&D spend',
    'Q4 deals',
    'I ask',
    '',
    '3x',
  ])
    it(text === '' ? 'no text at all' : text, () => assert.equal(withSmallStart(text), text));
});
