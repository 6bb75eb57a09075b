import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { root } from '../harness/files.ts';
import { completed } from './completed.ts';

it('completes nothing in a part that others share by an anchor', () => {
  const example = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');
  const shared = example
    .replace(/^risks:[\s\S]*/m, '')
    .replace(/^playbook:[\s\S]*?(?=^measurement:)/m, '')
    .replace('partnerPlan: 1\n', 'partnerPlan: 1\nbase: &base\n  coSell: { default: broad }\nplaybook:\n  <<: *base\n');
  const { text } = completed(shared);
  assert.ok(text.includes('\nrisks:'), 'The missing section is added.');
  const [anchor] = parseYaml(text).anchors;
  assert.equal(text.slice(anchor?.span.start, anchor?.span.end).trim(), 'coSell: { default: broad }');
});
