import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { unzlibSync } from 'fflate';
import { fromBase64, toBase64 } from '../../server/src/export/base64.ts';
import { createLoader } from '../../server/src/export/create-loader.ts';
import { letters } from '../../server/src/export/docx/letters.ts';
import type { BundleName } from '../../server/src/export/exporter.ts';
import { readFont } from '../../server/src/export/fonts/truetype.ts';
import { columnWidths } from '../../server/src/export/paper/column-widths.ts';
import { linesOf } from '../../server/src/export/paper/lines.ts';
import { lengths, sheetOf } from '../../server/src/export/paper/sheet.ts';
import { type Corner, createCanvas } from '../../server/src/export/picture/canvas.ts';
import { boxLine, dashes, strokeLines, textLines } from '../../server/src/export/picture/outlines.ts';
import { writePng } from '../../server/src/export/picture/png.ts';
import type { Inline, Table } from '../../server/src/render/model.ts';
import { fonts } from '../harness/exporters.ts';

describe('base64', () => {
  for (const length of [0, 1, 2, 3, 4, 255, 256]) {
    test(`carries ${length} bytes`, () => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
      assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
    });
  }
});

describe('a loader of exporters', () => {
  const nothing = async () => ({ bytes: new Uint8Array(), notes: [] });

  test('loads a bundle when it is first asked for, and once', async () => {
    const asked: BundleName[] = [];
    const load = createLoader(async (name) => {
      asked.push(name);
      return name === 'fonts' ? {} : nothing;
    });
    assert.deepEqual(asked, []);
    await Promise.all([load('docx'), load('docx'), load('pdf')]);
    assert.deepEqual(asked, ['docx', 'fonts', 'pdf']);
  });

  test('tries again after a bundle could not be loaded', async () => {
    let failures = 1;
    const load = createLoader(async () => {
      if (failures-- > 0) throw new Error('The network is gone.');
      return nothing;
    });
    await assert.rejects(load('pdf'), /The network is gone/);
    await load('pdf');
  });
});

describe('the widths of columns', () => {
  const table = (...rows: readonly (readonly Inline[])[]): Table => ({
    kind: 'table',
    caption: 'A table',
    columns: ['A', 'B', 'C'],
    rows: rows.map((cells) => ({ cells: cells.map((inline) => ({ items: [{ content: [inline] }] })), line: [] })),
    rowsAs: 'lines',
  });
  const words = (text: string): Inline => ({ kind: 'words', text });
  const name = (text: string): Inline => ({ kind: 'words', text, code: true });
  const { cell, head } = sheetOf();
  const widths = (model: Table, width: number) => columnWidths(model, width, { cell, head }, letters);
  const widthOf = (text: string) => letters.widthOf(text, 8, false);

  test('take all the room, and follow the text', () => {
    const found = widths(table([words('short'), words('a rather long text '.repeat(20)), words('x')]), 480);
    assert.ok(Math.abs(found.reduce((sum, width) => sum + width, 0) - 480) < 1e-9);
    assert.ok((found[1] ?? 0) > 0.7 * 480);
  });

  test('leave room for every word that has a place', () => {
    const long = words('long '.repeat(300));
    const [first = 0] = widths(table([words('Registration'), long, long]), 320);
    assert.ok(first >= letters.widthOf('Registration', 9, true));
  });

  test('share what is left to the point, and take nothing of a column that is as narrow as can be', () => {
    const long = words('long '.repeat(300));
    for (let width = 320; width < 324; width += 0.5) {
      const [first = 0] = widths(table([words('Registration'), long, long]), width);
      const least = letters.widthOf('Registration', 9, true) + 2 * lengths.cellSide + lengths.line;
      assert.ok(first >= least, `${first} of ${width} points, and the word takes ${least}`);
    }
  });

  test('keep a technical name whole, and break a very long one behind an underscore', () => {
    const long = words('text '.repeat(60));
    const [whole = 0] = widths(table([name('Partner_Contribution__c'), long, long]), 400);
    assert.ok(whole >= widthOf('Partner_Contribution__c'));
    const longest = 'partner_contribution_and_influence_stage_of_the_deal';
    const [part = 400] = widths(table([name(longest), long, long]), 400);
    assert.ok(part < widthOf(longest) && part >= widthOf('contribution_'));
    const lines = linesOf([name(longest)], cell, part - 10, letters).map((line) =>
      line.map(({ text }) => text).join(''),
    );
    assert.ok(lines.length > 1 && lines.slice(0, -1).every((line) => line.endsWith('_')), lines.join('|'));
    assert.equal(lines.join(''), longest);
  });

  test('are there for a table without text', () => {
    assert.ok(widths(table([words(''), words(''), words('')]), 480).every((width) => width > 0));
  });
});

