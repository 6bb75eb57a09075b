import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { indexLines } from '../../server/src/core/text.ts';
import { rulePage } from '../../server/src/rules/docs.ts';
import { rules } from '../../server/src/rules/index.ts';
import { problemsOf } from '../harness/engine.ts';
import { converse, type FakeMachine } from './fake-world.ts';
import { hostileInputs } from './hostile-input.ts';
import { completePlan, planWithDash, sketch, windows } from './plans.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Place {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string; readonly index: number };
  readonly region: Region;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Place }[];
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[];
    }[];
  }[];
}

interface Descriptor {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly shortDescription: { readonly text: string };
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Descriptor[] } };
  readonly artifacts: readonly { readonly location: { readonly uri: string; readonly uriBaseId?: string } }[];
  readonly results: readonly Result[];
  readonly columnKind: string;
}

const validate = sarifValidator();

/** The run of a log that the standard accepts. */
function theRun(written: string): Run {
  const log = JSON.parse(written) as { readonly runs: readonly Run[] };
  const isValid: boolean = validate(log);
  assert.ok(isValid, JSON.stringify(validate.errors, undefined, 2));
  const [run, ...others] = log.runs;
  assert.ok(run !== undefined && others.length === 0);
  return run;
}

async function sarif(machine: FakeMachine, ...more: string[]): Promise<Run> {
  const argv = ['lint', '--format', 'sarif', ...Object.keys(machine.files ?? {}), ...more];
  const { stdout } = await converse(argv, machine);
  return theRun(stdout);
}

