import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { boundedLines } from '../../server/src/mcp/bounded-lines.ts';

/** What comes through of a text that arrives in pieces of a few bytes, and the numbers of what does not. */
async function through(text: string, piece: number): Promise<{ readonly passed: string; readonly refused: unknown[] }> {
  const refused: unknown[] = [];
  const stream = boundedLines((id) => refused.push(id), 60);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += piece) stream.write(bytes.subarray(at, at + piece));
  stream.end();
  const passed: Buffer[] = [];
  for await (const part of stream) passed.push(part as Buffer);
  return { passed: Buffer.concat(passed).toString('utf8'), refused };
}

const long = 'x'.repeat(100);

for (const piece of [1, 7, 60, 1_000]) {
  test(`messages that are too long are left out and named, in pieces of ${piece}`, async () => {
    const { passed, refused } = await through(
      [
        '{"id":1}',
        `{"jsonrpc":"2.0","id":2,"params":"${long}"}`,
        '{"id":3,"text":"\u00e9"}\r',
        `{"params":{"text":"${long}"},"jsonrpc":"2.0","id":"four-4"}`,
        `{"params":{"text":"${long}"},"id":5,"jsonrpc":"2.0"}`,
        `{"params":{"text":"${long}, \\"id\\": 6"}}`,
        `{"id":007,"params":"${long}"}`,
        `{"id":-01,"params":"${long}"}`,
        `{"id":-7,"params":"${long}"}`,
        long,
        '',
        'the end',
      ].join('\n'),
      piece,
    );
    assert.equal(passed, '{"id":1}\n{"id":3,"text":"\u00e9"}\r\n\nthe end');
    assert.deepEqual(refused, [2, 'four-4', 5, null, null, null, -7, null]);
  });
}
