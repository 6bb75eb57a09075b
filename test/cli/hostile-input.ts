import { completePlan, sketch, windows } from './plans.ts';

/** Files that nobody should write and somebody will, each with a rule that finds it, or none when it is fine. */
export const hostileInputs: Readonly<
  Record<string, { readonly content: string | Uint8Array; readonly rule?: string }>
> = {
  empty: { content: '', rule: 'plan/empty' },
  'only-comments': { content: '# later\n# today\n', rule: 'plan/empty' },
  'only-byte-order-mark': { content: '\ufeff', rule: 'plan/empty' },
  'byte-order-mark': { content: `\ufeff${completePlan}` },
  'windows-line-breaks': { content: windows(completePlan) },
  'old-mac-line-breaks': { content: sketch.replaceAll('\n', '\r'), rule: 'yaml/syntax' },
  latin: { content: new Uint8Array(Buffer.from('program:\n  name: Caf\u00e9\n', 'latin1')), rule: 'yaml/encoding' },
  utf16: { content: new Uint8Array(Buffer.from(`\ufeff${sketch}`, 'utf16le')), rule: 'yaml/syntax' },
  binary: { content: Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256), rule: 'yaml/encoding' },
  'no-plan': { content: 'just a sentence\n', rule: 'yaml/syntax' },
  'many-megabytes': { content: `${sketch}${'# and so on\n'.repeat(850_000)}`, rule: 'yaml/syntax' },
  'one-long-line': { content: `program: "${'a'.repeat(190_000)}"\n`, rule: 'schema/invalid-value' },
  'one-line-that-is-too-long': { content: `program: "${'a'.repeat(3_000_000)}"\n`, rule: 'yaml/syntax' },
  'many-unknown-keys': {
    content: Array.from({ length: 20_000 }, (_, index) => `key${index}: 1\n`).join(''),
    rule: 'schema/unknown-key',
  },
  'alias-bomb': { content: bomb(), rule: 'yaml/syntax' },
  'deep-lists': { content: '['.repeat(10_000), rule: 'yaml/syntax' },
  'deep-groups': { content: '{a: '.repeat(10_000), rule: 'yaml/syntax' },
  'deep-items': { content: `${'- '.repeat(10_000)}a`, rule: 'yaml/syntax' },
  circle: { content: 'tiers: &a\n  - *a\n', rule: 'yaml/syntax' },
};

/** Nine levels, of which each stands for nine of the one before: 400 million values. */
function bomb(): string {
  const levels = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level++) {
    levels.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
  }
  return `${levels.join('\n')}\n`;
}
