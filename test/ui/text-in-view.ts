import type { Locator, Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** A text on the screen, and by how many pixels it is inside of what is seen of its part of the window. */
export interface TextInView {
  readonly text: string;
  readonly inside: number;
}

/** The parts of the window whose words a picture is about. What VS Code itself says around them may change. */
const ofWorkbench = [
  '.tab .label-name',
  '.explorer-folders-view .monaco-list-row .label-name',
  '.editor-instance .view-line',
  '.action-widget .monaco-list-row',
  '.markers-panel .monaco-list-row',
].join(', ');

const ofPreview = 'h1, h2, h3, h4, p, li, td, th, dt, dd, summary, button, figcaption, text';

/** Everything that can be read in the window and in the preview, from the top. */
export async function textsInView(workbench: Workbench, withPreview: boolean): Promise<readonly TextInView[]> {
  const outside = await read(workbench.page, ofWorkbench);
  return withPreview ? [...outside, ...(await read(workbench.preview.locator('body'), ofPreview))] : outside;
}

function read(place: Page | Locator, selector: string): Promise<TextInView[]> {
  const elements = place.locator(selector).filter({ visible: true });
  return elements.evaluateAll((all) =>
    all.flatMap((element) => {
      // A block with blocks of its own would say their words once more.
      if (element.querySelector('h1, h2, h3, h4, p, li, td, th, dt, dd')) return [];
      // What only a screen reader says comes when it likes, and is in no picture.
      if (element.closest('[role="status"]')) return [];
      const words = element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
      const text = words.replaceAll(/[\s\u00a0]+/g, ' ').trim();
      const { top, bottom } = element.getBoundingClientRect();
      const frame = element.closest('.monaco-scrollable-element')?.getBoundingClientRect();
      const upper = Math.max(0, frame?.top ?? 0);
      const lower = Math.min(window.innerHeight, frame?.bottom ?? window.innerHeight);
      return text === '' ? [] : [{ text, inside: Math.min(top - upper, lower - bottom) }];
    }),
  );
}

/** What a picture shows, a line for each text that is seen whole. */
export function wordsOf(texts: readonly TextInView[]): string {
  const seen = texts.filter(({ inside }) => inside >= 0).map(({ text }) => text);
  return `${[...new Set(seen)].join('\n')}\n`;
}

/** Fonts differ from machine to machine, so what stands at the edge may be in the picture or not. */
const edge = 120;

/** What the picture shows and the product no longer does, and the other way round. */
export function staleWords(picture: string, texts: readonly TextInView[]): readonly string[] {
  const kept = picture.split('\n').filter((line) => line !== '');
  const near = new Set(texts.filter(({ inside }) => inside >= -edge).map(({ text }) => text));
  const well = texts.filter(({ inside }) => inside >= edge).map(({ text }) => text);
  return [
    ...kept.filter((text) => !near.has(text)).map((text) => `only in the picture: ${text}`),
    ...[...new Set(well)].filter((text) => !kept.includes(text)).map((text) => `only in the window: ${text}`),
  ];
}
