import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { otherAgents, withServer } from '../../client/src/agent/instruction-files.ts';
import { tools } from '../../server/src/tools/index.ts';
import { root } from '../harness/files.ts';
import { withAgent } from './agent.ts';

const page = readFileSync(`${root}docs/AGENTS.md`, 'utf8');

describe('the page about agents', () => {
  it('names every tool, in the order of the list', () => {
    const named = [...page.matchAll(/^\| `(\w+)` \| /gm)].map(([, name]) => name);
    assert.deepEqual(
      named,
      tools.map(({ name }) => name),
    );
  });

  it('shows the files that the command writes', () => {
    const written = page.replace(/\s+/g, '');
    for (const { label, skills, configuration } of otherAgents) {
      assert.match(
        page,
        new RegExp(`^\\| ${label}.* \\| \`${skills}/partner-plan/SKILL\\.md\` \\| \`${configuration.file}\` \\|$`, 'm'),
      );
      const file = withServer(undefined, configuration.form);
      assert.ok(file.kind === 'write' && written.includes(file.text.replace(/\s+/g, '')), label);
    }
  });

  it('shows a conversation that takes this course', async () => {
    const lines = [...page.matchAll(/^```text\n(.*?)^```/gms)].flatMap(([, block = '']) => block.trimEnd().split('\n'));
    assert.ok(lines.filter((line) => line.startsWith('> ')).length >= 6);
    await withAgent({}, async ({ answer }) => {
      const kept: Record<string, string> = {};
      let said: unknown;
      for (const line of lines) {
        const [, tool = '', input = ''] = /^> (\w+) (\{.*\})$/.exec(line) ?? [];
        if (tool === '') {
          const [, path = '', shown] = /^([\w.[\]]+): (.*)$/.exec(line) ?? [];
          assert.equal(textOf(valuesAt(said, path)), shown, line);
          continue;
        }
        said = await answer(tool, filled(JSON.parse(input) as Record<string, unknown>, kept));
        for (const name of ['plan', 'brief']) {
          const text = (said as Readonly<Record<string, unknown>>)[name];
          if (typeof text === 'string' && kept[name] === undefined) kept[name] = text;
        }
      }
    });
  });
});

/** An input in which `$plan` and `$brief` stand for the first text that an answer gave under this name. */
function filled(input: Readonly<Record<string, unknown>>, kept: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      const [, name = '', section] = /^\$(\w+)(?: without (\w+))?$/.exec(String(value)) ?? [];
      const text = kept[name];
      if (text === undefined) return [key, value];
      return [
        key,
        section === undefined ? text : text.replace(new RegExp(`^${section}:\\n(?:[ #].*\\n|\\n)*`, 'm'), ''),
      ];
    }),
  );
}

/** What stands at a path such as `findings[0].rule`, or at each of `open[].key`. */
function valuesAt(value: unknown, path: string): readonly unknown[] {
  return path
    .split(/\.|(?=\[)/)
    .filter((step) => step !== '')
    .reduce<readonly unknown[]>(
      (values, step) =>
        values.flatMap((each) =>
          step === '[]' ? (each as readonly unknown[]) : [Object(each)[step.replace(/^\[(\d+)\]$/, '$1')]],
        ),
      [value],
    );
}

function textOf(values: readonly unknown[]): string {
  return values.map(String).join(', ');
}
