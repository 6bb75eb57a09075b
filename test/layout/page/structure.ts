import { describe, isSeen, shortened } from './visible.ts';

/** What a person who hears the page, or sees no colours, would miss. */
export function structureFindings(root: Element): readonly string[] {
  return [...headings(root), ...colourOnly(root), ...tables(root), ...pictures(root), ...ids(root)];
}

/** Levels go down one by one, there is one title, and no heading is empty. */
function headings(root: Element): readonly string[] {
  const found: string[] = [];
  let before = 0;
  let titles = 0;
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')) {
    if (!heading.checkVisibility()) continue;
    const level = Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1));
    if (level === 1) titles += 1;
    if (level > before + 1 && before > 0)
      found.push(`headings: level ${level} follows ${before}: ${describe(heading)}`);
    if (heading.textContent?.trim() === '') found.push(`headings: ${describe(heading)} is empty`);
    before = level;
  }
  if (titles !== 1) found.push(`headings: there are ${titles} of level 1`);
  return found;
}

/** What a mark of each kind has to say in words, wherever its colour says it. */
const words: readonly (readonly [string, RegExp])[] = [
  [':is(.mark, .finding, .found)[data-severity="error"]', /error|must|problem/i],
  [':is(.mark, .finding, .found)[data-severity="warning"]', /warning/i],
  [':is(.mark, .finding, .found)[data-severity="information"]', /info|information|note|hint/i],
  [':is(.mark, .finding, .found)[data-severity="hint"]', /hint/i],
  ['.missing', /not defined yet|missing/i],
  ['.stale', /last|cannot be read/i],
];

function colourOnly(root: Element): readonly string[] {
  return words.flatMap(([selector, wanted]) =>
    [...root.querySelectorAll(selector)]
      .filter((element) => isSeen(element) && !wanted.test(spoken(element)))
      .map((element) => `colour only: nothing but its look tells what ${describe(element)} is`),
  );
}

/** What is read aloud for an element: its text, and the names of it and of what is in it. */
function spoken(element: Element): string {
  const named = [element, ...element.querySelectorAll('[aria-label], [title], [alt]')];
  const names = named.flatMap((each) => ['aria-label', 'title', 'alt'].map((name) => each.getAttribute(name) ?? ''));
  const labels = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  return [element.textContent ?? '', ...names, ...labels].join(' ');
}

/** Every table has a name and headers that say what they are for. */
function tables(root: Element): readonly string[] {
  return [...root.querySelectorAll('table')].flatMap((table) => {
    const isNamed = table.caption !== null || table.matches('[aria-label], [aria-labelledby]');
    const hasHeaders = [...table.querySelectorAll('th')].every((header) => /^(row|col)/.test(header.scope));
    return [
      ...(isNamed ? [] : [`tables: ${describe(table)} has no name`]),
      ...(hasHeaders && table.querySelector('th') !== null
        ? []
        : [`tables: ${describe(table)} lacks headers with a scope`]),
    ];
  });
}

/** Every picture says what it shows, or says that it shows nothing of its own. */
function pictures(root: Element): readonly string[] {
  return [...root.querySelectorAll('svg, img')]
    .filter((picture) => picture.closest('svg') === picture || picture instanceof HTMLImageElement)
    .filter((picture) => {
      if (picture.closest('[aria-hidden="true"]') !== null) return false;
      const isPicture = picture.getAttribute('role') === 'img' || picture instanceof HTMLImageElement;
      return !isPicture || (nameOf(picture) === '' && picture.getAttribute('alt') !== '');
    })
    .map((picture) => `pictures: ${describe(picture)} has no text alternative`);
}

function nameOf(picture: Element): string {
  const ids = (picture.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const title = picture.querySelector(':scope > title')?.textContent ?? '';
  return `${picture.getAttribute('aria-label') ?? ''}${labelled}${title}${picture.getAttribute('alt') ?? ''}`.trim();
}

function ids(root: Element): readonly string[] {
  const all = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = all.filter((id, index) => all.indexOf(id) !== index);
  return twice.map((id) => `ids: "${shortened(id)}" is the id of several elements`);
}
