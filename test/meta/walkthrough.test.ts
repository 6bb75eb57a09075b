import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { doneContext, type Step as StepId, stepOf, walkthroughId } from '../../client/src/walkthrough.ts';
import { filesBelow, root } from '../harness/files.ts';

interface Step {
  readonly id: StepId;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  contributes: { commands: { command: string }[]; walkthroughs: { id: string; steps: Step[] }[] };
};
const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const textOf = (file: string) => readFileSync(root + file, 'utf8');

describe('the walkthrough', () => {
  it('shows every picture that there is', () => {
    assert.deepEqual(steps.map(({ media }) => media.svg).sort(), filesBelow(['media/walkthrough'], '.svg'));
  });

  it('is the one that a new user is greeted with', () => {
    assert.deepEqual(
      manifest.contributes.walkthroughs.map(({ id }) => id),
      [walkthroughId],
    );
  });

  it('has the steps that commands tick off', () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      Object.keys(stepOf).filter((command) => !known.includes(command)),
      [],
    );
    assert.deepEqual(new Set(Object.values(stepOf)), new Set(steps.map(({ id }) => id)));
  });

  for (const { id, description, media, completionEvents } of steps) {
    it(`ticks off "${id}" when it is done, and not when it is only tried`, () => {
      assert.deepEqual(completionEvents, [`onContext:${doneContext(id)}`]);
      const buttons = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
      assert.ok(buttons.length > 0);
      for (const command of buttons) assert.equal(stepOf[command], id);
    });

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
