import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderSvg } from '../../server/src/render/svg.ts';
import { assertGolden, assertOnlyGolden } from '../harness/golden.ts';
import { documentOf } from './plan-document.ts';
import { figuresOf } from './shapes.ts';

/** The pictures of a complete plan and of one that is full of holes, as files to look at. */
const plans = {
  'technology-salesforce': new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
  broken: new URL('plans/broken.partner-plan.yaml', import.meta.url),
};
const golden = new URL('golden-svg/', import.meta.url);

const expected = new Set<string>();

for (const [name, file] of Object.entries(plans)) {
  for (const figure of figuresOf(documentOf(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')))) {
    const picture = `${name}-${figure.id}.svg`;
    expected.add(picture);
    test(picture, () => {
      const { svg } = renderSvg(figure, { width: 720, colors: 'print' });
      assertGolden(new URL(picture, golden), `${svg}\n`);
    });
  }
}

test('every golden picture belongs to a plan', () => {
  assertOnlyGolden(golden, expected);
});
