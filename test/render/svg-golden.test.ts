import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderSvg } from '../../server/src/render/svg.ts';
import { documentOf } from './plan-document.ts';
import { figuresOf } from './shapes.ts';

/** The pictures of a complete plan and of one that is full of holes, as files to look at. */
const plans = {
  'technology-salesforce': new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
  broken: new URL('plans/broken.partner-plan.yaml', import.meta.url),
};
const golden = new URL('golden-svg/', import.meta.url);
const isUpdate = process.env.UPDATE_GOLDEN === '1';

const expected = new Set<string>();

for (const [name, file] of Object.entries(plans)) {
  for (const figure of figuresOf(documentOf(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')))) {
    const picture = `${name}-${figure.id}.svg`;
    expected.add(picture);
    test(picture, () => {
      const { svg } = renderSvg(figure, { width: 720, colors: 'print' });
      const place = new URL(picture, golden);
      if (isUpdate) {
        mkdirSync(golden, { recursive: true });
        writeFileSync(place, `${svg}\n`);
      }
      assert.ok(existsSync(place), `There is no golden file ${picture} yet. Write it with UPDATE_GOLDEN=1.`);
      assert.equal(`${svg}\n`, readFileSync(place, 'utf8').replaceAll('\r\n', '\n'));
    });
  }
}

test('every golden picture belongs to a plan', () => {
  assert.deepEqual(
    readdirSync(golden).filter((name) => !expected.has(name)),
    [],
  );
});
