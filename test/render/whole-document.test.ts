import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { renderText } from '../../server/src/render/text.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { root } from '../harness/files.ts';

const example = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');

describe('a document in parts', () => {
  it('refers to an annex by its letter, and to what stands in the body by its name', () => {
    const text = whole(
      'diagnosis: [{ problem: no-attribution, fix: "One field (see CRM attribution setup), three tiers (see Tier structure), a mail (see Nobody)." }]\nattribution: { categories: { sourced: A partner brought it. } }\n',
    );
    const [, letter] = /^ANNEX (.): CRM ATTRIBUTION SETUP$/m.exec(text) ?? [];
    assert.ok(letter);
    assert.ok(text.includes(`One field (see Annex ${letter}), three tiers (see Tier structure), a mail (see Nobody).`));
  });

  it('has no reference to a section of an annex without its letter', () => {
    assert.doesNotMatch(renderText(wholeDocument(readPlan(example))), /\(see (?:CRM attribution|Measurement|Joint)/i);
  });

  it('says what partners of each type brought, and nothing of a type without figures', () => {
    const text = whole(
      'history: { activePartners: 12, byType: [{ type: reseller, won: { deals: 1, revenue: 90000 USD }, activePartners: 10 }, { type: referral }, { type: technology, registrations: { submitted: 9, disputed: 2 } }] }\n',
    );
    assert.match(
      text,
      /^What partners brought: In the last year: 12 active partners\. Resellers: 1 deal won \(90,000 USD\) and 10 active partners\. Technology partners: 9 registrations \(2 disputed\)\.$/m,
    );
    assert.doesNotMatch(text, /Referral partners:/);
  });
});

function whole(parts: string): string {
  return renderText(wholeDocument(readPlan(`partnerPlan: 1\nprogram: { name: Nordlicht }\n${parts}`)));
}
