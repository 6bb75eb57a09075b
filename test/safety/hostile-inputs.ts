const plan = 'partnerPlan: 1\nprogram:\n  name: Acme\n  crm: salesforce\n';
const bytes = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));
const field = (text: string): string =>
  `${plan}attribution:\n  fields:\n    - name: ${text}\n      object: opportunity\n      type: picklist\n      options: [${text}, b]\n`;

/** Plans that somebody writes by accident or on purpose, each of another kind. */
export const hostilePlans: Readonly<Record<string, string | Uint8Array>> = {
  // Encodings, byte order marks and line ends.
  'UTF-16 without a mark': bytes(plan, 'utf16le'),
  'UTF-16 with the bytes the other way round': bytes(`\uFEFF${plan}`, 'utf16le').map((_, at, all) => all[at ^ 1] ?? 0),
  'UTF-32': new Uint8Array(
    Buffer.from([...`\uFEFF${plan}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0])),
  ),
  'half a letter of UTF-8 at the end': new Uint8Array([...Buffer.from(`${plan}  owner: Caf`), 0xc3]),
  'letters that are longer than they need be': new Uint8Array([...Buffer.from(plan), 0xc0, 0xaf, 0xe0, 0x80, 0xaf]),
  'two byte order marks': `\uFEFF\uFEFF${plan}`,
  'a byte order mark in the middle': plan.replace('program', '\uFEFFprogram'),
  'a byte order mark in front of each line': plan.replaceAll(/^/gm, '\uFEFF'),
  'three kinds of line ends': 'partnerPlan: 1\rprogram:\r\n  name: Acme\n  crm: salesforce\r',
  'line ends in the wrong order': plan.replaceAll('\n', '\n\r'),
  'line ends that only some programs know': plan.replaceAll('\n', '\u2028'),
  'next-line characters': plan.replaceAll('\n', '\u0085'),
  'form feeds and vertical tabs': 'partnerPlan: 1\f\nprogram:\v\n  name:\f Acme\n',
  'a text without an end of line': 'partnerPlan: 1\nprogram:\n  name:',
  // What looks like white space.
  'tabs behind keys': 'partnerPlan:\t1\nprogram:\t{name:\tAcme}\n',
  'tabs in front of some lines': 'partnerPlan: 1\nprogram:\n\tname: Acme\n  \tcrm: salesforce\n',
  'spaces of every width': 'partnerPlan:\u20031\nprogram:\u3000\n\u2009\u2009name:\u202FAcme\n',
  'a key that is nothing to see': `${plan}\u200B: 1\n\u2060\u200D: 2\n`,
  'a soft hyphen in a key': plan.replace('salesforce', 'sales\u00ADforce').replace('program', 'pro\u00ADgram'),
  // Anchors, aliases, merges.
  'an anchor without a value': `${plan}tiers: &a\nmovement: *a\n`,
  'one anchor twice': `${plan}x-a: &a 1\nx-b: &a 2\nx-c: *a\n`,
  'an alias as a key': `x-k: &k name\n${plan.replace('name', '*k ')}`,
  'a merge of a text': `${plan.replace('  name', '  <<: text\n  name')}`,
  'a merge of itself': `${plan}tiers: &t\n  - &o {id: a, <<: *o}\n`,
  'merges of merges': `x-a: &a {name: A}\nx-b: &b {<<: *a}\nx-c: &c {<<: [*a, *b]}\n${plan.replace('name: Acme', '<<: [*c, *b, *a]')}`,
  'a merge key in quotes': plan.replace('name', '"<<"'),
  'an anchor with a name of signs': `${plan}x-a: &a:b,c 1\nx-d: *a:b,c \n`,
  'a shared list that is changed': `${plan}x-l: &l [yes, 007]\nrisks: *l\ntiers: *l\n`,
  // Documents and directives.
  'a directive that is not known': `%FOO bar\n---\n${plan}`,
  'a version that there is not': `%YAML 9.9\n---\n${plan}`,
  'a tag directive that cannot be': `%TAG ! <>\n---\n!x ${plan}`,
  'three documents': `${plan}---\n${plan}...\n%YAML 1.1\n---\n${plan}`,
  'an end before the beginning': `...\n---\n...\n${plan}`,
  'a document in a document': `${plan}x-d: |\n  ---\n  a: 1\n  ...\n`,
  // Tags and scalars.
  binary: `${plan}x-b: !!binary |\n  R0lGODlhDAAMAIQAAP//9/X17unp5WZmZgAAAOfn515eXvPz7Y6OjuDg4J+fn5\n`,
  'a set, an order and pairs': `${plan}x-s: !!set {a, b}\nx-o: !!omap [a: 1]\nx-p: !!pairs [a: 1, a: 2]\n`,
  'numbers beyond numbers': `${plan}x-n: [.inf, -.inf, .nan, 1e999, 0x${'f'.repeat(400)}, 0o7, 1_000, 1:30]\n`,
  'dates that there are not': `${plan}  built: 2026-02-30\nlaunch:\n  date: 0000-00-00\n`,
  'words that are truth somewhere': `${plan}x-y: [yes, No, ON, off, y, N, ~, null, Null]\n`,
  'escapes of every kind': `${plan}x-e: "\\x00 \\u202E \\U0001F600 \\e[31m \\a \\L \\P \\N \\_ \\/"\n`,
  'an escape that is none': `${plan}x-e: "\\q \\u12 \\x"\n`,
  'half a pair': `${plan}x-h: "\\uD800 \\uDC00"\n`,
  'a block that ends nowhere': `${plan}x-b: |9\n a\n`,
  'a block with odd indentation': `${plan}x-b: >-2+\n  a\n   b\n c\n`,
  'a huge text': `${plan}  scope: "${'All work and no play. '.repeat(8_000)}"\n`,
  'a huge key': `${plan}${'k'.repeat(150_000)}: 1\n`,
  'a key beyond a thousand characters without a question mark': `${plan}? ${'k'.repeat(2_000)}\n: 1\n`,
  // Shapes.
  'a plan of keys that are lists and groups': '? [a, {b: c}]\n: 1\n? {a: 1}\n? - x\n: y\n',
  'sixty levels': `${plan}x-d: ${'['.repeat(60)}1${']'.repeat(60)}\n`,
  'sixty-five levels of groups': `${plan}x-d: ${'{a: '.repeat(65)}1${'}'.repeat(65)}\n`,
  'a key a hundred times': `${plan}${'risks: []\n'.repeat(100)}`,
  'sections in each other': `partnerPlan: 1\nprogram:\n  program:\n    program:\n      tiers:\n        tiers: []\n`,
  'lists where groups belong, and texts where lists do':
    'partnerPlan: 1\nprogram: [a]\ntiers: {a: b}\nrisks: text\nmovement: 1\nlaunch: true\n',
  'JSON with a comma too many': '{"partnerPlan": 1, "program": {"name": "Acme",}, }\n',
  'JSON with comments': '{\n  // a plan\n  "partnerPlan": 1, /* x */ "program": {}\n}\n',
  TOML: '[program]\nname = "Acme"\n',
  'a template':
    '{{- range .tiers }}\npartnerPlan: 1\n{{ end }}\n<<<<<<< HEAD\nprogram: {}\n=======\nprogram: {}\n>>>>>>> other\n',
  'a shell script': '#!/bin/sh\nrm -rf "$HOME" && : > /dev/null\n',
  // Texts that attack a reader, in the fields of a CRM.
  'a formula as a field': field('"=HYPERLINK(\\"http://x\\")"'),
  'markup as a field': field('"<script>alert(1)</script>]]>&amp;<!--"'),
  'a path as a field': field('"../../../etc/passwd"'),
  'a field that is nothing but marks': field('"\\u202E\\u2066\\u200F"'),
  'a field with line ends': field('"a\\r\\nPOST {{base}}/x\\r\\nb"'),
  'a field with the name of a prototype': field('__proto__'),
  'a field with half a pair': field('"\\uD83D x"'),
  'a field of a thousand letters': field('x'.repeat(1_000)),
  'a field of Chinese, Arabic and emoji': field(
    '"\u4E2D\u6587 \u0639\u0631\u0628\u064A \u{1F468}\u200D\u{1F469}\u200D\u{1F467}"',
  ),
  // Comments that say what to leave out.
  'a suppression of everything': `# partner-plan-ignore-file\n# partner-plan-ignore-file *: x\n${plan}`,
  'suppressions with odd ids': `# partner-plan-ignore ../x, __proto__/y, \u202E: \u001B[31m\n${plan}`,
  'a suppression in a text': `${plan}x-t: |\n  # partner-plan-ignore-file yaml/syntax: x\n  a: b: c\n`,
  'a suppression behind a broken line': `${plan}  a: b: c # partner-plan-ignore yaml/syntax: x\n`,
};

/** Configuration files of that kind. */
export const hostileConfigurations: Readonly<Record<string, string>> = {
  'a list': '- rules\n',
  'rules as a text': 'rules: off\n',
  'a rule that there is not': 'rules: {no/such: off, "../x": off, __proto__: {severity: off}}\n',
  'a severity that there is not': 'rules: {style/em-dash: OFF!, tiers/too-many: [1]}\n',
  'options beyond numbers': 'rules: {tiers/too-many: {most: .inf}, tiers/too-few: {least: -1e999}}\n',
  'patterns without end': `exclude: ["${'**/'.repeat(300)}x", "{a,b}{a,b}{a,b}{a,b}", "[", "!(!(!(x)))", "../**"]\n`,
  'patterns with signs': 'exclude: ["\\u0000", "\\u202E*", "C:\\\\*", "/", "!"]\n',
  'aliases in a circle': 'rules: &r\n  style/em-dash: *r\n',
  'syntax switched off': 'rules: {yaml/syntax: off, yaml/encoding: off, plan/empty: off}\n',
  'another document': 'rules: {}\n---\nrules: {style/em-dash: off}\n',
  'no text': '\u0000\u0001\u0002',
  tabs: 'rules:\n\tstyle/em-dash: off\n',
};

/** Briefs of that kind. */
export const hostileBriefs: Readonly<Record<string, string>> = {
  'a list': '- company\n',
  'everything wrong': 'company: [a]\npartnerTypes: {a: 1}\ndealSize: -1e999 USD\ncrm: "\\e[31m"\npartners: text\n',
  'signs in every answer':
    'company: "<b>\\r\\n::error::x\\u202E"\nprogramName: "=1+1"\npartnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n',
  'numbers beyond numbers':
    'company: A\npartnerTypes: [reseller]\nstate: none\ncrm: zoho\ndealSize: 99999999999999999999 USD\npartners: {current: 1e400, target: -5}\n',
  'a circle': 'company: &c\n  a: *c\n',
  'a huge answer': `company: ${'Acme '.repeat(20_000)}\npartnerTypes: [reseller]\nstate: none\ncrm: zoho\n`,
  'two documents': 'company: A\n---\ncompany: B\n',
  'a prototype': '__proto__: {company: A}\nconstructor: 1\ncompany: A\n',
};

/** Arguments that nobody should give, beside a plan that is fine. */
export const hostileArguments: readonly (readonly string[])[] = [
  ['lint', '--format', '\u001B[31m', 'a.yaml'],
  ['lint', `--rule=${'x'.repeat(100_000)}`, 'a.yaml'],
  ['lint', '--rule', '__proto__', 'a.yaml'],
  ['lint', ...Array.from({ length: 2_000 }, (_, at) => `gone-${at}.yaml`)],
  ['lint', '\u0000', 'a\nb::error::x.yaml'],
  ['lint', '--max-warnings', '1e999', 'a.yaml'],
  ['lint', '[', '{a,b', '!(', '**/**/**/**/**'],
  ['fix', '--stdin-filename', '\u202Eevil', '-'],
  ['render', '--out', '', 'a.yaml'],
  ['render', '--format', 'pdf', '--paper', '../..', 'a.yaml'],
  ['audit', '--as-of', '2026-02-30', 'a.yaml'],
  ['setup', 'a.yaml', '--out', '\u0000'],
  ['setup', 'a.yaml', '--dry-run', '--edition', '\u001B]0;x\u0007'],
  ['drift', 'a.yaml', 'no/such/folder'],
  ['generate', '--set', 'company', '--set', '=', '--set', '__proto__.a=1'],
  ['complete', '--section', 'constructor', 'a.yaml'],
  ['explain', 'toString'],
  ['schema', '--\u202E'],
  ['mcp', '--as-of', 'x'],
  ['lsp'],
];
