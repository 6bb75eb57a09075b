import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../harness/files.ts';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  contributes: { walkthroughs: { steps: Step[] }[] };
};
const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const textOf = (file: string) => readFileSync(root + file, 'utf8');

describe('the walkthrough', () => {
  it('shows every picture that there is', () => {
    assert.deepEqual(steps.map(({ media }) => media.svg).sort(), filesBelow(['media/walkthrough'], '.svg'));
  });

  for (const { id, description, media } of steps) {
    it(`has a picture for "${id}" that needs no style sheet`, () => {
      assert.doesNotMatch(textOf(media.svg), /<style|\bstyle=|\bclass=/);
      for (const [shape] of textOf(media.svg).matchAll(/<(rect|path|circle|text)\b[^>]*>/g)) {
        assert.match(shape, /\bfill="/, 'A shape without a fill is black in every theme.');
      }
    });

    if (id === 'share') {
      it('names in the picture of "share" the formats that the step names', () => {
        const formats = [...textOf(media.svg).matchAll(/<text[^>]*>([^<]+)</g)].map(([, format = '']) => format);
        assert.ok(formats.length > 0);
        for (const format of formats) assert.ok(description.toLowerCase().includes(format.toLowerCase()), format);
      });
    }
  }
});
