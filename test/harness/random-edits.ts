import { randomNumbers } from './random.ts';

/** One state of a text that a person edits. */
export interface EditedText {
  readonly text: string;
  /** What was done to the text before; undefined where another text begins. */
  readonly edit?: string;
}

/** Small texts in which the reach of what is written is not what it looks like. */
const hostile: readonly string[] = [
  'a: 1\nb:\n- x\n- y: 1\n  z: |\n    text\n\n    more\n  w: 2\nc: 3\n',
  'a:\n  - - x\n    - y\n  - - z\nb: >-\n  folded\n\n  text\n# end\n',
  'a: "one\n  two\n  three"\nb: \'it\'\'s\'\nc: [1, {d: 2,\n  e: 3}, "x"]\nd:\n',
  'a: &x 1\nb: *x\nc:\n  <<: {d: 1}\n  e: 2\n',
  '? a\n: b\nc: 1\n? [d]\n: e\n',
  'a: one\n  two\n  three\nb:\n    c: 1\n    d:\n        e: |+\n            x\n\n\nf: 1\n',
  '---\na: 1\nb: 2\n---\nc: 3\n',
  '%YAML 1.2\n---\na: 1\n...\n',
  'a:\n# comment\n  b: 1 # behind\n   # odd\n  c:\n    # inner\n\n    - d # x\n  # after\n    - e\n# out\nf: 2\n#end',
  'a: !!str 1\nb: !local {c: 1}\nd: 0x1F\ne: ~\nf: 1e3\ng: 2026-01-01\nh: yes\n',
  'a:\r\n  b: 1\r\n  c: |\r\n    x\r\n    y\r\nd:\r\n  - e\r\n  - f\r\n',
  '"a": 1\n\'b\': 2\nc d: 3\ne-f: [\n]\ng: {}\nh: |2\n   x\n  y\ni: >1-\n  z\n',
  'x:\n  - name: one\n    list:\n    - 1\n    - 2\n  - name: two\n    list: []\n  -\n    name: three\n  -\ny:\n',
  'a: 1\n\n\n\nb: 2\n  \n \nc: 3\n\td: 4\n',
  '{a: 1, b: [2, 3]}\n',
  '- a\n- b: 1\n  c: 2\n',
  'text\n',
  '',
  '\uFEFFa: 1\nb: 2\n',
];

/** What people type and paste: letters, and every sign that means something. */
const typed: readonly string[] = [
  ...[
    'a',
    'x',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    ':',
    ': ',
    ',',
    '-',
    '- ',
    '\n- ',
    '\n  - ',
    '#',
    ' #',
    ' # c',
    '\n# c\n',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '|\n',
    '>-\n',
    '&x ',
    '*x',
    '!',
    '!!str ',
    '?',
    '? ',
    '%',
    '\n---\n',
    '\n...\n',
    '<<: ',
  ],
  ...['\t', '\r', '\r\n', '\uFEFF', '\u00a0', '\u2028', '\u{1f600}', '0', '1e3', '~', 'null', 'true', '\\', '`', '@'],
  ...[
    'key: value\n',
    'key:\n',
    '\nkey: value',
    '"quoted": 1\n',
    '- item\n',
    '- a: 1\n  b: 2\n',
    'text: |\n  more\n',
    '[a, b]',
    '{ a: 1 }',
  ],
];

type Random = () => number;

/** Ways in which a text is changed. */
const edits: Readonly<Record<string, (text: string, random: Random, others: readonly string[]) => string>> = {
  type: (text, random) => insertedAt(text, placeIn(text, random), pick(typed, random)),
  letter: (text, random) => insertedAt(text, placeIn(text, random), pick('abcxyz019'.split(''), random)),
  'delete a letter': (text, random) => without(text, placeIn(text, random), 1),
  'delete some': (text, random) => without(text, placeIn(text, random), Math.floor(random() * 40)),
  'replace some': (text, random) => {
    const at = placeIn(text, random);
    return insertedAt(without(text, at, Math.floor(random() * 12)), at, pick(typed, random));
  },
  'delete lines': (text, random) =>
    onLines(text, random, (lines, at) => lines.splice(at, 1 + Math.floor(random() * 4))),
  'repeat lines': (text, random) =>
    onLines(text, random, (lines, at) => lines.splice(at, 0, ...lines.slice(at, at + 1 + Math.floor(random() * 5)))),
  'move a line': (text, random) =>
    onLines(text, random, (lines, at) => {
      const [line = ''] = lines.splice(at, 1);
      lines.splice(Math.floor(random() * lines.length), 0, line);
    }),
  indent: (text, random) =>
    onLines(text, random, (lines, at) => lines.splice(at, 1, ` ${pick(['', ' '], random)}${lines[at]}`)),
  outdent: (text, random) =>
    onLines(text, random, (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/^ {1,2}/, ''))),
  'a line': (text, random) =>
    onLines(text, random, (lines, at) => {
      const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
      const line = pick(['key: value', '- item', '# comment', '', 'key:', '- key: 1', 'k: |', 'k: "'], random);
      lines.splice(at + Math.round(random()), 0, indent + line);
    }),
  'another value': (text, random) =>
    onLines(text, random, (lines, at) => {
      const value = pick(
        ['x', '"x"', "'x: y'", '[a, b]', '{ a: 1 }', '>-', '|', '', '12', 'true # c', '*x', '&x y'],
        random,
      );
      lines.splice(at, 1, (lines[at] ?? '').replace(/(: ).*$/, `$1${value}`));
    }),
  'paste lines': (text, random, others) =>
    onLines(text, random, (lines, at) => {
      const source = pick(others, random).split('\n');
      const from = Math.floor(random() * source.length);
      lines.splice(at, 0, ...source.slice(from, from + 1 + Math.floor(random() * 6)));
    }),
  'other line breaks': (text, random) =>
    random() < 0.5 ? text.replace(/\r?\n/g, '\r\n') : text.replace(/\r\n/g, '\n'),
  'two places': (text, random) => {
    const first = insertedAt(text, placeIn(text, random), 'a');
    return insertedAt(first, placeIn(first, random), 'b');
  },
};

/**
 * States of texts, one after the other, as somebody edits them who often takes back what went wrong: some dozen edits
 * in each text in turn. The same seed gives the same states.
 */
export function* editedTexts(texts: readonly string[], count: number, seed: number): Generator<EditedText> {
  const random = randomNumbers(seed);
  const all = [...texts, ...hostile];
  const names = Object.keys(edits);
  for (let done = 0; done < count; ) {
    const original = pick(random() < 0.6 ? texts : hostile, random);
    let text = original;
    yield { text };
    for (let turn = 0; turn < 30 && done < count; turn++, done++) {
      const isUndone = text !== original && random() < 0.3;
      const edit = isUndone ? 'undo' : pick(names, random);
      text = isUndone ? original : (edits[edit]?.(text, random, all) ?? text);
      yield { text, edit };
    }
  }
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function placeIn(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1));
}

function insertedAt(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function without(text: string, at: number, count: number): string {
  return text.slice(0, at) + text.slice(at + count);
}

function onLines(text: string, random: Random, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n');
  change(lines, Math.floor(random() * lines.length));
  return lines.join('\n');
}
