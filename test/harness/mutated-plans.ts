import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/index.ts';
import { filesBelow, root } from './files.ts';

/** Texts to start from: the examples, and what the rules show as bad and good. Short ones come first, to shrink to. */
const seeds: readonly string[] = [
  'partnerPlan: 1\n',
  ...rules.flatMap(({ examples }) => [examples.bad, examples.good]),
  ...filesBelow(['examples'], '.partner-plan.yaml').map((file) => readFileSync(root + file, 'utf8')),
].sort((one, two) => one.length - two.length);

/** What is odd in YAML or in a text, to be put anywhere. */
const pieces = [
  '? ',
  '&a ',
  '*a',
  '!!str ',
  '<<: *a\n',
  '\uFEFF',
  '\u00A0',
  '\u200B',
  '\u2028',
  '\t',
  '\r',
  '\r\n',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ': ',
  ':',
  ', ',
  ' #x',
  '# c\n',
  '- ',
  '\n',
  '|\n',
  '>-\n',
  '---\n',
  '...\n',
  '%x\n',
  '007',
  '3.10',
  '1e3',
  'yes',
  ' \u2014 ',
  '\u{1F600}',
  '\u4E2D',
  '\u0000',
  '\u001B[31m',
  '__proto__: 1\n',
  '10 USD',
  '10000USD',
  '$45,000',
  '~',
];

interface Mutation {
  readonly kind: 'insert' | 'remove' | 'double' | 'quote' | 'unquote' | 'anchor' | 'alias' | 'flow' | 'indent';
  readonly at: number;
  readonly piece: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'double', 'quote', 'unquote', 'anchor', 'alias', 'flow', 'indent'),
  at: fc.nat(1_000_000),
  piece: fc.nat(pieces.length - 1),
});

/** Plans in which somebody, or something, changed a few places. */
export const mutatedPlan: fc.Arbitrary<string> = fc
  .tuple(fc.nat(seeds.length - 1), fc.array(mutation, { maxLength: 6 }))
  .map(([seed, mutations]) => mutations.reduce(mutated, seeds[seed] ?? ''));

function mutated(text: string, { kind, at, piece }: Mutation): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const column = at % (line.length + 1);
  const put = (...changed: string[]): string =>
    [...lines.slice(0, index), ...changed, ...lines.slice(index + 1)].join('\n');
  switch (kind) {
    case 'insert':
      return put(line.slice(0, column) + pieces[piece] + line.slice(column));
    case 'remove':
      return piece % 2 === 0 ? put() : put(line.slice(0, column) + line.slice(column + 1 + (piece % 5)));
    case 'double':
      return put(line, line);
    case 'quote':
      return put(line.replace(/: (\S.*)$/, ': "$1"'));
    case 'unquote':
      return put(line.replace(/["']/g, ''));
    case 'anchor':
      return put(line.replace(/(: |- )(?=\S)/, '$1&a '));
    case 'alias':
      return put(line.replace(/: .*$/, ': *a'));
    case 'flow':
      return put(line.replace(/: (.*)$/, ': {$1}'));
    case 'indent':
      return put(`${' '.repeat(piece % 4)}${line}`);
  }
}
