import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from '../harness/engine.ts';
import { converse, type FakeMachine } from './fake-world.ts';
import { completePlan, sketch } from './plans.ts';

interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The commands of an output, read as the runner of GitHub Actions reads them. */
function read(output: string): WorkflowCommand[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('::'))
    .map((line) => {
      const end = line.indexOf('::', 2);
      const [, name = '', rest = ''] = /^(\w+) (.*)$/s.exec(line.slice(2, end)) ?? [];
      const pairs = rest.split(',').map((pair) => {
        const [key = '', ...value] = pair.split('=');
        return [key, unescaped(value.join('='))] as const;
      });
      return { name, properties: Object.fromEntries(pairs), message: unescaped(line.slice(end + 2)) };
    });
}

function unescaped(text: string): string {
  const meanings: Readonly<Record<string, string>> = {
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
    '%25': '%',
  };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => meanings[code] ?? code);
}

async function github(machine: FakeMachine, ...more: string[]): Promise<WorkflowCommand[]> {
  const argv = ['lint', '--format', 'github', ...Object.keys(machine.files ?? {}), ...more];
  return read((await converse(argv, machine)).stdout);
}

describe('the report for GitHub', () => {
  it('says everything that was found', async () => {
    const names = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };
    const commands = await github({ files: { 'a.yaml': sketch } });
    assert.deepEqual(
      commands.map(({ name, properties, message }) => [name, properties.file, properties.title, message]),
      problemsOf(sketch).map(({ severity, rule, message }) => [names[severity], 'a.yaml', rule, message]),
    );
  });

  it('counts lines and columns from one', async () => {
    const text = 'program:\n  name: "a \u2014 b"\n';
    const [command] = await github({ files: { 'a.yaml': text } }, '--rule', 'style/em-dash');
    const { line, endLine, col, endColumn } = command?.properties ?? {};
    const column = '  name: "a '.length + 1;
    assert.deepEqual([line, endLine, col, endColumn], ['2', '2', `${column}`, `${column + 1}`]);
  });

  it('leaves columns out where a finding has several lines', async () => {
    const text = 'tiers:\n  - id: a\n    name: |\n      A \u2014\n      B\n';
    const commands = await github({ files: { 'a.yaml': text } });
    const several = commands.filter(({ properties }) => properties.line !== properties.endLine);
    for (const { properties } of several) assert.ok(!('col' in properties) && !('endColumn' in properties));
    const one = commands.filter(({ properties }) => properties.line === properties.endLine);
    for (const { properties } of one) assert.ok('col' in properties && 'endColumn' in properties);
    assert.ok(one.length > 0);
  });

  it('escapes what would end a command or a property', async () => {
    const name = 'a:b,c%0A=::.yaml';
    const key = '100%25, a: b::error::\\nnext';
    const text = `"${key}": 1\n`;
    const [command, ...others] = await github({ files: { [name]: text } }, '--rule', 'schema/unknown-key');
    assert.deepEqual(others, []);
    assert.equal(command?.properties.file, name);
    assert.ok(command.message.includes('100%25, a: b::error::'), command.message);
  });

  it('names files from the top of the repository', async () => {
    const environment = { GITHUB_WORKSPACE: '/' };
    const commands = await github({ files: { 'b/a.yaml': sketch }, environment }, '--rule', 'tiers/too-few');
    assert.deepEqual(
      commands.map(({ properties }) => properties.file),
      ['work/b/a.yaml'],
    );
  });

  it('ends with the sum, also when there is nothing else', async () => {
    const { stdout } = await converse(['lint', '--format', 'github', 'a.yaml'], { files: { 'a.yaml': completePlan } });
    assert.equal(stdout, 'No findings in 1 file\n');
  });
});
