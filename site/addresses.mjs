// Where a page of the docs stands on the site, and where its links lead there.
import path from 'node:path';

/**
 * The address of a page, from the top of the site. Every page is a file, so that the site can be read from a folder.
 *
 * @param {string} stem the path of the Markdown without its ending, such as `/rules/README`.
 */
export function addressOf(stem) {
  return `${stem.replace(/(^|\/)README$/, '$1index')}.html`;
}

/**
 * Where a link of a page leads on the site.
 *
 * @param {string} href as it stands in the Markdown.
 * @param {string} inputPath the file that holds it, such as `./docs/START.md`.
 */
export function targetOf(href, inputPath) {
  if (/^(?:[a-z]+:|#)/i.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const from = path.posix.dirname(path.posix.join('/', inputPath));
  const target = path.posix.join(from, file);
  const behind = anchor === undefined ? '' : `#${anchor}`;
  const own = target.startsWith('/docs/') ? target.slice('/docs'.length) : outside(target);
  const address = own.endsWith('.md') ? addressOf(own.replace(/\.md$/, '')) : own;
  const folder = from.startsWith('/docs') ? from.slice('/docs'.length) || '/' : '/';
  return `${path.posix.relative(folder, address)}${behind}`;
}

/** @param {string} target a file of the project that is no page of the docs. */
function outside(target) {
  if (target === '/CHANGELOG.md') return target;
  if (target === '/LICENSE') return '/LICENSE.txt';
  if (target.startsWith('/examples/')) return `/playground.html`;
  throw new Error(`${target} is not on the site, and a page leads to it.`);
}

/**
 * The id of a heading, as it is on GitHub, so that links with an anchor work in both places.
 *
 * @param {string} text of the heading, in Markdown.
 * @param {Map<string, number>} known how often each id has been given on the page.
 */
export function headingId(text, known) {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  const count = known.get(id) ?? 0;
  known.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}
