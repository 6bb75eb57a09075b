import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportPlan } from './export-plan.ts';

/** The bytes as characters, one for one. */
async function pdfOf(plan: string): Promise<{ readonly pdf: string; readonly notes: readonly string[] }> {
  const { bytes, notes } = await exportPlan(plan, 'pdf');
  return { pdf: Buffer.from(bytes).toString('latin1'), notes };
}

const example = readFileSync(new URL('../../examples/referral-new.partner-plan.yaml', import.meta.url), 'utf8');

describe('a PDF', () => {
  test('has a title, a language, bookmarks, its fonts, and the day of the plan', async () => {
    const { pdf, notes } = await pdfOf(example);
    assert.match(pdf, /^%PDF-1\.\d/);
    assert.match(pdf, /\(Fieldnote Introductions\)/);
    assert.match(pdf, /\/Lang \(en\)/);
    assert.match(pdf, /\/DisplayDocTitle true/);
    assert.match(pdf, /\/Outlines/);
    assert.match(pdf, /\/Title \(Tier Structure\)/);
    assert.match(pdf, /\/FontFile2/);
    const built = /built: ([\d-]+)/.exec(example)?.[1]?.replaceAll('-', '');
    assert.ok(pdf.includes(`(D:${built}000000Z)`));
    assert.deepEqual(notes, []);
  });

  test('says which characters its fonts do not have', async () => {
    const { notes } = await pdfOf(
      'program:\n  company: "\u4F8B Gr\u00FC\u00DFe \u0395\u03BB\u03BB\u03AC\u03B4\u03B1 \u0411\u044A\u043B\u0433\u0430\u0440\u0438\u044F \u0540\u0561\u0575 \u10E5\u10D0\u10E0 \u5B57"\n',
    );
    assert.match(notes.join(' '), /empty boxes: \u4F8B \u5B57\. A Word document/);
  });
});

describe('a PDF full of strange texts', () => {
  for (const round of [0, 1, 2]) {
    test(`leads to addresses only, round ${round}`, async () => {
      let field = round * 17;
      const { pdf } = await pdfOf(planWithEveryField(() => injections[field++ % injections.length] ?? ''));
      assert.doesNotMatch(pdf, /\/(?:JavaScript|JS|Launch|SubmitForm|GoToR|EmbeddedFile|OpenAction|AA)\b/);
      for (const [, address] of pdf.matchAll(/\/URI \(((?:[^()\\]|\\.)*)\)/g)) {
        assert.match(address ?? '', /^(?:https?:\/\/|mailto:)/i);
      }
    });
  }
});
