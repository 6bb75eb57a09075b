import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { renderHtml } from '../../server/src/render/html.ts';
import type { PlanDocument } from '../../server/src/render/model.ts';
import { renderText } from '../../server/src/render/text.ts';

// A plan has a million values at most, and some of them may stand in one list.

test('a section of two hundred thousand lines is written as text', () => {
  const content = [{ kind: 'words', text: 'Nobody registers.' }] as const;
  const items = Array.from({ length: 200_000 }, () => ({ content }));
  const document: PlanDocument = {
    ...buildDocument(readPlan('partnerPlan: 1\n')),
    sections: [{ id: 'risks', title: 'Risks', blocks: [{ kind: 'list', items, ordered: false }] }],
  };
  assert.equal(renderText(document).match(/^- Nobody registers\.$/gm)?.length, 200_000);
});

test('hundreds of tiers are written down, and no picture is made of them', () => {
  const tiers = (count: number): string => `tiers:\n${'- {id: a, name: A}\n'.repeat(count)}`;
  const html = (count: number): string => renderHtml(buildDocument(readPlan(tiers(count))));
  assert.match(html(100), /Tier ladder/);
  assert.doesNotMatch(html(101), /Tier ladder/);
  assert.match(renderText(buildDocument(readPlan(tiers(101)))), /101/);
});
