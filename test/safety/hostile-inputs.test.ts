import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { auditFormats } from '../../server/src/audit/formats.ts';
import { exitCodes } from '../../server/src/cli/errors.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { exportFormats } from '../../server/src/export/formats.ts';
import { type Conversation, converse, textOf } from '../cli/fake-world.ts';
import { startInProcess } from '../harness/client.ts';
import { holdForAnswer } from '../harness/held-by-every-answer.ts';
import { hostileArguments, hostileBriefs, hostileConfigurations, hostilePlans } from './hostile-inputs.ts';

// What people, programs and strangers bring along, through every command. Nothing fails by our fault, nothing that is
// said acts on a terminal, and no repair makes a file worse.

const name = 'a.partner-plan.yaml';
const reports = ['text', 'json', 'sarif', 'junit', 'github'];
const acts =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/;

async function run(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Conversation> {
  const ran = await converse(argv, { files });
  assert.notEqual(ran.code, exitCodes.fault, `${argv.join(' ').slice(0, 200)}: ${ran.stderr}`);
  assert.doesNotMatch(ran.stderr, acts, argv[0]);
  assert.ok(ran.stderr.length < 200_000, `${argv[0]} says ${ran.stderr.length} characters`);
  return ran;
}

/** One of a list, another one for each number, so that all of them have their turn. */
function turn<Item>(items: readonly Item[], at: number): Item {
  return items[at % items.length] as Item;
}

describe('a hostile plan', () => {
  for (const [at, [what, content]] of Object.entries(hostilePlans).entries()) {
    it(`is checked, repaired, written and set up, or refused: ${what}`, async () => {
      const files = { [name]: content };
      const format = turn(reports, at);
      const { stdout } = await run(['lint', '--format', format, name], files);
      assert.doesNotMatch(stdout, acts);
      if (format === 'json' || format === 'sarif') JSON.parse(stdout);

      const fixed = await run(['fix', name], files);
      const before = textOf(new Uint8Array(Buffer.from(content)));
      const after = textOf(fixed.files.get(name));
      if (after !== before) {
        assert.ok(parseYaml(after).problems.length <= parseYaml(before).problems.length);
        const again = await run(['fix', name], { [name]: after });
        assert.equal(textOf(again.files.get(name)), after, 'A second run changes something.');
      }

      await run(['audit', '--format', turn(auditFormats, at).id, name], files);
      await run(['render', '--format', turn(exportFormats, at).id, '--out', 'out', name], files);
      const { files: written } = await run(['setup', name, '--out', 'crm', '--crm', turn(crmSystems, at)], files);
      const drift = await run(['drift', name, 'crm', '--crm', turn(crmSystems, at)], Object.fromEntries(written));
      if (drift.code === exitCodes.problems) assert.fail(`What was just written differs: ${drift.stdout}`);
      if (at % 8 === 0) await run(['complete', '--dry-run', name], files);
      await run(['generate', '--answers', name], files);
      holdForAnswer('check_plan', { plan: before });
      holdForAnswer('set_up_crm', { plan: before, crm: turn(crmSystems, at), steps: 60, read: 'CHECKLIST.md' });
    });
  }

  it('is answered by the language server, opened, changed and asked about', async () => {
    const client = startInProcess();
    await client.start();
    for (const [at, content] of Object.values(hostilePlans).entries()) {
      const uri = `file:///plans/${at}.partner-plan.yaml`;
      await client.open(uri, textOf(new Uint8Array(Buffer.from(content))));
      await client.problemsOf(uri, 1);
      await client.request('textDocument/documentSymbol', { textDocument: { uri } });
      await client.complete(uri, 1, 3);
      await client.close(uri);
    }
    assert.deepEqual(client.errors, []);
    await client.stop();
  });
});

describe('a hostile configuration', () => {
  for (const [what, content] of Object.entries(hostileConfigurations)) {
    it(`switches off no mistake of syntax, and is told where it is wrong: ${what}`, async () => {
      const files = { '.partner-plan.yaml': content, [name]: 'partnerPlan: 1\nprogram:\n  name: A: B\n' };
      const { code, stdout } = await run(['lint', '--format', 'json', '.'], files);
      assert.equal(code, exitCodes.problems);
      const rules = (JSON.parse(stdout).problems as { file: string; rule: string }[]).filter(
        ({ file }) => file === name,
      );
      if (rules.length > 0) assert.ok(rules.some(({ rule }) => rule.startsWith('yaml/')));
      await run(['fix', '.'], files);
    });
  }
});

describe('a hostile brief', () => {
  for (const [what, content] of Object.entries(hostileBriefs)) {
    it(`becomes a plan that reads, or is refused: ${what}`, async () => {
      const { code, stdout } = await run(['generate', '--answers', 'a.partner-brief.yaml'], {
        'a.partner-brief.yaml': content,
      });
      if (code === exitCodes.clean) assert.deepEqual(parseYaml(stdout).problems, []);
      holdForAnswer('interview', { brief: content });
    });
  }
});

describe('hostile arguments', () => {
  for (const argv of hostileArguments) {
    it(`are told what is wrong with them: ${JSON.stringify(argv).slice(0, 70)}`, async () => {
      const { stdout } = await run(argv, { 'a.yaml': 'partnerPlan: 1\n' });
      assert.doesNotMatch(stdout, acts);
    });
  }
});
