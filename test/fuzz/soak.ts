/**
 * `npm run soak`: twenty thousand edits of ten plans in one server, with requests of which many are cancelled, with
 * undo, closing and opening again, and line breaks of Windows. What the server says is compared with what a check says
 * that knows nothing of the edits, and its memory has to stay as it is.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CancellationToken, CancellationTokenSource, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { limitProblems } from '../../server/src/core/limit-problems.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { indexLines } from '../../server/src/core/text.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { startInProcess } from '../harness/client.ts';
import { today } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const total = Number(values.edits);
/** Edits that arrive together, as when somebody types. */
const BURST = 8;
/** How much more memory may be in use at the end than after the first tenth, in bytes. */
const MOST_GROWTH = 8_000_000;

let state = Number(values.seed);
/** The next of numbers that are the same in every run with the same seed. */
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const settings = readSettings({}, today);
const pieces = [
  'a',
  ' ',
  '\n',
  '  - ',
  ': ',
  '#',
  '"',
  '[',
  '}',
  '\u2014',
  '\u{1F600}',
  'tiers:\n',
  'state: none\n',
  '\t',
];
const methods = ['hover', 'completion', 'definition', 'documentSymbol', 'codeAction', 'selectionRange', 'documentLink'];

interface Opened {
  readonly uri: string;
  readonly original: string;
  text: string;
  version: number;
  readonly undo: { readonly start: number; readonly inserted: string; readonly removed: string }[];
}

const examples = filesBelow(['examples'], '.partner-plan.yaml').map((file) => readFileSync(root + file, 'utf8'));
const documents = Array.from({ length: 10 }, (_, index): Opened => {
  const text = examples[index % examples.length] ?? '';
  const original = index % 3 === 0 ? text.replaceAll('\n', '\r\n') : text;
  return { uri: `file:///soak/${index}.partner-plan.yaml`, original, text: original, version: 1, undo: [] };
});

const client = startInProcess();
await client.start();
for (const { uri, text } of documents) await client.open(uri, text);

const counts = { edits: 0, requests: 0, cancelled: 0, opened: 0, compared: 0 };
const heaps: { readonly edits: number; readonly heap: number }[] = [];

function remember(): void {
  // What the harness keeps of all that was said is no memory of the server.
  (client.published as PublishDiagnosticsParams[]).length = 0;
  global.gc?.();
  heaps.push({ edits: counts.edits, heap: process.memoryUsage().heapUsed });
}

async function replace(document: Opened, start: number, removed: string, inserted: string): Promise<void> {
  const lines = indexLines(document.text);
  const range = lines.rangeOf({ start, end: start + removed.length });
  document.text = document.text.slice(0, start) + inserted + document.text.slice(start + removed.length);
  counts.edits++;
  await client.change(document.uri, ++document.version, [{ range, text: inserted }]);
}

async function edit(document: Opened): Promise<void> {
  const last = document.undo.at(-1);
  // More is taken back the more was changed, so that plans stay plans.
  if (last !== undefined && random(20) < document.undo.length) {
    document.undo.pop();
    return replace(document, last.start, last.inserted, last.removed);
  }
  const start = random(document.text.length + 1);
  const removed = random(3) === 0 ? document.text.slice(start, start + random(6)) : '';
  const inserted = pieces[random(pieces.length)] ?? '';
  // Between the two halves of a line break or of a character no editor puts anything.
  if (/[\r\uD800-\uDBFF]$/.test(document.text.slice(0, start)) || /[\r\uD800-\uDBFF]$/.test(removed)) return;
  document.undo.push({ start, inserted, removed });
  return replace(document, start, removed, inserted);
}

async function ask({ uri, text }: Opened): Promise<void> {
  const position = indexLines(text).positionAt(random(text.length + 1));
  const range = { start: position, end: position };
  const params = { textDocument: { uri }, position, positions: [position], range, context: { diagnostics: [] } };
  const source = new CancellationTokenSource();
  const token: CancellationToken = source.token;
  counts.requests++;
  const answer = client.connection.sendRequest(`textDocument/${methods[random(methods.length)]}`, params, token);
  if (random(2) === 0) {
    counts.cancelled++;
    source.cancel();
  }
  await answer.catch(() => {});
}

async function compare(document: Opened): Promise<void> {
  const found = await client.problemsOf(document.uri, document.version);
  const fresh = limitProblems(checkPlan(readPlan(document.text), settings));
  counts.compared++;
  assert.deepEqual(
    found.map(({ code, message }) => `${code}: ${message}`),
    fresh.map(({ rule, message }) => `${rule}: ${message}`),
    `The findings of ${document.uri} are not those of its text.`,
  );
}

const started = Date.now();
let next = total / 10;
while (counts.edits < total) {
  const document = documents[random(documents.length)] as Opened;
  for (let at = 0; at < BURST; at++) await edit(document);
  if (random(2) === 0) await ask(document);
  if (random(5) === 0) await compare(document);
  else await client.problemsOf(document.uri, document.version);
  if (random(12) === 0) {
    await client.close(document.uri);
    document.text = document.original;
    document.version = 1;
    document.undo.length = 0;
    counts.opened++;
    (client.published as PublishDiagnosticsParams[]).length = 0;
    await client.open(document.uri, document.text);
  }
  if (counts.edits >= next) {
    remember();
    next += total / 10;
  }
}
remember();
const { errors } = client;
await client.stop();

const megabytes = heaps.map(({ edits, heap }) => `${(heap / 1_000_000).toFixed(1)} after ${edits}`).join(', ');
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(
  `${counts.edits} edits in ${seconds} seconds (seed ${values.seed}): ${counts.compared} comparisons with a fresh check, ${counts.requests} requests, ${counts.cancelled} of them cancelled, ${counts.opened} documents closed and opened again.\nMemory in use, in megabytes: ${megabytes}.\n`,
);
assert.deepEqual(errors, [], 'The server logged errors.');
const grown = (heaps.at(-1)?.heap ?? 0) - (heaps[0]?.heap ?? 0);
if (grown > MOST_GROWTH) {
  process.stdout.write(`That is ${(grown / 1_000_000).toFixed(1)} megabytes more than after the first tenth.\n`);
  process.exitCode = 1;
}
