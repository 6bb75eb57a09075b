import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isBriefName, isConfigurationName, isPlanName } from '../../server/src/cli/files.ts';
import { plainValue } from '../../server/src/core/source.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { checkConfiguration } from '../../server/src/rules/configuration.ts';
import { today } from '../harness/engine.ts';
import { root } from '../harness/files.ts';
import { converse } from './fake-world.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

const page = readFileSync(`${root}docs/CONTINUOUS-INTEGRATION.md`, 'utf8');
const yamlBlocks = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map((match) => match[1] ?? '');
const hooks = contentOf(readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8')) as readonly Hook[];

describe('the hooks for pre-commit', () => {
  const names = [
    'northwind.partner-plan.yaml',
    'plans/partner-plan.yml',
    'PARTNER-PLAN.YAML',
    'northwind.partner-brief.yaml',
    'briefs/partner-brief.yml',
    '.partner-brief.yaml',
    'my-partner-brief.yaml',
    'plans/.x.partner-plan.yaml',
    '.partner-plan.yaml',
    'plans/.partner-plan.yaml',
    '.partner-plan.yml',
    'my-partner-plan.yaml',
    'a.partner-plan.yaml.bak',
    'notes.yaml',
  ];

  it('take the files that the command line takes', () => {
    for (const { id, files } of hooks) {
      const isChecked = (name: string) => isPlanName(name) || isBriefName(name) || isConfigurationName(name);
      const expected = names.filter(id === 'partner-plan' ? isChecked : isPlanName);
      assert.deepEqual(
        names.filter((name) => expressionOf(files).test(name)),
        expected,
        id,
      );
    }
  });

  it('run commands that exist', async () => {
    assert.ok(hooks.length > 0);
    for (const { entry, language } of hooks) {
      assert.equal(language, 'node');
      const [program, command = ''] = entry.split(' ');
      assert.equal(program, 'partner-plan');
      assert.equal((await converse([command, '--help'])).code, 0);
    }
  });
});

it('the page on configuration shows a file without findings', () => {
  const [, shown = ''] = /^```yaml\n(rules:.*?)^```/ms.exec(readFileSync(`${root}docs/CONFIGURATION.md`, 'utf8')) ?? [];
  assert.ok(shown !== '');
  assert.deepEqual(checkConfiguration(shown, today), []);
});

describe('the page on continuous integration', () => {
  it('has examples that are YAML', () => {
    assert.ok(yamlBlocks.length > 4);
    for (const block of yamlBlocks) assert.deepEqual(parseYaml(block).problems, [], block);
  });

  it('names the options that there are', async () => {
    const help = (await converse(['lint', '--help'])).stdout;
    const named = [...page.matchAll(/`(?:partner-plan (?:lint|fix) )?--([a-z-]+)/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 8);
    for (const option of named) assert.ok(help.includes(`--${option} `), option);
  });

  it('gives the local hook the same files', () => {
    const local = contentOf(yamlBlocks.find((block) => block.includes('repo: local')) ?? '') as {
      readonly repos: readonly { readonly hooks: readonly Hook[] }[];
    };
    assert.equal(local.repos[0]?.hooks[0]?.files, hooks.find(({ id }) => id === 'partner-plan')?.files);
  });
});

function contentOf(text: string): unknown {
  const { root: node } = parseYaml(text);
  assert.ok(node !== undefined);
  return plainValue(node);
}

/** A pattern of Python, in which a flag can stand in front. */
function expressionOf(pattern: string): RegExp {
  assert.ok(pattern.startsWith('(?i)'));
  return new RegExp(pattern.slice('(?i)'.length), 'i');
}
