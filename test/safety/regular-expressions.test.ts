import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isRegularExpressionLiteral } from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { filesBelow, root } from '../harness/files.ts';
import { slowness } from '../harness/linear-time.ts';

// A text of a stranger goes through hundreds of regular expressions, and one that takes the square of its length is
// enough to keep the editor waiting. Each of them takes linear time on any text, by what can be known of it.

type Node = Parameters<typeof isRegularExpressionLiteral>[0];

/** Each regular expression that stands in the product, with the place where. */
function written(): ReadonlyMap<string, string> {
  const files = filesBelow(['server/src', 'client/src', 'schemas', 'snippets'], '.ts').map((file) => root + file);
  const found = new Map<string, string>();
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openFiles: files });
    for (const file of files) {
      const source = snapshot.getDefaultProjectForFile(file)?.program.getSourceFile(file);
      assert.ok(source !== undefined, file);
      const visit = (node: Node): void => {
        if (isRegularExpressionLiteral(node)) {
          const line = source.text.slice(0, node.end).split('\n').length;
          found.set(node.text, `${file.slice(root.length)}:${line}`);
        }
        node.forEachChild(visit);
      };
      visit(source);
    }
  } finally {
    api.close();
  }
  return found;
}

/** The expressions in a file that describes the language to an editor: all texts that are more than signs and names. */
function* inFile(file: string): Generator<string> {
  const pending: unknown[] = [JSON.parse(readFileSync(root + file, 'utf8'))];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value === 'string' && value.length > 3 && /[\\^$]/.test(value)) yield value;
    else if (typeof value === 'object' && value !== null) pending.push(...Object.values(value));
  }
}

describe('a regular expression', () => {
  it('takes linear time on any text where it stands in the product', () => {
    const all = written();
    assert.ok(all.size > 400, `Only ${all.size} were found.`);
    const slow = [...all].flatMap(([literal, place]) => {
      const end = literal.lastIndexOf('/');
      const why = slowness(literal.slice(1, end), literal.slice(end + 1));
      return why === undefined ? [] : [`${place} ${literal} ${why}`];
    });
    assert.deepEqual(slow, []);
  });

  it('takes linear time on any text where it is made while the product works', () => {
    const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `${root}test/harness/made-expressions.ts`];
    const made = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as [string, string][];
    assert.ok(made.length > 20, `Only ${made.length} were found.`);
    const slow = made.flatMap(([source, flags]) => {
      const why = slowness(source, flags);
      return why === undefined ? [] : [`/${source}/${flags} ${why}`];
    });
    assert.deepEqual(slow, []);
  });

  it('takes linear time on any text where an editor takes it from a file of the extension', () => {
    const files = ['language-configuration.json', ...filesBelow(['syntaxes'], '.json')];
    const found = files.flatMap((file) => [...inFile(file)]);
    assert.ok(found.length >= 5, `Only ${found.length} were found.`);
    const slow = found.flatMap((source) => {
      const why = slowness(source, '');
      return why === undefined ? [] : [`${source} ${why}`];
    });
    assert.deepEqual(slow, []);
  });

  const known: readonly (readonly [expression: RegExp, isSlow: boolean])[] = [
    [/^(a+)+$/, true],
    [/\d*\w+$/, true],
    [/\s+$/, true],
    [/:\/\/\S*$/, true],
    [/(?:^|[,:])(!\S*[ \t]+)$/, true],
    [/[\w-]+(?=:)/, true],
    [/^\s+/, false],
    [/(?<!\s)\s+/, false],
    [/\s$/, false],
    [/"[^"]*"/, false],
    [/\bnot\b[^,]*$/, true],
    [/\bapprov\w+\b/, false],
    [/(?<!\s)\s+$/, false],
    [/(?<!\s)\s+\S*$/, false],
    [/(?<![^\S\n])[^\S\n]*\n\s*/g, false],
    [/:\/\/\S*/, false],
  ];
  for (const [{ source, flags }, isSlow] of known) {
    it(`is known to be ${isSlow ? 'slow' : 'linear'}: ${source}`, () => {
      assert.equal(slowness(source, flags) !== undefined, isSlow);
    });
  }
});
