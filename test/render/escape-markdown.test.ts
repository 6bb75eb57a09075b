import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeMarkdown } from '../../server/src/render/escape-markdown.ts';

describe('underscores in Markdown', () => {
  const written: Readonly<Record<string, string>> = {
    deal_source__c: 'deal_source__c',
    a___b: 'a___b',
    _emphasis_: '\\_emphasis\\_',
    __strong__: '\\_\\_strong\\_\\_',
    'a__ b': 'a\\_\\_ b',
    '(_x_)': '(\\_x\\_)',
  };
  for (const [text, markdown] of Object.entries(written)) {
    it(`are escaped only where they could be emphasis: ${text}`, () => assert.equal(escapeMarkdown(text), markdown));
  }
});