describe('the font', () => {
  const font = readFont(unzlibSync(fromBase64(fonts().regular)));

  test('has the letters of Europe, and knows what it lacks', () => {
    for (const letter of 'AzÄßłŐșĢΩώЖђЩҐўԱևႠქ€№→✓\u2212')
      assert.notEqual(font.glyphOf(letter.codePointAt(0) ?? 0), 0, letter);
    for (const letter of '例עب') assert.equal(font.glyphOf(letter.codePointAt(0) ?? 0), 0, letter);
  });

  test('draws letters that are put together from others', () => {
    const glyph = (letter: string) => font.outlineOf(font.glyphOf(letter.codePointAt(0) ?? 0));
    assert.equal(glyph('Ä').length, glyph('A').length + 2);
    assert.equal(font.advanceOf(font.glyphOf(0xc4)), font.advanceOf(font.glyphOf(0x41)));
    assert.deepEqual(glyph(' '), []);
  });
});

describe('a canvas', () => {
  const black = [0, 0, 0] as const;
  /** The first channel of every point, row by row. */
  const rows = (canvas: ReturnType<typeof createCanvas>) =>
    Array.from({ length: canvas.height }, (_, row) =>
      Array.from({ length: canvas.width }, (__, column) => canvas.points[(row * canvas.width + column) * 3]),
    );
  const square = (left: number, top: number, right: number, bottom: number): Corner[] => [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];

  test('fills whole points whole, and half points half', () => {
    const canvas = createCanvas(4, 3);
    canvas.fill([square(1, 1, 2.6, 2)], black);
    assert.deepEqual(rows(canvas), [
      [255, 255, 255, 255],
      [255, 0, 102, 255],
      [255, 255, 255, 255],
    ]);
  });

  test('leaves a hole where an inner line runs the other way, and paints overlaps once', () => {
    const canvas = createCanvas(5, 5);
    canvas.fill([square(0, 0, 5, 5), square(1, 1, 4, 4).reverse()], black);
    assert.deepEqual(rows(canvas)[2], [0, 255, 255, 255, 0]);
    const twice = createCanvas(2, 1);
    twice.fill([square(0, 0, 1, 1), square(0, 0, 1, 1)], [100, 100, 100]);
    assert.deepEqual(rows(twice), [[100, 255]]);
  });

  test('keeps a slanted edge smooth', () => {
    const canvas = createCanvas(2, 2);
    canvas.fill(
      [
        [
          [0, 0],
          [2, 2],
          [0, 2],
        ],
      ],
      black,
    );
    const [[first = 0, second = 0] = [], [third = 0, fourth = 0] = []] = rows(canvas);
    assert.ok(Math.abs(first - 127) < 10 && second === 255 && third === 0 && Math.abs(fourth - 127) < 10);
  });

  test('cuts off what reaches beyond its edges', () => {
    const canvas = createCanvas(2, 2);
    canvas.fill([square(-5, -5, 1, 9), square(7, 7, 9, 9)], black);
    assert.deepEqual(rows(canvas), [
      [0, 255],
      [0, 255],
    ]);
  });

  test('is a PNG file whose points can be read again', () => {
    const canvas = createCanvas(3, 2);
    canvas.fill([square(0, 0, 1, 1)], [10, 20, 30]);
    const png = Buffer.from(writePng(canvas));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.equal(png.readUInt32BE(16), 3);
    assert.equal(png.readUInt32BE(20), 2);
    const palette = png.indexOf('PLTE') + 4;
    assert.deepEqual([...png.subarray(palette, palette + 6)], [10, 20, 30, 255, 255, 255]);
    const data = png.indexOf('IDAT');
    assert.deepEqual(
      [...unzlibSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)))],
      [0, 0, 1, 1, 0, 1, 1, 1],
    );
  });
});

describe('outlines', () => {
  test('of a box stay inside it, whatever its corners', () => {
    for (const radius of [0, 3, 50]) {
      for (const [x, y] of boxLine({ x: 1, y: 2, width: 10, height: 4 }, radius, 'all')) {
        assert.ok(x > 1 - 1e-9 && x < 11 + 1e-9 && y > 2 - 1e-9 && y < 6 + 1e-9);
      }
    }
  });

  test('of a dashed line leave its gaps out', () => {
    assert.deepEqual(
      dashes(
        [
          [0, 0],
          [10, 0],
        ],
        [4, 2],
      ),
      [
        [
          [0, 0],
          [4, 0],
        ],
        [
          [6, 0],
          [10, 0],
        ],
      ],
    );
  });

  test('of a line are as wide as the pen', () => {
    const corners = strokeLines(
      [
        [0, 0],
        [10, 0],
      ],
      2,
    ).flat();
    assert.deepEqual([Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))], [-1, 1]);
  });

  test('of a text go on to the right', () => {
    const font = readFont(unzlibSync(fromBase64(fonts().regular)));
    const one = textLines('l', font, 0, 10, 10).flat();
    const two = textLines('ll', font, 0, 10, 10).flat();
    assert.ok(Math.max(...two.map(([x]) => x)) > Math.max(...one.map(([x]) => x)));
    assert.ok(one.every(([, y]) => y <= 10 && y >= 0));
  });
});
