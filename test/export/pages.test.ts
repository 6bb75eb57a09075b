import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { unzlibSync } from 'fflate';
import { fromBase64 } from '../../server/src/export/base64.ts';
import { letters } from '../../server/src/export/docx/letters.ts';
import { type Layout, layoutOf } from '../../server/src/export/paper/layout.ts';
import type { Letters } from '../../server/src/export/paper/lines.ts';
import type { Placed } from '../../server/src/export/paper/pages.ts';
import { type Paper, papers, roomOf } from '../../server/src/export/paper/paper.ts';
import { createFonts } from '../../server/src/export/pdf/fonts.ts';
import { fonts } from '../harness/exporters.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportedDocumentOf } from '../render/plan-document.ts';

const packed = fonts();
const file = (font: string): Uint8Array => unzlibSync(fromBase64(font));
const formats: Readonly<Record<string, Letters>> = {
  pdf: createFonts({ regular: file(packed.regular), bold: file(packed.bold) }),
  docx: letters,
};

const folders = [new URL('../render/plans/', import.meta.url), new URL('../../examples/', import.meta.url)];
const plans = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.partner-plan.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

for (const [format, own] of Object.entries(formats)) {
  for (const paper of papers) {
    describe(`the pages of a ${format} on ${paper.title}`, () => {
      for (const { name, text } of plans) {
        test(`of ${name}`, () => {
          const layout = layoutOf(exportedDocumentOf(text), paper, own);
          assertComplete(layout);
          assertInside(layout, paper);
          assertCompany(layout);
          assertLegible(layout);
          // A plan of a few lines has a page of a few lines.
          if (layout.pages.length > 4) assertFull(layout, paper);
        });
      }

      test('of a plan whose texts are longer than a page', () => {
        const isLong = (path: string): boolean => /risks|crm|fields|task|situation/.test(path);
        const plan = planWithEveryField((path) =>
          isLong(path) ? 'A text that goes on and on. '.repeat(250) : 'Words',
        );
        const layout = layoutOf(exportedDocumentOf(plan), paper, own);
        assertComplete(layout);
        assertInside(layout, paper);
      });
    });
  }
}

/** Every line, every row and every picture stands on the pages, once, and in its order. */
function assertComplete({ flow, pages }: Layout): void {
  const placed = pages.flat().filter((each) => !('isRepeated' in each && each.isRepeated));
  const slabs = [...flow.opening, ...flow.contents, ...flow.sections];
  let at = 0;
  for (const slab of slabs) {
    const parts: Placed[] = [];
    // The first section has learned where it stands, and is another object.
    while (at < placed.length && (placed[at]?.slab === slab || isFirst(placed[at], slab)))
      parts.push(placed[at++] as Placed);
    assert.ok(parts.length > 0);
    const ranges = parts.map((part) => ('parts' in part ? part.parts : [{ from: part.from, to: part.to }]));
    for (const [cell, end] of endsOf(slab).entries()) {
      let reached = 0;
      for (const range of ranges) {
        assert.equal(range[cell]?.from, reached);
        reached = range[cell]?.to ?? 0;
      }
      assert.equal(reached, end);
    }
  }
  assert.equal(at, placed.length);
}

function isFirst(placed: Placed | undefined, slab: Layout['flow']['sections'][number]): boolean {
  return (
    slab.kind === 'text' &&
    slab.heading !== undefined &&
    placed?.slab.kind === 'text' &&
    placed.slab.heading === slab.heading
  );
}

function endsOf(slab: Layout['flow']['sections'][number]): readonly number[] {
  switch (slab.kind) {
    case 'text':
      return [slab.lines.length];
    case 'figure':
      return [slab.drawing.height];
    case 'row':
      return slab.cells.map(({ texts }) => texts.reduce((sum, { lines }) => sum + lines.length, 0));
  }
}

/** Nothing reaches over the foot of a page, and nothing lies on what stands above it. */
function assertInside({ pages }: Layout, paper: Paper): void {
  const { height } = roomOf(paper);
  for (const page of pages) {
    let below = 0;
    for (const placed of page) {
      assert.ok(placed.y >= below - 0.01);
      below = placed.y + placed.height;
    }
    assert.ok(below <= height + 0.02, `A page is ${below} points high, and has room for ${height}.`);
  }
}

/** No heading stands alone at the end of a page, and no row of headings. A table that goes on has its headings again. */
function assertCompany({ pages }: Layout): void {
  for (const page of pages) {
    const last = page.at(-1);
    if (last?.slab.kind === 'text') assert.equal(last.slab.keepNext, undefined);
    if (last?.slab.kind === 'row') assert.equal(last.slab.isHead, false);
    const [first] = page;
    if (first?.slab.kind === 'row' && first.slab.look === 'table') assert.equal(first.slab.isHead, true);
  }
}

/** No letter of a picture is smaller than 8 points, and each picture is as wide as the text. */
function assertLegible({ flow }: Layout): void {
  for (const slab of flow.sections) {
    if (slab.kind !== 'figure') continue;
    const sizes = JSON.stringify(slab.drawing.shapes).matchAll(/"size":([\d.]+)/g);
    for (const [, size] of sizes) assert.ok(Number(size) * slab.scale >= 8);
  }
}

/**
 * No page is half empty, and the last one holds more than a few lines, and so does the one in front of the annexes. The
 * page for the sponsor stands alone.
 */
function assertFull({ pages }: Layout, paper: Paper): void {
  const { height } = roomOf(paper);
  for (const [index, page] of pages.entries()) {
    const last = page.at(-1);
    const filled = ((last?.y ?? 0) + (last?.height ?? 0)) / height;
    const [next] = pages[index + 1] ?? [];
    const isEnd = next === undefined || (next.slab.kind === 'text' && /Annex A/.test(JSON.stringify(next.slab.lines)));
    const least = isEnd ? 0.2 : index === 0 ? 0.3 : 0.6;
    assert.ok(filled >= least, `Page ${index + 1} of ${pages.length} is filled to ${Math.round(filled * 100)} %.`);
  }
}
