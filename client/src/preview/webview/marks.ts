import { planSpanOf } from './plan-spans.ts';

/** The sign of a severity. Each has a shape of its own, so that the colour only helps. */
const signs: Readonly<Record<string, string>> = {
  error: '\u2716',
  warning: '\u25B2',
  information: 'i',
  hint: '\u2026',
};

/** Puts a button on each block with findings, which says what was found and leads to the list. */
export function addMarks(root: HTMLElement): void {
  const marked = new Set<string>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-findings]')) {
    // The heading of a section has a button for all that was found in it.
    if (element.matches('section, h2') || element.closest('figure')) continue;
    const place = planSpanOf(element);
    const key = `${place?.start}:${place?.end}`;
    if (!place || marked.has(key)) continue;
    marked.add(key);
    const button = buttonFor(element, place.start, place.end);
    if (element.matches('span, a, code')) putBehindWord(element, button);
    else homeOf(element).append(' ', button);
  }
}

/** Where a button can stand: rows and lists hold only cells and items, and a topic has its heading. */
function homeOf(element: HTMLElement): Element {
  if (element.matches('.topic')) return element.querySelector('h3') ?? element;
  if (element.matches('tr, table')) return element.querySelector('th, td') ?? element;
  if (element.matches('ul, ol')) return element.querySelector('li') ?? element;
  return element;
}

/** Puts a button behind words in a line, and behind the bracket or the comma that follows them, which are read with them. */
function putBehindWord(element: HTMLElement, button: HTMLElement): void {
  const next = element.nextSibling;
  let last: Node = element;
  if (next instanceof Text) {
    const length = next.data.search(/\s|$/);
    next.splitText(length);
    last = next;
  }
  last.parentNode?.insertBefore(button, last.nextSibling);
  button.before(' ');
}

function buttonFor({ dataset }: HTMLElement, start: number, end: number): HTMLElement {
  const { severity = '', findings = '', found = '' } = dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark';
  button.dataset.action = 'findings';
  button.dataset.from = String(start);
  button.dataset.to = String(end);
  button.dataset.severity = severity;
  const sign = spanOf(findings === '1' ? (signs[severity] ?? '') : `${signs[severity] ?? ''} ${findings}`);
  sign.setAttribute('aria-hidden', 'true');
  const words = spanOf(`Show what was found here: ${found}`);
  words.className = 'unseen';
  button.append(sign, words);
  return button;
}

function spanOf(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}
