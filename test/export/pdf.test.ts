import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportPlan } from './export-plan.ts';
import { objectsOf, type PdfObjects, references } from './pdf-objects.ts';

interface Pdf extends PdfObjects {
  readonly notes: readonly string[];
  readonly catalog: string;
  /** The pages in their order. */
  readonly pages: readonly string[];
}

async function pdfOf(plan: string, paper?: 'a4' | 'letter', form?: 'summary'): Promise<Pdf> {
  const { bytes, notes } = await exportPlan(plan, 'pdf', undefined, paper, form);
  const read = objectsOf(bytes);
  const get = (number: number | undefined): string => read.objects.get(number ?? 0) ?? '';
  const catalog = [...read.objects.values()].find((object) => object.startsWith('<< /Type /Catalog')) ?? '';
  const pages = references(get(references(catalog, 'Pages')[0]), 'Kids').map(get);
  return { ...read, notes, catalog, pages };
}

const examples = new URL('../../examples/', import.meta.url);
const example = readFileSync(new URL('referral-new.partner-plan.yaml', examples), 'utf8');

describe('a PDF', () => {
  test('has a title, a language, bookmarks, its fonts, and the day of the plan', async () => {
    const { all, catalog, notes } = await pdfOf(example);
    assert.match(all, /\/Title \(Fieldnote Introductions\)/);
    assert.match(all, /<rdf:li xml:lang="x-default">Fieldnote Introductions<\/rdf:li>/);
    assert.match(catalog, /\/Lang \(en-US\)/);
    assert.match(catalog, /\/DisplayDocTitle true/);
    assert.match(catalog, /\/Outlines \d/);
    assert.match(all, /\/Title \(Tier Structure\)/);
    assert.match(all, /\/FontFile2/);
    const built = /built: ([\d-]+)/.exec(example)?.[1]?.replaceAll('-', '');
    assert.ok(all.includes(`(D:${built}000000Z)`));
    assert.deepEqual(notes, []);
  });

  test('of one page has one, on either paper, and lists no contents', async () => {
    for (const file of readdirSync(examples).filter((name) => name.endsWith('.partner-plan.yaml'))) {
      const plan = readFileSync(new URL(file, examples), 'utf8');
      for (const paper of ['a4', 'letter'] as const) {
        assert.equal((await pdfOf(plan, paper, 'summary')).pages.length, 1, `${file} on ${paper}`);
      }
    }
    assert.doesNotMatch((await pdfOf(example, 'a4', 'summary')).all, /\/TOC\b/);
    assert.match((await pdfOf(example)).all, /\/TOC\b/);
  });

  test('is laid out for the paper that is asked for, A4 without a word', async () => {
    const boxes = async (paper?: 'a4' | 'letter') =>
      new Set((await pdfOf(example, paper)).pages.map((page) => /\/MediaBox \[([^\]]*)\]/.exec(page)?.[1]));
    assert.deepEqual(await boxes(), new Set(['0 0 595.28 841.89']));
    assert.deepEqual(await boxes('a4'), new Set(['0 0 595.28 841.89']));
    assert.deepEqual(await boxes('letter'), new Set(['0 0 612 792']));
  });

  test('says which characters its fonts do not have', async () => {
    const { notes } = await pdfOf(
      'program:\n  company: "\u4F8B Gr\u00FC\u00DFe \u0395\u03BB\u03BB\u03AC\u03B4\u03B1 \u0411\u044A\u043B\u0433\u0430\u0440\u0438\u044F \u0540\u0561\u0575 \u10E5\u10D0\u10E0 \u5B57"\n',
    );
    assert.match(notes.join(' '), /empty boxes: \u4F8B \u5B57\. A Word document/);
  });
});

