import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionAt } from '../../client/src/update/section-at.ts';
import type { SectionSummary } from '../../server/src/protocol/update.ts';

const sections: SectionSummary[] = [
  { section: 'tiers', title: 'Tiers', state: 'complete' },
  { section: 'risks', title: 'Risks', state: 'missing' },
];
const lines = ['partnerPlan: 1', '', 'tiers:', '  - name: Registered', '', '# What can go wrong', 'risks:'];
const at = (line: number) => sectionAt(lines, line, sections)?.section;

test('the section is that of the key above', () => {
  assert.equal(at(2), 'tiers');
  assert.equal(at(3), 'tiers');
  assert.equal(at(6), 'risks');
});

test('above the first section there is none', () => {
  assert.equal(at(0), undefined);
  assert.equal(sectionAt([], 0, sections), undefined);
});

test('keys inside a section are not taken for sections', () => {
  assert.equal(sectionAt(['tiers:', '  risks:'], 1, sections)?.section, 'tiers');
});
