import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partnerSpellings } from '../../schemas/partner-types.ts';
import { meantValue } from '../../server/src/core/meant-word.ts';

describe('a word that is none of the partner types', () => {
  const words = {
    'Managed Services': 'MSP',
    'Technology Alliance': 'alliance',
    'app developer': 'ISV',
    'channel partner': 'reseller',
    'master agent': 'agent',
    agencies: 'agency',
    finder: 'introducer',
    franchise: 'dealer',
    hyperscaler: 'alliance',
    installer: 'services',
    // Three letters are near to any three others.
    CSP: 'reseller',
    GSI: 'system-integrator',
    // A slip stays a slip.
    MPS: 'MSP',
    reseler: 'reseller',
  };

  for (const [word, meant] of Object.entries(words)) {
    it(`is ${meant} where somebody writes ${word}`, () => {
      assert.equal(meantValue(word, partnerSpellings), meant);
    });
  }
});
