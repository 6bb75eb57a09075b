// What stands around the text of every page: the way through the docs, the search, the switch of the colors.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from './addresses.mjs';

/** @typedef {{ title: string, links: { title: string, address: string }[] }} Chapter */

/** The way through the docs is the list of their first page, so that it is written once. */
const chapters = chaptersOf(readFileSync('docs/README.md', 'utf8'));

/** @param {string} markdown @returns {Chapter[]} */
function chaptersOf(markdown) {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.split('\n')[0] ?? '',
      links: [...part.matchAll(/\[([^\]]+)\]\(([^)#]+)\.md\)/g)].map(([, title = '', stem = '']) => ({
        title: title.charAt(0).toUpperCase() + title.slice(1),
        address: addressOf(path.posix.join('/', stem)).replace('/../', '/').slice(1),
      })),
    }));
}

/**
 * @param {string} content the text of the page as HTML.
 * @param {string} outputPath the file that it is written to.
 */
export function layout(content, outputPath) {
  const own = path.posix.relative('.build/site', path.posix.normalize(outputPath));
  const top = '../'.repeat(own.split('/').length - 1) || './';
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(content)?.[1]?.replace(/<[^>]+>/g, '') ?? 'Partner Plan';
  const isPlayground = own === 'playground.html';
  const script = (/** @type {string} */ name) => `<script src="${top}assets/${name}.js" defer></script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="connect-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'">
<title>${title}${title === 'Partner Plan' ? '' : ' | Partner Plan'}</title>
<link rel="stylesheet" href="${top}assets/style.css">
${script('site')}${isPlayground ? ['server', 'examples', 'playground'].map(script).join('') : ''}
</head>
<body data-top="${top}"${isPlayground ? ' class="wide"' : ''}>
<a class="skip" href="#text">Skip to the text</a>
<header>
<a class="home" href="${top}index.html">Partner Plan</a>
<search><label for="query">Search</label><input id="query" type="search" autocomplete="off" placeholder="Search" aria-controls="hits"><ol id="hits" hidden></ol></search>
<a href="${top}playground.html">Playground</a>
<button id="colors" type="button">Colors</button>
</header>
<div class="columns">
<nav aria-label="Documentation"><details open><summary>All pages</summary>
${chapters.map((chapter) => chapterHtml(chapter, own, top)).join('\n')}
</details></nav>
<main id="text" tabindex="-1">
${content}
</main>
</div>
</body>
</html>
`;
}

/** @param {Chapter} chapter @param {string} own @param {string} top */
function chapterHtml({ title, links }, own, top) {
  const items = links.map(({ title: name, address }) => {
    const current = address === own ? ' aria-current="page"' : '';
    return `<li><a href="${top}${address}"${current}>${name}</a></li>`;
  });
  return `<h2>${title}</h2><ul>${items.join('')}</ul>`;
}
