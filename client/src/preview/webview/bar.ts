import type { PreviewResult } from '../../../../server/src/protocol/preview.ts';
import { byId } from './lists.ts';

/**
 * Shows in the bar how far the plan is, or what is wrong with the preview. It says one thing at a time, the most urgent
 * one, so that it keeps its height.
 */
export function showBar(result: PreviewResult | undefined, notice: string | undefined): void {
  const { summary = '', mistake, findingCount = 0, suppressedCount = 0 } = result ?? {};
  setText(byId('notice'), notice);
  setText(byId('mistake'), notice === undefined ? mistake?.text : undefined, mistake?.details);
  const isSummary = notice === undefined && !mistake;
  setText(byId('summary-words'), summary);
  byId('summary').hidden = !isSummary;
  byId('suppressed').hidden = suppressedCount === 0;
  setText(byId('suppressed-count'), String(suppressedCount));
  for (const count of document.querySelectorAll('#bar .count')) count.textContent = String(findingCount);
  document.querySelector<HTMLElement>('#bar .lists')?.toggleAttribute('hidden', result === undefined);
}

/** The same in words, for people who do not see the bar. */
export function barText(result: PreviewResult | undefined, notice: string | undefined): string {
  const { summary = '', mistake, suppressedCount = 0 } = result ?? {};
  const all = suppressedCount === 0 ? summary : `${summary}, ${suppressedCount} suppressed`;
  return notice ?? (mistake ? `${mistake.text}. ${mistake.details}` : all);
}

/** Shows a line of the bar, or hides it. What is not said in it is said where the mouse rests. */
function setText(line: HTMLElement, text: string | undefined, details = ''): void {
  line.hidden = text === undefined;
  const words = line.querySelector('button') ?? line;
  if (words.textContent !== (text ?? '')) words.textContent = text ?? '';
  line.title = details;
}

/** Tells the style sheet how high the bar is, so that what is brought into view stays clear of it. */
export function measureBar(bar: HTMLElement): void {
  const tell = (): void => {
    document.documentElement.style.setProperty('--bar-height', `${bar.getBoundingClientRect().height}px`);
  };
  new ResizeObserver(tell).observe(bar, { box: 'border-box' });
  tell();
}

/** In milliseconds: long enough that nobody is told of what is over again after the next key. */
const patience = 1_500;

/** Says something to people who do not see the page, when it has been true for a moment and is not said yet. */
export function announcer(status: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, patience);
  };
}