describe('the SARIF report', () => {
  it('would not pass the standard with anything else in it', () => {
    assert.ok(!validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, resuts: [] }] }));
    assert.ok(!validate({ version: '2.1.0', runs: [{}] }));
  });

  for (const [name, text] of Object.entries({
    'no findings': completePlan,
    'many findings': sketch,
    'one finding': planWithDash,
  })) {
    it(`is valid and holds what the engine found: ${name}`, async () => {
      const { results } = await sarif({ files: { 'a.yaml': text } });
      const lines = indexLines(text);
      assert.deepEqual(
        results.map(({ ruleId, message, locations }) => [ruleId, message.text, locations[0]?.physicalLocation.region]),
        problemsOf(text).map(({ rule, message, span }) => {
          const { start, end } = lines.rangeOf(span);
          const region: Region = {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          };
          return [rule, message, region];
        }),
      );
    });
  }

  for (const [name, { content }] of Object.entries(hostileInputs)) {
    it(`is valid for a file that nobody should write: ${name}`, async () => {
      const { artifacts } = await sarif({ files: { 'a.yaml': content } });
      assert.equal(artifacts.length, 1);
    });
  }

  it('brings the pages of all rules, in their order', async () => {
    const { tool, results } = await sarif({ files: { 'a.yaml': sketch } });
    assert.deepEqual(
      tool.driver.rules.map(({ id, help, shortDescription }) => [id, help.markdown, shortDescription.text]),
      rules.map((rule) => [rule.id, rulePage(rule), rule.summary]),
    );
    for (const { help } of tool.driver.rules) assert.ok(help.text.length > 40 && !help.text.includes('\n#'));
    // The pages come with the report, and no address on the web has them.
    assert.doesNotMatch(JSON.stringify(tool), /helpUri|informationUri|github\.com/);
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  it('counts columns in UTF-16 code units', async () => {
    const text = 'program:\n  name: "\u{1f91d} \u2014 x"\n';
    const { results, columnKind } = await sarif({ files: { 'a.yaml': text } }, '--rule', 'style/em-dash');
    assert.equal(columnKind, 'utf16CodeUnits');
    const [result] = results;
    assert.deepEqual(result?.locations[0]?.physicalLocation.region, {
      startLine: 2,
      startColumn: '  name: "\u{1f91d} '.length + 1,
      endLine: 2,
      endColumn: '  name: "\u{1f91d} \u2014'.length + 1,
    });
  });

  for (const [name, text] of Object.entries({
    plain: planWithDash,
    'Windows line breaks': windows(planWithDash),
  })) {
    it(`has fixes that repair what fix repairs: ${name}`, async () => {
      const { results } = await sarif({ files: { 'a.yaml': text } }, '--rule', 'style/em-dash');
      const [replacement, ...others] = results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
      assert.ok(replacement !== undefined && others.length === 0);
      const lines = indexLines(text);
      const { startLine, startColumn, endLine, endColumn } = replacement.deletedRegion;
      const start = lines.offsetAt({ line: startLine - 1, character: startColumn - 1 });
      const end = lines.offsetAt({ line: endLine - 1, character: endColumn - 1 });
      const fixed = text.slice(0, start) + replacement.insertedContent.text + text.slice(end);
      assert.equal(fixed, applySafeFixes(text, problemsOf).text);
    });
  }

  it('has no fixes that a person has to complete', async () => {
    const { results } = await sarif({ files: { 'a.yaml': 'tiers: []\n' } }, '--rule', 'tiers/too-few');
    assert.equal(results.length, 1);
    assert.ok(problemsOf('tiers: []\n').some(({ rule, fixes }) => rule === 'tiers/too-few' && fixes.length > 0));
    assert.equal(results[0]?.fixes, undefined);
  });

  it('carries what is held back, with its reason', async () => {
    const text = [
      'partnerPlan: 1',
      '# partner-plan-ignore tiers/too-few: the pilot has no tiers',
      'tiers: []',
      'x: 1 # partner-plan-ignore schema/unknown-key',
      '',
    ].join('\n');
    const ids = 'tiers/too-few,schema/unknown-key,suppression/no-reason';
    const { results } = await sarif({ files: { 'a.yaml': text } }, '--rule', ids);
    assert.deepEqual(
      results.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [
        ['suppression/no-reason', []],
        ['tiers/too-few', [{ kind: 'inSource', justification: 'the pilot has no tiers' }]],
        ['schema/unknown-key', [{ kind: 'inSource' }]],
      ],
    );
  });

  it('weighs as the settings say', async () => {
    const weights = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
    for (const [severity, level] of Object.entries(weights)) {
      const files = { 'a.yaml': sketch, '.partner-plan.yaml': `rules: { tiers/too-few: ${severity} }\n` };
      const { results } = await sarif({ files }, '--rule', 'tiers/too-few');
      assert.deepEqual(
        results.map((result) => result.level),
        [level],
      );
    }
  });

  it('does not turn a text of the plan into a link', async () => {
    const text = '"[click](https://example.com)": 1\n';
    const { results } = await sarif({ files: { 'a.yaml': text } }, '--rule', 'schema/unknown-key');
    assert.match(results[0]?.message.text ?? '', /\\\[click\]\(https/);
  });

  const root = { GITHUB_WORKSPACE: '/' };
  const locations: readonly (readonly [
    file: string,
    environment: Record<string, string>,
    uri: string,
    base: boolean,
  ])[] = [
    ['a.yaml', {}, 'a.yaml', true],
    ['/work/b/a.yaml', {}, 'b/a.yaml', true],
    ['b c/\u00e9#1?%:x.yaml', {}, 'b%20c/%C3%A9%231%3F%25%3Ax.yaml', true],
    ['b/a.yaml', root, 'work/b/a.yaml', true],
    ['b/a.yaml', { CI_PROJECT_DIR: '/work/b' }, 'a.yaml', true],
    ['a.yaml', { GITHUB_WORKSPACE: '/elsewhere' }, 'a.yaml', true],
    ['a.yaml', { GITHUB_WORKSPACE: '' }, 'a.yaml', true],
    ['../other/a.yaml', {}, 'file:///other/a.yaml', false],
    ['../workshop/a.yaml', {}, 'file:///workshop/a.yaml', false],
  ];
  for (const [file, environment, uri, hasBase] of locations) {
    it(`names ${file} with ${JSON.stringify(environment)} as ${uri}`, async () => {
      // The file is known by its path from the folder of the command.
      const name = file.replace(/^\/work\//, '');
      const argv = ['lint', '--no-config', '--format', 'sarif', file];
      const { stdout } = await converse(argv, { files: { [name]: sketch }, environment });
      const { artifacts, results } = theRun(stdout);
      const expected = { uri, ...(hasBase ? { uriBaseId: 'SRCROOT' } : {}) };
      assert.deepEqual(artifacts[0]?.location, expected);
      assert.deepEqual(results[0]?.locations[0]?.physicalLocation.artifactLocation, { ...expected, index: 0 });
    });
  }
});

/** Checks against the schema of the standard. It is written in an older draft, in which `$id` was called `id`. */
function sarifValidator() {
  const file = new URL('fixtures/sarif-2.1.0-rtm.5.json', import.meta.url);
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    // One pattern of the schema is written for expressions without Unicode.
    unicodeRegExp: false,
    formats: {
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(text) && URL.canParse(text, 'file:///'),
      'date-time': true,
    },
  });
  return ajv.compile(schema);
}