describe('the tags of a PDF', () => {
  for (const file of readdirSync(examples).filter((name) => name.endsWith('.partner-plan.yaml'))) {
    test(`say of everything in ${file} what it is`, async () => {
      const pdf = await pdfOf(readFileSync(new URL(file, examples), 'utf8'));
      assert.match(pdf.catalog, /\/MarkInfo << \/Marked true >>/);
      const elements = elementsOf(pdf);
      assertHeadings(elements);
      for (const { name, object, parent } of elements) {
        if (name === 'Figure') assert.match(object, /\/Alt [(<].{20,}/);
        if (name === 'TH') assert.match(object, /\/Scope \/(?:Row|Column)/);
        if (name === 'LI') assert.equal(parent, 'L');
        if (name === 'TD' || name === 'TH') assert.equal(parent, 'TR');
        if (name === 'Link') assert.match(object, /\/OBJR/);
      }
      for (const [index, page] of pdf.pages.entries()) assertMarked(pdf, page, elements, index);
    });
  }

  test('have a picture, a table with headings, a list and the contents', async () => {
    const names = new Set(elementsOf(await pdfOf(example)).map(({ name }) => name));
    for (const name of ['Figure', 'Caption', 'Table', 'TH', 'TD', 'L', 'Lbl', 'LBody', 'TOC', 'TOCI', 'Link', 'P'])
      assert.ok(names.has(name), name);
  });
});

interface Element {
  readonly number: number;
  readonly name: string;
  readonly object: string;
  readonly parent: string;
}

/** The elements of the tree, in the order in which they are read. */
function elementsOf({ catalog, objects }: PdfObjects & { readonly catalog: string }): readonly Element[] {
  const found: Element[] = [];
  const walk = (number: number, parent: string): void => {
    const object = objects.get(number) ?? '';
    const name = /\/S \/(\w+)/.exec(object)?.[1] ?? '';
    found.push({ number, name, object, parent });
    const kids = /\/K \[(.*)\] >>$/s.exec(object)?.[1] ?? '';
    for (const [, kid] of kids.replace(/<<.*?>>/gs, '').matchAll(/(\d+) 0 R/g)) walk(Number(kid), name);
  };
  const root = objects.get(references(catalog, 'StructTreeRoot')[0] ?? 0) ?? '';
  for (const number of references(root, 'K')) walk(number, '');
  return found;
}

/** No heading is more than one level below the one before it. */
function assertHeadings(elements: readonly Element[]): void {
  const levels = elements.flatMap(({ name }) => (/^H\d$/.test(name) ? [Number(name.slice(1))] : []));
  assert.ok(levels.length > 10);
  for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1, `heading ${index}`);
}

/** What is drawn on a page belongs to an element of the tree, or is said to be decoration. */
function assertMarked(pdf: Pdf, page: string, elements: readonly Element[], index: number): void {
  const content = pdf.streams.get(references(page, 'Contents')[0] ?? 0) ?? '';
  const own = new Set(
    elements.flatMap(({ object }) => [...object.matchAll(/\/MCR \/Pg (\d+) 0 R \/MCID (\d+)/g)].map(([mark]) => mark)),
  );
  let open = 0;
  for (const line of content.split('\n')) {
    if (/ (?:BDC|BMC)$/.test(line)) {
      assert.equal(open++, 0, 'Marks do not stand in each other.');
      const mark = /\/MCID (\d+)/.exec(line)?.[1];
      assert.ok(mark !== undefined || line.startsWith('/Artifact'), line);
      if (mark !== undefined)
        assert.ok(
          [...own].some((each) => each.endsWith(`/MCID ${mark}`)),
          `page ${index}: ${line}`,
        );
    } else if (line === 'EMC') open--;
    else assert.equal(open, 1, `page ${index + 1} draws outside of every mark: ${line}`);
  }
  assert.equal(open, 0);
}

describe('a PDF full of strange texts', () => {
  for (const round of [0, 1, 2]) {
    test(`leads to addresses only, round ${round}`, async () => {
      let field = round * 17;
      const { objects } = await pdfOf(planWithEveryField(() => injections[field++ % injections.length] ?? ''));
      // What stands in parentheses is text.
      const entries = [...objects.values()].map((object) => object.replace(/\((?:[^()\\]|\\.)*\)/gs, '()')).join('\n');
      assert.doesNotMatch(entries, /\/(?:JavaScript|JS|Launch|SubmitForm|GoToR|EmbeddedFile|OpenAction|AA)\b/);
      const links = [...objects.values()].filter((object) => object.includes('/S /URI'));
      for (const link of links)
        assert.match(link, /\/A << \/S \/URI \/URI \((?:https?:\/\/|mailto:)(?:[^()\\]|\\.)*\) >>/i);
    });
  }
});
