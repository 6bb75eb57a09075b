import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toSnippet } from '../../server/src/core/print.ts';
import { escapeChoice, escapeSnippet, plainTextOf } from '../../server/src/core/snippet-text.ts';

describe('a snippet as plain text', () => {
  for (const [snippet, plain] of [
    ['name', 'name'],
    ['name: $1', 'name: '],
    ['name: $12, $0', 'name: , '],
    [`name: \${1}`, 'name: '],
    [`name: \${1:Northwind}`, 'name: Northwind'],
    [`{ name: \${1:Northwind}, id: \${2:a} }`, '{ name: Northwind, id: a }'],
    [`crm: \${1|salesforce,hubspot|}`, 'crm: salesforce'],
    [`\${1|a\\,b,c|}`, 'a,b'],
    [`\${1:one \${2:two} three} four`, 'one two three four'],
    ['\\$5 \\} \\\\', '$5 } \\'],
    ['costs 5$ {x}', 'costs 5$ {x}'],
    ['', ''],
    ['\\', '\\'],
    [`\${1:open`, 'open'],
  ] as const) {
    it(`of ${JSON.stringify(snippet)} is ${JSON.stringify(plain)}`, () => {
      assert.equal(plainTextOf(snippet), plain);
    });
  }

  it('gives back what was escaped', () => {
    for (const text of ['$1', `\${1:x}`, 'a\\b', '}', 'a,b|c', '$', '\\$']) {
      assert.equal(plainTextOf(escapeSnippet(text)), text);
      assert.equal(plainTextOf(`\${1|${escapeChoice(text)},other|}`), text);
      assert.equal(plainTextOf(toSnippet(text)), text);
    }
  });
});
