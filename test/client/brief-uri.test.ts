import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Address, isOneOf } from '../../client/src/brief-uri.ts';

const path = '/plans/northwind.partner-brief.yaml';
const at = (scheme: string, authority = ''): Address => ({ scheme, authority, path });

test('a brief is beside a plan where the plan is, or will be', () => {
  assert.equal(isOneOf(at('file'), [at('file')], undefined), true);
  assert.equal(isOneOf(at('untitled'), [at('file')], undefined), true);
  assert.equal(isOneOf(at('file'), [at('untitled')], at('file')), true);
  assert.equal(isOneOf({ ...at('file'), path: '/other' }, [at('file')], undefined), false);
});

test('what only has the path of a brief is none', () => {
  assert.equal(isOneOf(at('git'), [at('file')], at('file')), false);
  assert.equal(isOneOf(at('git'), [at('untitled')], at('file')), false);
  assert.equal(isOneOf(at('vscode-remote', 'one'), [at('vscode-remote', 'other')], undefined), false);
  assert.equal(isOneOf(at('file'), [at('untitled')], undefined), false);
});
