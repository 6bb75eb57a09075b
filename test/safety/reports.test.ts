import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { printable, quietJson } from '../../server/src/cli/errors.ts';
import { converse } from '../cli/fake-world.ts';
import { injections } from '../harness/injections.ts';
import { everyFieldPlan, ruinedPlan, someRounds } from './injected-plans.ts';

// What the command line writes about plans: to a terminal, into the log of a CI, and for programs that read reports.

/** Commands to the machine that reads the log, each at the place where it would be obeyed. */
const commands: readonly string[] = [
  '::error::injected',
  '  ::stop-commands::token',
  'x\n::add-mask::secret',
  'x\r::set-output name=a::b',
  'x\u2028::error::injected',
  '##[error]injected',
  'x ##vso[task.setvariable variable=a]b',
  "##teamcity[buildStatus text='x']",
  '\u001b[31mred\u001b]0;title\u0007 \u009b31m',
  'right \u202e to \u2066 left \u200f \u061c',
  'half \ud800 a character',
  'back\b\b\b space\u007f',
];

const names = [...commands, ...injections.filter((text) => !/[\0/]|\.\./.test(text) && text !== '')];

/** Lines that a runner would take for a command of its own. GitHub looks behind spaces, Azure in the whole line. */
function obeyed(output: string): readonly string[] {
  return output.split(/[\r\n\u2028\u2029\u0085]/).filter((line) => /^\s*::[a-z]|##[a-z.-]*\[/i.test(line));
}

const acts =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]|\p{Surrogate}/u;

function checkText(output: string): void {
  assert.doesNotMatch(output, acts);
  assert.deepEqual(obeyed(output), []);
}

const plans = someRounds(1).flatMap((round) => [everyFieldPlan(round), ruinedPlan(round)]);
const commandPlan = `partnerPlan: 1\n${commands.map((text, at) => `${JSON.stringify(`${text} ${at}`)}: 1\n`).join('')}crm: ${JSON.stringify(commands.join('\n'))}\ntiers: [{ id: ${JSON.stringify(commands[2])} }]\n`;

/** A file for each text of the list, which stands in its name, and the last ones full of such texts. */
const files = Object.fromEntries([
  ...names.map((name) => [`${name}.partner-plan.yaml`, 'partnerPlan: 1\nx: 1\n']),
  ...[...plans, commandPlan].map((plan, at) => [`${at}.partner-plan.yaml`, plan]),
]) as Readonly<Record<string, string>>;

describe('a report of plans that attack it', () => {
  it('steers no terminal and gives no command as text', async () => {
    const { code, stdout, stderr } = await converse(['lint', '--show-suppressed'], { files });
    assert.equal(code, 1);
    assert.ok(stdout.length > 10_000);
    checkText(stdout);
    checkText(stderr);
  });

  it('has only its own commands for GitHub', async () => {
    const { stdout } = await converse(['lint', '--format', 'github'], { files });
    assert.doesNotMatch(stdout, acts);
    const lines = stdout.trimEnd().split('\n');
    assert.match(lines.pop() ?? '', /^\d+ errors?, /);
    assert.ok(lines.length > 300);
    for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,/);
  });

  it('is read by programs and says everything as it was, without a line of its own', async () => {
    for (const format of ['json', 'sarif'] as const) {
      const { stdout } = await converse(['lint', '--format', format], { files });
      checkText(stdout);
      const text = JSON.stringify(JSON.parse(stdout));
      assert.ok(text.includes(JSON.stringify('x\n::add-mask::secret').slice(1, -1)), format);
    }
    const { stdout } = await converse(['lint', '--format', 'junit'], { files });
    checkText(stdout);
    const onError = (level: string, message: string): void => {
      if (!message.startsWith('Unicode replacement character')) assert.fail(`${level}: ${message}`);
    };
    const root = new DOMParser({ onError }).parseFromString(stdout, 'text/xml');
    const suites = [...root.getElementsByTagName('testsuite')].map((suite) => suite.getAttribute('name'));
    assert.ok(suites.includes('x\n::add-mask::secret.partner-plan.yaml'));
    // Every line is one of the report itself.
    for (const line of stdout.trimEnd().split('\n')) assert.match(line, /^\s*<.*>$/);
  });

  it('says what went wrong in lines of its own', async () => {
    const refusals = Object.fromEntries(Object.keys(files).map((name) => [`read ${name}`, 'EACCES']));
    const { code, stderr } = await converse(['lint'], { files, refusals });
    assert.equal(code, 2);
    checkText(stderr);
    const lines = stderr.trimEnd().split('\n');
    assert.equal(lines.length, Object.keys(files).length);
    for (const line of lines) assert.match(line, /cannot be read: you have no right to read it\./);
  });
});

describe('an argument that attacks', () => {
  const calls: readonly ((text: string) => readonly string[])[] = [
    (text) => [text],
    (text) => ['help', text],
    (text) => ['lint', text],
    (text) => ['lint', `--${text}`],
    (text) => ['lint', '--rule', text],
    (text) => ['lint', '--format', text],
    (text) => ['lint', '--config', text, 'a.yaml'],
    (text) => ['lint', '--as-of', text],
    (text) => ['lint', '-', '--stdin-filename', text],
    (text) => ['explain', text],
    (text) => ['generate', '--answers', text],
    (text) => ['generate', '--set', text],
    (text) => ['generate', '--set', `crm=${text}`],
    (text) => ['generate', '--example', text],
    (text) => ['render', text],
    (text) => ['render', 'a.yaml', '--out', `a.${text}`],
    (text) => ['complete', 'a.yaml', '--section', text],
    (text) => ['complete', 'a.yaml', '--answers', text],
    (text) => ['audit', 'a.yaml', '--out', text],
  ];

  test('does so in no message', async () => {
    for (const call of calls) {
      for (const text of [...commands, ...injections.slice(0, 40)]) {
        const { stdout, stderr } = await converse(call(text), { files: { 'a.yaml': 'partnerPlan: 1\n' } });
        checkText(stderr);
        checkText(stdout);
        // The longest usage message has few lines, and none comes from the argument.
        assert.ok(!stderr.includes('\n::'), stderr);
      }
    }
  });
});

test('a brief that attacks does so in no message', async () => {
  const answers = commands.map(
    (text) => `partnerTypes: [${JSON.stringify(text)}]\ncrm: ${JSON.stringify(text)}\n${JSON.stringify(text)}: 1\n`,
  );
  for (const brief of answers) {
    const machine = { files: { 'a.partner-brief.yaml': brief, 'a.yaml': 'partnerPlan: 1\n' } };
    for (const argv of [
      ['generate', '--answers', 'a.partner-brief.yaml'],
      ['complete', 'a.yaml', '--answers', 'a.partner-brief.yaml'],
      ['lint', 'a.partner-brief.yaml'],
    ]) {
      const { stdout, stderr } = await converse(argv, machine);
      checkText(stderr);
      checkText(stdout);
    }
  }
});

describe('a text that is made fit to be shown', () => {
  it('keeps what people write, and everything else for a program', () => {
    for (const text of [
      'C++ :: std',
      'a::b',
      '## heading',
      '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
      'שלום عربي',
      'É ß 漢字',
    ]) {
      assert.equal(printable(text), text);
    }
    for (const text of [...injections, ...commands]) {
      const json = JSON.stringify({ text }, undefined, 2);
      assert.deepEqual(JSON.parse(quietJson(json)), JSON.parse(json));
    }
  });
});
