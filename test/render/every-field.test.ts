import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { formats } from '../../server/src/render/formats.ts';
import { planWithEveryField } from './every-field.ts';
import { exportedDocumentOf, render } from './plan-document.ts';

for (const { id } of formats) {
  test(`every text of a plan stands in its document: ${id}`, () => {
    const paths: string[] = [];
    const text = planWithEveryField((path) => {
      paths.push(path);
      return `Token${paths.length}x`;
    });
    assert.deepEqual(readPlan(text).structure, []);
    const inParts = formats.find((format) => format.id === id)?.render(exportedDocumentOf(text)) ?? '';
    for (const rendered of [render(text, id), inParts]) {
      const lost = paths.filter((_, index) => !rendered.includes(`Token${index + 1}x`));
      assert.deepEqual(lost, []);
    }
    assert.ok(paths.length > 80, `only ${paths.length} texts were tried`);
  });
}
