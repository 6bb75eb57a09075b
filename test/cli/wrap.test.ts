import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrap } from '../../server/src/cli/report/text.ts';
import { converse } from './fake-world.ts';
import { sketch } from './plans.ts';

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('a text report on a terminal', () => {
  const files = {
    'a.yaml': `${sketch}# partner-plan-ignore tiers/too-few: the board decided on one tier and will look again in a year\ntiers: []\nlong: ${'x'.repeat(300)}\n`,
  };
  const environment = { NO_COLOR: '1' };

  for (const columns of [60, 80, 120]) {
    it(`has lines of at most ${columns} characters, and says the same`, async () => {
      const argv = ['lint', 'a.yaml', '--show-suppressed'];
      const piped = await converse(argv, { files, environment });
      const shown = await converse(argv, { files, environment, isTerminal: true, columns });
      const tooLong = shown.stdout.split('\n').filter((line) => line.length > columns);
      assert.deepEqual(tooLong, []);
      const isFrame = (line: string) => /^ *\|/.test(line);
      const said = (text: string) =>
        words(
          text
            .split('\n')
            .filter((line) => !isFrame(line))
            .join('\n'),
        );
      assert.deepEqual(said(shown.stdout), said(piped.stdout));
      assert.ok(piped.stdout.split('\n').some((line) => line.length > columns));
    });
  }

  it('does not break lines that are too short for words, nor where the width is not known', async () => {
    const piped = await converse(['lint', 'a.yaml'], { files, environment });
    for (const columns of [undefined, 0, 20]) {
      const shown = await converse(['lint', 'a.yaml'], {
        files,
        environment,
        isTerminal: true,
        ...(columns === undefined ? {} : { columns }),
      });
      const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
      assert.equal(words(shown.stdout).length > 0, true);
      if (columns === undefined) assert.equal(shown.stdout, piped.stdout);
      else assert.ok(longest(shown.stdout) > 60);
    }
  });
});

describe('wrapping', () => {
  const sentence = 'The plan has five tiers, and partners cannot tell them apart.';

  it('breaks between words, and counts what stands before the first one', () => {
    assert.deepEqual(wrap(sentence, 40), ['The plan has five tiers, and partners', 'cannot tell them apart.']);
    assert.deepEqual(wrap(sentence, 40, 6), ['The plan has five tiers, and', 'partners cannot tell them apart.']);
  });

  it('gives a word that is longer than a line one of its own', () => {
    const long = 'x'.repeat(50);
    assert.deepEqual(wrap(`One ${long} more`, 40), ['One', long, 'more']);
  });
});
