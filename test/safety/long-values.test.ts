import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { shortSentence } from '../../server/src/core/short-sentence.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { checkConfiguration } from '../../server/src/rules/configuration.ts';
import { today } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';

// A value of a plan may have a hundred thousand characters, and no message has more than a person reads.

const LONGEST = 700;
const settings = readSettings({}, today);

/** Long values of three shapes, by how long they are at least, in characters. */
const longs: Readonly<Record<string, (at: number, length: number) => string>> = {
  'one word': (at, length) => `w${at}${'x'.repeat(length)}`,
  words: (at, length) => `Some ${at} ${'words and more '.repeat(length / 14)}`.trim(),
  quotes: (at, length) => `q${at} ${'\\"a\\" '.repeat(length / 4)}`.trim(),
};

/** A text with a long value in the place of one of so many of its values. */
function lengthened(text: string, long: (at: number) => string, oneOf: number): string {
  const values = parseYaml(text).scalars.filter(
    ({ node, role }) => role === 'value' && node.span.end > node.span.start && !/block|literal|folded/.test(node.style),
  );
  return values
    .filter((_, at) => at % oneOf === 0)
    .reduceRight((whole, { node: { span } }, at) => {
      return `${whole.slice(0, span.start)}"${long(at)}"${whole.slice(span.end)}`;
    }, text);
}

function longest(problems: readonly Problem[]): string {
  const said = problems.flatMap(({ message, fixes, related }) => [
    message,
    ...fixes.map(({ title }) => title),
    ...related.map((place) => place.message),
  ]);
  return said.reduce((most, one) => (one.length > most.length ? one : most), '');
}

describe('no message is longer than a person reads', () => {
  const example = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');

  for (const [name, long] of Object.entries(longs)) {
    it(`where values of a plan are very long: ${name}`, () => {
      // In all places at once they may be two thousand characters long, or the whole would be too long to be checked.
      for (const [length, oneOf] of [
        [2_000, 1],
        [100_000, 40],
      ] as const) {
        const text = lengthened(example, (at) => long(at, length), oneOf);
        const message = longest(checkPlan(readPlan(text), settings));
        assert.ok(message.length > 100 && message.length <= LONGEST, message);
      }
    });
  }

  it('where keys, ids or a whole file are', () => {
    const word = 'x'.repeat(100_000);
    for (const text of [
      `${word}: 1\n`,
      `partnerPlan: 1\n${word}: { ${word}: 1, ${word} }\n`,
      `${'a handbook that was pasted '.repeat(4_000)}\n`,
      `partnerPlan: 1\ntiers:\n  - id: ${word}\n    name: A\n  - id: ${word}\n    name: B\nmovement: { rules: [{ from: ${word}, to: ${word}y }] }\n`,
      `# partner-plan-ignore ${word}: x\n# partner-plan-ignore tiers/too-few until ${word}: x\npartnerPlan: 1\n`,
      `partnerPlan: *${word}\n`,
      `partnerPlan: !${word} 1\n`,
      `? ${word} : a\n: b\n`,
      `partnerPlan: 1\nprogram:\n  name: A #${word}\n  company: #${word}\n`,
      `partnerPlan: "\\${word}"\n`,
    ]) {
      const message = longest(checkPlan(readPlan(text), settings));
      assert.ok(message.length <= LONGEST, message.slice(0, 200));
    }
  });

  it('where answers of a brief are', () => {
    const [file = ''] = filesBelow(['examples'], '.partner-brief.yaml');
    const text = lengthened(readFileSync(root + file, 'utf8'), (at) => `w${at}${'x'.repeat(100_000)}`, 1);
    const message = longest(checkBrief(text).problems);
    assert.ok(message.length > 100 && message.length <= LONGEST, message);
  });

  it('where what a configuration says is', () => {
    const word = 'x'.repeat(100_000);
    for (const text of [`rules: { ${word}: off }\n`, `rules: { tiers/too-many: ${word} }\n`, `${word}: 1\n`, word]) {
      const message = longest(checkConfiguration(text, today));
      assert.ok(message.length <= LONGEST, message.slice(0, 200));
    }
  });
});

describe('a sentence', () => {
  it('keeps its words, and a long value in it loses its end', () => {
    const value = `Head of ${'x'.repeat(900)} $& $1`;
    const source = parseYaml(`owner: ${value}\n`);
    assert.equal(
      shortSentence(`The task belongs to ${value}, and ${value} is nobody.`, source),
      `The task belongs to Head of ${'x'.repeat(52)}..., and Head of ${'x'.repeat(52)}... is nobody.`,
    );
  });

  it('is left alone where it is short', () => {
    const sentence = `"${'x'.repeat(300)}" is long.`;
    assert.equal(shortSentence(sentence), sentence);
  });
});
