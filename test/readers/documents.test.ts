import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exportPlan } from '../export/export-plan.ts';
import { assertHoldsInOrder, documentTexts } from '../harness/document-texts.ts';
import { assertGolden } from '../harness/golden.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportedDocumentOf } from '../render/plan-document.ts';
import { convert, pagesOfPdf, scratchFolder, tagsOfPdf, textOfPdf } from './programs.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const full = fileURLToPath(new URL('../render/plans/full.partner-plan.yaml', import.meta.url));
const plans = [
  ...readdirSync(examples)
    .filter((name) => name.endsWith('.partner-plan.yaml'))
    .map((name) => path.join(examples, name)),
  full,
].map((file) => ({ name: path.basename(file, '.partner-plan.yaml'), text: readFileSync(file, 'utf8') }));

/** The foot of a page of our PDF, in points. */
const footer = 60;

describe('other programs read the document of', () => {
  const folder = scratchFolder();
  const inFolder = (name: string): string => path.join(folder, name);

  before(async () => {
    const files: string[] = [];
    for (const { name, text } of plans) {
      for (const [format, extension] of [
        ['docx', 'docx'],
        ['html', 'html'],
        ['pdf', 'pdf'],
      ] as const) {
        const { bytes } = await exportPlan(text, format);
        const file = inFolder(`${name}-${format}.${extension}`);
        writeFileSync(file, bytes);
        if (format !== 'pdf') files.push(file);
      }
    }
    convert(files, 'txt:Text (encoded):UTF8', folder);
    convert(
      files.filter((file) => file.endsWith('.docx')),
      'pdf',
      folder,
    );
  });

  for (const { name, text } of plans) {
    test(`${name}: LibreOffice opens the Word document`, () => {
      assertHoldsInOrder(readFileSync(inFolder(`${name}-docx.txt`), 'utf8'), documentTexts(exportedDocumentOf(text)));
    });

    test(`${name}: the contents of the Word document name the pages on which LibreOffice puts the headings`, () => {
      const pages = pagesOfPdf(inFolder(`${name}-docx.pdf`));
      const entries = pages.slice(0, 2).flatMap((lines) =>
        lines.flatMap((line) => {
          const [, heading, page] = /^(.+?)[ .]*\.{3}[ .]*(\d+)$/.exec(line) ?? [];
          return heading === undefined ? [] : [{ heading, page: Number(page) }];
        }),
      );
      assert.ok(entries.length > 10);
      for (const { heading, page } of entries)
        assert.ok(pages[page - 1]?.includes(heading), `"${heading}" is not on page ${page}.`);
    });

    test(`${name}: the Word document is about as long as the PDF`, () => {
      const word = pagesOfPdf(inFolder(`${name}-docx.pdf`));
      const pdf = pagesOfPdf(inFolder(`${name}-pdf.pdf`));
      assert.ok(word.length <= pdf.length * 1.25, `${word.length} pages in Word, ${pdf.length} in the PDF`);
    });

    test(`${name}: LibreOffice opens the page`, () => {
      assertHoldsInOrder(readFileSync(inFolder(`${name}-html.txt`), 'utf8'), documentTexts(exportedDocumentOf(text)));
    });

    test(`${name}: Poppler opens the PDF, and its tags give the text in order`, () => {
      const { names, text: tagged } = tagsOfPdf(inFolder(`${name}-pdf.pdf`));
      assertHoldsInOrder(tagged, documentTexts(exportedDocumentOf(text)));
      for (const element of [
        'Document',
        'H1',
        'H2',
        'H3',
        'P',
        'L',
        'LI',
        'Table',
        'TH',
        'TD',
        'Figure',
        'TOC',
        'Link',
      ])
        assert.ok(names.includes(element), element);
      // What is not in the tags is not read aloud. All of it is on the pages, too.
      const letters = (all: string): number => all.replace(/\s/g, '').length;
      assert.ok(letters(textOfPdf(inFolder(`${name}-pdf.pdf`), footer)) >= letters(tagged));
    });
  }

  test('the text of a PDF is what it was', () => {
    const text = textOfPdf(inFolder('full-pdf.pdf'), footer).replaceAll('\f', '--- page ---\n');
    assertGolden(new URL('golden/full.pdf.txt', import.meta.url), text);
  });
});

test('a PDF keeps the letters of every script of Europe', async () => {
  const words = [
    'Ça vœu Straße Łódź Đorđe Þór Ísland İstanbul Șțefan Ģirts Šķūnis Ťažký őű ŵŷ Ẁẃ ạ̀',
    'Ελληνικά Ἀθῆναι ᾧ',
    'Български Українська ґєїі Српски ђљњћџ Македонски ќѓ Беларуская ў',
    'Հայաստան Ֆրանսիա',
    'საქართველო',
    '€ £ ₴ ₺ → ≥ ≤ ½ № „x“ «y»',
  ];
  const plan = `program:\n  company: ${JSON.stringify(words.join('\n'))}\n`;
  const { bytes, notes } = await exportPlan(plan, 'pdf');
  const file = path.join(scratchFolder(), 'letters.pdf');
  writeFileSync(file, bytes);
  assert.deepEqual(notes, []);
  assertHoldsInOrder(textOfPdf(file, footer), words);
});

test('a PDF has no page that is all but empty, also where the contents need more than the first page', async () => {
  const reseller = plans.find(({ name }) => name === 'reseller-hubspot')?.text ?? '';
  const name = `name: ${'Harborlight Partner and Reseller Program of the North '.repeat(4).trim()}`;
  const long = reseller.replace(/^ {2}name: .*/m, `  ${name}`);
  assert.ok(long.includes(name));
  const file = path.join(scratchFolder(), 'contents.pdf');
  writeFileSync(file, (await exportPlan(long, 'pdf')).bytes);
  const pages = textOfPdf(file, footer).split('\f').slice(0, -1);
  assert.ok(pages.length > 10);
  for (const [index, page] of pages.slice(0, -1).entries())
    assert.ok(page.split('\n').length > 15, `page ${index + 1} holds only:\n${page}`);
});

test('a PDF keeps what is longer than a page', async () => {
  const isLong = (path: string): boolean => /risks|crm|fields|task|situation/.test(path);
  const plan = planWithEveryField((path) => (isLong(path) ? 'A text that goes on and on. '.repeat(250) : 'Words'));
  const { bytes } = await exportPlan(plan, 'pdf');
  const file = path.join(scratchFolder(), 'long.pdf');
  writeFileSync(file, bytes);
  // Cells that are broken between pages stand in pieces, so the words are counted. The pictures show some once more.
  const count = (text: string): number => text.split('goes').length - 1;
  assert.ok(count(textOfPdf(file, footer)) >= count(documentTexts(exportedDocumentOf(plan)).join('')));
});
