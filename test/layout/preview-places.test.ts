import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentPlace } from '../../client/src/preview/content-place.ts';
import { examples } from './plans.ts';
import { Reader } from './reader.ts';

// How the preview keeps in step with the editor, line by line through every example. The editor is played here.

/** Less than anyone sees, in pixels. */
const nothing = 1.5;

/** What each line of a text is about, as the extension tells it. */
function offsetsOf(text: string): readonly number[] {
  const rows = text.split('\n');
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length + 1);
  const lines = { lineCount: rows.length, lineAt: (line: number) => ({ text: rows[line] ?? '' }) };
  return rows.map((_, line) => {
    const place = contentPlace(lines, { line, character: 0 });
    return (starts[place.line] ?? 0) + place.character;
  });
}

describe('a preview in step with the editor', () => {
  for (const { name, text } of examples()) {
    it(`shows the same block of ${name} for the cursor and for scrolling`, async () => {
      const reader = await openAt(text);
      const found = await reader.page.evaluate(lookAtEachLine, offsetsOf(text));
      assert.ok(found.looked > 100, `Only ${found.looked} lines were looked at.`);
      assert.deepEqual(
        found.faults.map((fault) => describeFault(fault, text)),
        [],
      );
    });

    it(`goes through ${name} in the order of the lines`, async () => {
      const reader = await openAt(text);
      const steps = await reader.page.evaluate(scrollThrough, offsetsOf(text));
      assert.ok(steps.seen > 50, `Only ${steps.seen} places were shown.`);
      assert.deepEqual(
        steps.back.map((fault) => describeFault(fault, text)),
        [],
      );
    });
  }

  it('stays with the tier under the cursor when the editor is scrolled a little, whatever stands at its top', async () => {
    const text = examples().find(({ name }) => name === 'technology-salesforce')?.text ?? '';
    const reader = await openAt(text);
    const line = text.slice(0, text.indexOf('- id: strategic')).split('\n').length - 1;
    const offsets = offsetsOf(text);
    await reader.moveTo('strategic\n');
    const before = await reader.scrolledTo();
    await reader.scrollTo(offsets[line - 12] ?? 0, offsets[line + 4]);
    const after = await reader.scrolledTo();
    assert.ok(after >= before && after - before < 350, `It went from ${before} to ${after}.`);
    await reader.scrollTo(offsets[line - 16] ?? 0, offsets[line]);
    assert.ok(Math.abs((await reader.scrolledTo()) - before) <= nothing);
  });

  it('shows the tier whose line the cursor is in, in the first column too', async () => {
    const text = examples()[0]?.text ?? '';
    const reader = await Reader.open();
    await reader.show(text);
    const offsets = offsetsOf(text);
    for (const [line, row] of text.split('\n').entries()) {
      const id = /^ {2}- id: (\w+)$/.exec(row)?.[1];
      if (id === undefined) continue;
      await reader.moveToOffset(offsets[line] ?? 0);
      const [marked = ''] = await reader.marked();
      assert.match(marked, new RegExp(`^\\s*Tier \\d \\(${id}\\)`, 'i'));
    }
  });
});

/** A plan in a panel beside an editor. */
async function openAt(text: string): Promise<Reader> {
  const reader = await Reader.open();
  await reader.page.setViewportSize({ width: 540, height: 700 });
  await reader.show(text);
  return reader;
}

interface Fault {
  readonly line: number;
  readonly what: string;
}

function describeFault({ line, what }: Fault, text: string): string {
  return `${line + 1} ${(text.split('\n')[line] ?? '').trim().slice(0, 50)}: ${what}`;
}

/**
 * Runs inside the page. For each line the cursor comes there, and then the editor is scrolled so that the line stands at
 * its top: what was marked has to be what is at the top then. Before that, a scrolling by nothing must move nothing.
 */
function lookAtEachLine(offsets: readonly number[]): { readonly looked: number; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let looked = 0;
  const tell = (data: object): void => {
    window.dispatchEvent(new MessageEvent('message', { data: { version: 1, follow: true, ...data } }));
  };
  for (const [line, offset] of offsets.entries()) {
    document.querySelector('[data-cursor]')?.removeAttribute('data-cursor');
    tell({ type: 'cursor', offset, moved: true });
    const mark = document.querySelector('[data-cursor]');
    if (mark === null) continue;
    looked += 1;
    const before = window.scrollY;
    tell({ type: 'scroll', offset: 0, level: offset });
    if (Math.abs(window.scrollY - before) > 1.5)
      faults.push({ line, what: `moved from ${before} to ${window.scrollY}` });
    tell({ type: 'scroll', offset });
    const block = mark.closest('tr') ?? mark;
    const { top, bottom } = block.getBoundingClientRect();
    const start = (document.getElementById('bar')?.getBoundingClientRect().bottom ?? 0) + 8;
    const isEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
    if ((top > start + 2 && !isEnd) || bottom < start - 2)
      faults.push({ line, what: `the marked block stands at ${Math.round(top)} to ${Math.round(bottom)}` });
  }
  return { looked, faults };
}

/**
 * Runs inside the page. Scrolls through all lines. The page may go back only where the document says things in another
 * order than the plan: where all that shows the one line stands above all that shows the line before.
 */
function scrollThrough(offsets: readonly number[]): { readonly seen: number; readonly back: readonly Fault[] } {
  const blocks = [
    ...document.querySelectorAll<HTMLElement>('#document :is(tr, li, dd, p, .topic, section)[data-start]'),
  ].filter((element) => element.closest('figure') === null && !element.matches('tr :not(tr)'));
  const topsOf = (offset: number): readonly number[] => {
    const around = blocks.filter(({ dataset }) => Number(dataset.start) <= offset && offset <= Number(dataset.end));
    const length = (element: HTMLElement): number => Number(element.dataset.end) - Number(element.dataset.start);
    const least = Math.min(...around.map(length));
    return around
      .filter((element) => length(element) === least)
      .map((element) => element.getBoundingClientRect().top + window.scrollY);
  };
  const back: Fault[] = [];
  const tops = new Set<number>();
  let last = { offset: 0, top: 0 };
  for (const [line, offset] of offsets.entries()) {
    window.dispatchEvent(new MessageEvent('message', { data: { type: 'scroll', version: 1, follow: true, offset } }));
    const top = window.scrollY;
    tops.add(Math.round(top));
    const isForced = Math.max(...topsOf(offset)) < Math.min(...topsOf(last.offset));
    if (top < last.top - 1.5 && !isForced) back.push({ line, what: `went back from ${last.top} to ${top}` });
    last = { offset, top };
  }
  return { seen: tops.size, back };
}
