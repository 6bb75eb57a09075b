import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { converse } from './fake-world.ts';
import { hostileInputs } from './hostile-input.ts';

describe('files that nobody should write', () => {
  for (const [name, { content, rule }] of Object.entries(hostileInputs)) {
    it(`lint: ${name}`, async () => {
      const json = await converse(['lint', '--format', 'json', 'a.yaml'], { files: { 'a.yaml': content } });
      assert.deepEqual({ code: json.code, stderr: json.stderr }, { code: rule === undefined ? 0 : 1, stderr: '' });
      const rules = new Set((JSON.parse(json.stdout).problems as { rule: string }[]).map((problem) => problem.rule));
      if (rule !== undefined) assert.ok(rules.has(rule), [...rules].join());
      const text = await converse(['lint', 'a.yaml'], { files: { 'a.yaml': content } });
      assert.equal(text.code, json.code);
    });

    it(`fix and render: ${name}`, async () => {
      const fixed = await converse(['fix', 'a.yaml'], { files: { 'a.yaml': content } });
      assert.ok(fixed.code < 3, fixed.stderr);
      const rendered = await converse(['render', 'a.yaml'], { files: { 'a.yaml': content } });
      // A document of gaps would say that the plan is empty, where it could not be read.
      assert.equal(rendered.code, rule === 'yaml/encoding' || name === 'utf16' ? 2 : 0, rendered.stderr);
      const generated = await converse(['generate', '--answers', 'a.yaml'], { files: { 'a.yaml': content } });
      assert.equal(generated.code, 2, generated.stderr);
    });
  }
});
