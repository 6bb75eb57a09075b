import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/index.ts';
import { filesBelow, root } from './files.ts';

/** Texts of plans to start from: the examples, and what the rules show as bad and good. Short ones come first, to shrink to. */
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
  '\u202E',
  '\u2066',
  '\u0085',
  '\u2029',
  '\v',
  '\uD800',
  '\uFF1A',
  '\u2013',
  '\u201C',
  '@',
  '`',
  '!<x> ',
  '%YAML 1.1\n---\n',
  '# partner-plan-ignore\n',
  '# partner-plan-ignore-file yaml/syntax: x\n',
  '# partner-plan-ignore-next-line tiers/too-many: x\n',
  '<<: [*a, {b: 1}]\n',
  '? [a, b]\n: c\n',
  '- - - x\n',
  '&a\n',
  '"\\x00\\uD800\\e[0m"',
  '$(id)',
  '=1+1',
  '](javascript:x)',
  '<script>',
  ']]>',
  '$1',
  '-1e999',
  '0x7fffffffffffffff',
  '2026-02-30',
];

const kinds = [
  'insert',
  'remove',
  'double',
  'quote',
  'unquote',
  'anchor',
  'alias',
  'flow',
  'indent',
  'many',
  'move',
  'cut',
  'breaks',
] as const;

interface Mutation {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly piece: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(1_000_000),
  piece: fc.nat(pieces.length - 1),
});

/** Plans in which somebody, or something, changed a few places. */
export const mutatedPlan: fc.Arbitrary<string> = mutatedFrom(seeds);

/** Briefs of that kind. */
export const mutatedBrief: fc.Arbitrary<string> = mutatedFrom(
  filesBelow(['examples'], '.partner-brief.yaml')
    .map((file) => readFileSync(root + file, 'utf8'))
    .sort((one, two) => one.length - two.length),
);

function mutatedFrom(texts: readonly string[]): fc.Arbitrary<string> {
  return (
    fc
      // Without a bias, which would take the last ones, the longest, far more often than the others.
      .tuple(fc.noBias(fc.nat(texts.length - 1)), fc.array(mutation, { maxLength: 6 }))
      .map(([seed, mutations]) => mutations.reduce(mutated, texts[seed] ?? ''))
  );
}

/** A text with one place changed. The same number changes it in the same way. */
export function mutatedText(text: string, number: number): string {
  const kind = kinds[number % kinds.length] ?? 'insert';
  return mutated(text, { kind, at: (number * 7_919) % 1_000_003, piece: (number >>> 4) % pieces.length });
}

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
    case 'many':
      return put(...Array<string>(2 + (piece % 30)).fill(line));
    case 'move': {
      // Lines that belong together are torn apart.
      const rest = [...lines.slice(0, index), ...lines.slice(index + 1)];
      const to = (at * 31 + piece) % (rest.length + 1);
      return [...rest.slice(0, to), line, ...rest.slice(to)].join('\n');
    }
    case 'cut':
      // Somebody has not typed the rest yet.
      return [...lines.slice(0, index), line.slice(0, column)].join('\n');
    case 'breaks':
      return text.replaceAll('\n', ['\r\n', '\r', '\n\n', '\n\r'][piece % 4] ?? '\n');
  }
}
