import assert from 'node:assert/strict';
import { readPlan } from '../../server/src/core/plan.ts';
import type { SourceNode } from '../../server/src/core/source.ts';
import { htmlStyle } from '../../server/src/render/html-style.ts';

const styleMark = '/* Here stands server/src/render/html-style.ts. */\n';

/**
 * A page as a reviewer reads it, from which the page can be made again. The style sheet stands in its source. Places in
 * the plan are the paths of what stands there, so that another word in a plan changes its line and not the numbers in
 * all lines below it.
 */
export function shownPage(page: string, plan: string): string {
  const [before = '', after, ...others] = page.split(htmlStyle);
  assert.ok(
    after !== undefined && others.length === 0,
    'A page holds the style sheet once, as it stands in its source.',
  );
  const places = placesIn(plan);
  const shown = `${before}${styleMark}${after}`.replace(
    / data-start="(\d+)" data-end="(\d+)"/g,
    (numbers, start, end) => {
      const path = places.get(`${start}-${end}`);
      return path === undefined ? numbers : ` data-place="${path}"`;
    },
  );
  assert.equal(pageAgain(shown, places), page, 'What is shown of a page has to stand for all of it.');
  return shown;
}

/** A page with pictures as short as can be: size, title and description, and a mark instead of the shapes. */
export function withoutShapes(shown: string, mark: (shapes: string) => string): string {
  return shown.replace(/(<svg [^>]*>\n<title .*\n<desc .*\n)([\s\S]*?)(<\/svg>)/g, (_, head, shapes, end) => {
    return `${head}${mark(shapes)}\n${end}`;
  });
}

function pageAgain(shown: string, places: ReadonlyMap<string, string>): string {
  const numbers = new Map([...places].map(([place, path]) => [path, place.split('-')]));
  return shown
    .replace(styleMark, () => htmlStyle)
    .replace(/ data-place="([^"]*)"/g, (_, path: string) => {
      const [start, end] = numbers.get(path) ?? [];
      return ` data-start="${start}" data-end="${end}"`;
    });
}

/**
 * The paths of what a plan says, by where it starts and ends: of values, of keys, of entries ("tiers:") and of where
 * lists and groups start, which is the place of what they lack. Of two in one place the outer value is named.
 */
function placesIn(plan: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const add = (start: number, end: number, path: string): void => {
    if (!places.has(`${start}-${end}`)) places.set(`${start}-${end}`, path);
  };
  const visit = (node: SourceNode, path: string): void => {
    const { start, end } = node.span;
    add(start, end, path);
    add(start, start, `${path} (start)`);
    if (node.kind === 'sequence') for (const [index, item] of node.items.entries()) visit(item, `${path}[${index}]`);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      const inner = path === '' ? String(key.value) : `${path}.${key.value}`;
      visit(value, inner);
      add(key.span.start, value.span.end, `${inner}:`);
      add(key.span.start, key.span.end, `${inner} (key)`);
    }
  };
  const { node } = readPlan(plan);
  if (node !== undefined) visit(node, '');
  return places;
}
