import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonSchema } from '../../schemas/json-schema.ts';
import { briefFindings } from '../../server/src/generate/findings.ts';
import { hasSafeFix, rulePage } from '../../server/src/rules/docs.ts';
import { rules } from '../../server/src/rules/index.ts';
import { converse } from './fake-world.ts';

describe('partner-plan rules', () => {
  it('lists all rules with their weight and summary, a line each', async () => {
    const { code, stdout } = await converse(['rules']);
    assert.equal(code, 0);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.length, rules.length);
    for (const [index, { id, severity, summary }] of rules.entries()) {
      const line = lines[index] ?? '';
      assert.ok(line.startsWith(`${id} `) && line.includes(` ${severity} `) && line.includes(summary), line);
    }
  });

  it('lists them for a script, field by field', async () => {
    const { code, stdout } = await converse(['rules', '--format', 'json']);
    assert.equal(code, 0);
    const listed = JSON.parse(stdout) as readonly Record<string, unknown>[];
    assert.deepEqual(
      listed,
      rules.map((rule) => ({
        id: rule.id,
        summary: rule.summary,
        severity: rule.severity,
        source: rule.source === undefined ? null : rule.source.join(' '),
        practice: rule.practice ?? null,
        fixable: rule.fixable,
        safeFix: hasSafeFix(rule),
      })),
    );
    const keys = ['id', 'summary', 'severity', 'source', 'practice', 'fixable', 'safeFix'];
    for (const entry of listed) assert.deepEqual(Object.keys(entry), keys);
    assert.ok(listed.some(({ source }) => typeof source === 'string'));
  });
});

describe('partner-plan explain', () => {
  for (const rule of rules) {
    it(`prints the page of ${rule.id}`, async () => {
      const { code, stdout, stderr } = await converse(['explain', rule.id]);
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: rulePage(rule), stderr: '' });
    });
  }
});

describe('partner-plan explain, given a group', () => {
  for (const group of ['tiers', 'tiers/', 'brief']) {
    it(`lists the rules of "${group}"`, async () => {
      const { code, stdout, stderr } = await converse(['explain', group]);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      const ids = stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0] ?? '');
      const start = group.replace(/\/?$/, '/');
      const all = [...rules.map(({ id }) => id), ...Object.keys(briefFindings)];
      assert.deepEqual(
        ids,
        all.filter((id) => id.startsWith(start)),
      );
      assert.ok(ids.length > 1);
    });
  }

  it('refuses a word that no rule starts with', async () => {
    const { code, stderr } = await converse(['explain', 'tier']);
    assert.equal(code, 2);
    assert.match(stderr, /^There is no rule "tier"\./);
  });
});

describe('partner-plan schema', () => {
  it('prints the JSON Schema', async () => {
    const { code, stdout } = await converse(['schema']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(jsonSchema())));
  });
});
