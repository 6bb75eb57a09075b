import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { digestsOfParts } from '../harness/digest.ts';
import { assertHoldsInOrder, documentTexts } from '../harness/document-texts.ts';
import { assertGolden, assertOnlyGolden } from '../harness/golden.ts';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportedDocumentOf } from '../render/plan-document.ts';
import { exportPlan } from './export-plan.ts';
import { bodyLines, filesOf, parseXml } from './word-text.ts';

/** They show in full what a Word document is like. */
const shown = {
  full: new URL('../render/plans/full.partner-plan.yaml', import.meta.url),
  broken: new URL('../render/plans/broken.partner-plan.yaml', import.meta.url),
};

/** It says again what its Markdown says, in forms that are shown above, and has a digest of each part. */
const examples = {
  'technology-salesforce': new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
};

async function wordFiles(plan: string): Promise<Readonly<Record<string, Uint8Array>>> {
  return filesOf((await exportPlan(plan, 'docx')).bytes);
}

/** Checks what holds for every document, whatever the plan says. */
function checkPackage(files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(files)) {
    if (/\.(?:xml|rels|svg)$/.test(name)) parseXml(name, bytes);
  }
  const document = parseXml('word/document.xml', files['word/document.xml']);
  for (const field of Array.from(document.getElementsByTagName('w:instrText'))) {
    assert.match(field.textContent ?? '', /^(?:TOC \\h \\o "1-[12]"|PAGEREF _Toc\d+ \\h)$/);
  }
  for (const { target, isOutside } of relationships(files)) {
    if (isOutside) assert.match(target, /^(?:https?:\/\/|mailto:)/i);
    else assert.match(target, /^[\w/.]+$/);
  }
}

/** Checks that lines hold every text of the document of a plan, in its order. A line break is a slash in them. */
function assertHoldsTexts(lines: readonly string[], plan: string): void {
  const withoutSlashes = (text: string): string => text.replaceAll('/', '');
  const text = lines.map((line) => line.replace(/^(?:<cell> )?\[[^\]]*\] ?/, '')).join('\n');
  assertHoldsInOrder(withoutSlashes(text), documentTexts(exportedDocumentOf(plan)).map(withoutSlashes));
}

function relationships(files: Readonly<Record<string, Uint8Array>>) {
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, bytes]) => Array.from(parseXml(name, bytes).getElementsByTagName('Relationship')))
    .map((each) => ({
      target: each.getAttribute('Target') ?? '',
      isOutside: each.getAttribute('TargetMode') === 'External',
    }));
}

const plans: Readonly<Record<string, URL>> = { ...shown, ...examples };
const golden = new URL('golden-docx/', import.meta.url);
const headings = /^\[Heading[12]\] (.*)$/gm;

for (const [name, place] of Object.entries(plans)) {
  test(`a Word document of the plan ${name}`, async () => {
    const plan = readFileSync(place, 'utf8').replaceAll('\r\n', '\n');
    const files = await wordFiles(plan);
    checkPackage(files);
    const [body] = Array.from(parseXml('document', files['word/document.xml']).getElementsByTagName('w:body'));
    assert.ok(body);
    const lines = bodyLines(body);
    assertHoldsTexts(lines, plan);

    const text = `${lines.join('\n')}\n`;
    if (name in examples) assertGolden(new URL(`${name}.txt.digest`, golden), digestsOfParts(text, headings));
    else assertGolden(new URL(`${name}.txt`, golden), text);
  });
}

test('every golden Word document belongs to a plan', () => {
  const names = Object.keys(plans).map((name) => (name in examples ? `${name}.txt.digest` : `${name}.txt`));
  assertOnlyGolden(golden, names);
});

describe('a Word document full of strange texts', () => {
  // Every field gets another text in each round, so that a few documents are enough.
  for (const round of [0, 1, 2]) {
    test(`holds them as text, round ${round}`, async () => {
      let field = round * 17;
      const plan = planWithEveryField(() => injections[field++ % injections.length] ?? '');
      const files = await wordFiles(plan);
      checkPackage(files);
      const [body] = Array.from(parseXml('document', files['word/document.xml']).getElementsByTagName('w:body'));
      assert.ok(body);
      assertHoldsTexts(bodyLines(body), plan);
    });
  }
});

test('an empty plan gives a document that says what is missing', async () => {
  const files = await wordFiles('');
  checkPackage(files);
  assert.match(new TextDecoder().decode(files['word/document.xml']), /w:val="NotDefined"/);
});

test('Word has nothing to ask about when it opens a document', async () => {
  const files = await wordFiles('program:\n  company: Northwind\n  built: 2026-11-22\n');
  const read = (name: string) => new TextDecoder().decode(files[name]);
  assert.doesNotMatch(read('word/settings.xml'), /updateFields/);
  assert.doesNotMatch(read('word/document.xml'), /w:dirty="(?:true|1)"/);
  assert.match(read('docProps/core.xml'), /<dcterms:modified[^>]*>2026-11-22T00:00:00Z</);
});

test('a long name of the program leaves the number of the page on its line', async () => {
  const name = 'The International Integration and Alliance Program '.repeat(4).trim();
  const files = await wordFiles(`program: { name: ${name} }`);
  const footers = Object.keys(files).filter((file) => /^word\/footer\d*\.xml$/.test(file));
  const text = footers.map((file) => new TextDecoder().decode(files[file]).replace(/<[^>]*>/g, '')).join('');
  assert.match(text, /^\s*The International [^\u2026]{40,80}\u2026\s*Page /);
});
