import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { JsonReport } from '../../server/src/cli/report/json.ts';
import { rules } from '../../server/src/rules/index.ts';
import { run, scratchFolder } from '../cli/process.ts';
import { readFixture } from '../harness/annotated.ts';
import { startProcess, type TestClient } from '../harness/client.ts';
import { built, filesBelow, root } from '../harness/files.ts';

/** A finding with everything that a reader of either side gets to see. */
interface Seen {
  readonly rule: string;
  readonly range: Range;
  readonly severity: string;
  readonly message: string;
}

const byteOrderMark = '\uFEFF';
const examples = new Map(
  filesBelow(['examples'], '.partner-plan.yaml').map((file) => [file, readFileSync(root + file, 'utf8')]),
);
const plans = new Map([...examples, ...badExamples(), ...fixtureCases(), ...damagedExamples(), ...oddities()]);

/** The editor and the command line say the same about a plan: same rules, same places, same words, same order. */
describe('the editor and the command line', () => {
  const cleanUps: (() => void)[] = [];
  let client: TestClient;
  let reported: ReadonlyMap<string, readonly Seen[]>;

  before(async () => {
    client = startProcess([built('dist/server.node.js'), '--stdio']);
    await client.start();
    reported = await reportOfCommandLine({ after: (action) => cleanUps.push(action) });
  });

  after(async () => {
    for (const cleanUp of cleanUps) cleanUp();
    await client.stop();
  });

  for (const [name, text] of plans) {
    const whole = text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text;

    it(`agree on ${name} when it is opened`, async () => {
      const uri = uriOf(name);
      await client.open(uri, whole);
      assert.deepEqual((await client.problemsOf(uri, 1)).map(seenInEditor), reported.get(fileNameOf(name)));
      await client.close(uri);
    });

    it(`agree on ${name} when it was typed in three parts`, async () => {
      const uri = `${uriOf(name)}?typed`;
      const [first = '', last = ''] = [whole.slice(0, whole.length / 3), whole.slice((whole.length * 2) / 3)];
      const middle = whole.slice(first.length, whole.length - last.length);
      await client.open(uri, middle);
      await client.change(uri, 2, [{ range: empty(0, 0), text: first }]);
      const lines = (first + middle).split(/\r\n|\r|\n/);
      await client.change(uri, 3, [{ range: empty(lines.length - 1, lines.at(-1)?.length ?? 0), text: last }]);
      assert.deepEqual((await client.problemsOf(uri, 3)).map(seenInEditor), reported.get(fileNameOf(name)));
      await client.close(uri);
    });
  }

  it('have something to agree on', () => {
    const found = new Set([...reported.values()].flatMap((list) => list.map(({ rule }) => rule)));
    assert.ok(found.has('tiers/too-many') && found.has('style/em-dash'), [...found].join(', '));
    assert.equal(reported.size, plans.size);
    for (const name of examples.keys()) assert.deepEqual(reported.get(fileNameOf(name)), [], name);
  });

  it('meet no failure inside the server', () => {
    assert.deepEqual(client.errors, []);
  });
});

/** One run over a folder with all plans. */
async function reportOfCommandLine(test: {
  after(action: () => void): void;
}): Promise<ReadonlyMap<string, readonly Seen[]>> {
  built('dist/cli.js');
  const folder = scratchFolder(
    test,
    Object.fromEntries([...plans].map(([name, text]) => [fileNameOf(name), Buffer.from(text, 'utf8')])),
  );
  const { stdout, stderr } = await run({ node: process.execPath, folder, argv: ['lint', '--format', 'json'] });
  assert.equal(stderr, '');
  const report: JsonReport = JSON.parse(stdout);
  assert.equal(report.files, plans.size);
  const found = new Map<string, Seen[]>([...plans.keys()].map((name) => [fileNameOf(name), []]));
  for (const { file, rule, range, severity, message } of report.problems) {
    found.get(file)?.push({ rule, range, severity, message });
  }
  return found;
}

const severities = ['error', 'warning', 'information', 'hint'];

function seenInEditor({ code, range, severity, message }: Diagnostic): Seen {
  assert.ok(severity !== undefined && typeof message === 'string');
  return { rule: String(code), range, severity: severities[severity - 1] ?? String(severity), message };
}

function badExamples(): [string, string][] {
  return rules.map(({ id, examples: { bad } }) => [`the bad example of ${id}`, bad]);
}

function fixtureCases(): [string, string][] {
  const folder = `${root}test/rules/fixtures/`;
  return readdirSync(folder).flatMap((file) =>
    readFixture(readFileSync(folder + file, 'utf8')).map(({ name, text }): [string, string] => [
      `${file}: ${name}`,
      text,
    ]),
  );
}

/** Whole plans in which something was broken, so that many rules speak at once. */
function damagedExamples(): [string, string][] {
  const damages: Readonly<Record<string, (text: string) => string>> = {
    'cut off in the middle': (text) => text.slice(0, text.length / 2),
    'without its tiers': (text) => text.replace(/^tiers:\n(?:(?: .*)?\n)*/m, ''),
    'with em dashes': (text) => text.replaceAll(', ', ' \u2014 '),
    'with wrong indentation': (text) => text.replace('\n  name:', '\n name:'),
    'with an unclosed bracket': (text) => text.replace(']', ''),
  };
  return [...examples].flatMap(([name, text]) =>
    Object.entries(damages).map(([damage, apply]): [string, string] => {
      const damaged = apply(text);
      assert.notEqual(damaged, text, `${name} ${damage} is what it was.`);
      return [`${name} ${damage}`, damaged];
    }),
  );
}

/** What editors and command lines like to count differently. */
function oddities(): [string, string][] {
  const text =
    'partnerPlan: 1\nprogram:\n  name: "\u{1F91D}\u{1F3FD} \u2014 Northwind"\n  crm: nothing # \u{1F642}\ntiers: []\n';
  return [
    ['a plan with emoji', text],
    ['a plan with line breaks of Windows', text.replaceAll('\n', '\r\n')],
    ['a plan with a byte order mark', byteOrderMark + text],
    ['a plan with tabs', text.replaceAll('  ', '\t')],
    ['two plans in one file', `${text}---\n${text}`],
    ['an empty plan', ''],
  ];
}

/** A name that a file can have on every system. */
function fileNameOf(name: string): string {
  const number = String([...plans.keys()].indexOf(name)).padStart(4, '0');
  return `${number}-${name.replaceAll(/[^a-z0-9]+/gi, '-')}.partner-plan.yaml`;
}

function uriOf(name: string): string {
  return `file:///plans/${fileNameOf(name)}`;
}

function empty(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}
