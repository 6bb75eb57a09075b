import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatFacts } from '../../server/src/protocol/formats.ts';
import { type Format, formats } from '../../server/src/render/formats.ts';
import { digestOf, digestsOfParts } from '../harness/digest.ts';
import { assertGolden, assertOnlyGolden } from '../harness/golden.ts';
import { documentOf } from './plan-document.ts';
import { shownPage, withoutShapes } from './shown-page.ts';

/**
 * The plans beside this file show in full what each format does, one of them with its pictures. The examples show in
 * Markdown what a document says. Their other formats say the same again, and have a digest of each part.
 */
const shown = plansIn(new URL('plans/', import.meta.url));
const examples = plansIn(new URL('../../examples/', import.meta.url));
const withPictures = 'broken';
const golden = new URL('golden/', import.meta.url);
const expected: string[] = [];

for (const [name, plan] of shown) {
  for (const format of formats) {
    checked(`${name}.${formatFacts[format.id].extension}`, () => {
      const text = shownIn(format, plan);
      return name === withPictures ? text : withoutShapes(text, shapesMark);
    });
  }
}

for (const [name, plan] of examples) {
  for (const format of formats) {
    const { id } = format;
    const { extension } = formatFacts[id];
    if (id === 'markdown') checked(`${name}.md`, () => shownIn(format, plan));
    else checked(`${name}.${extension}.digest`, () => digestsOfParts(shownIn(format, plan), headings[id]));
  }
}

test('every golden file belongs to a plan', () => {
  assertOnlyGolden(golden, expected);
});

test('the pages that are shown in full have every kind of element that an example has', () => {
  const known = new Set(shown.flatMap(([, plan]) => elementsIn(plan)));
  for (const [name, plan] of examples)
    assert.deepEqual(
      elementsIn(plan).filter((element) => !known.has(element)),
      [],
      name,
    );
});

/** Where a part starts that has a digest of its own, with its name. */
const headings: Readonly<Record<Exclude<Format['id'], 'markdown'>, RegExp>> = {
  text: /^(?=.*[A-Z])[A-Z ()]+$/gm,
  html: /^<(?:section|div) class="(?:section|topic)[^"]*" id="([^"]*)"/gm,
};

function checked(file: string, write: () => string): void {
  expected.push(file);
  test(file, () => assertGolden(new URL(file, golden), write()));
}

function plansIn(folder: URL): readonly (readonly [name: string, plan: string])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.partner-plan.yaml'))
    .map((file) => [
      file.replace('.partner-plan.yaml', ''),
      readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n'),
    ]);
}

function shownIn(format: Format, plan: string): string {
  const rendered = format.render(documentOf(plan));
  return format.id === 'html' ? shownPage(rendered, plan) : rendered;
}

function shapesMark(shapes: string): string {
  return `<!-- ${shapes.split('\n').length - 1} lines of shapes: ${digestOf(shapes)} -->`;
}

/** The elements of a page by their name, class and other attributes, without what stands in them. */
function elementsIn(plan: string): readonly string[] {
  const page = formats.find(({ id }) => id === 'html')?.render(documentOf(plan)) ?? '';
  return [...page.matchAll(/<([a-z]\w*)((?: [\w-]+="[^"]*")*)/g)].map(([, name, attributes = '']) =>
    [
      name,
      ...[...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) =>
        key === 'class' ? `.${value}` : key,
      ),
    ].join(' '),
  );
}
