// The site is made of the Markdown in docs/ as it stands: `npm run docs`. Only what a page needs around its text is
// here, so that the pages read the same in a repository.
import { readFileSync, writeFileSync } from 'node:fs';
import { addressOf, headingId, targetOf } from './addresses.mjs';
import { layout } from './layout.mjs';
import { entriesOf } from './search-entries.mjs';

/** @param {any} eleventy The configuration of Eleventy, which has no types. */
export default function configure(eleventy) {
  eleventy.addTemplate('CHANGELOG.md', readFileSync('CHANGELOG.md', 'utf8'));
  eleventy.addTemplate('playground.md', readFileSync('site/playground.md', 'utf8'));
  // The page of the extension repeats what the others say, for people who see it in VS Code.
  eleventy.ignores.add('docs/EXTENSION.md');
  eleventy.addPassthroughCopy({
    'docs/images': 'images',
    LICENSE: 'LICENSE.txt',
    'site/style.css': 'assets/style.css',
  });
  eleventy.addGlobalData('permalink', () => (/** @type {any} */ data) => addressOf(data.page.filePathStem));
  eleventy.addTransform('page', function (/** @type {string} */ content) {
    return layout(content, /** @type {any} */ (this).page.outputPath);
  });
  eleventy.amendLibrary('md', amendMarkdown);
  eleventy.on('eleventy.after', (/** @type {any} */ { results, directories }) => {
    const entries = results.flatMap((/** @type {any} */ { content, url }) => entriesOf(content, url.slice(1)));
    const script = `window.partnerPlanEntries = ${JSON.stringify(entries)};\n`;
    writeFileSync(`${directories.output}assets/entries.js`, script);
  });
  return {
    dir: { input: 'docs', output: '.build/site', includes: '../site', data: '../site/no-data' },
    templateFormats: ['md'],
    // Braces in a page are braces of YAML.
    markdownTemplateEngine: false,
  };
}

/** @param {any} markdown The reader of Markdown that Eleventy brings. */
function amendMarkdown(markdown) {
  markdown.core.ruler.push('addresses', (/** @type {any} */ state) => {
    const known = new Map();
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === 'heading_open') token.attrSet('id', headingId(state.tokens[index + 1].content, known));
      for (const child of token.children ?? []) {
        const name = child.type === 'link_open' ? 'href' : undefined;
        if (name !== undefined) child.attrSet(name, targetOf(child.attrGet(name), state.env.page.inputPath));
      }
    }
  });
  // What is wider than the page can be scrolled, also with the keyboard.
  markdown.renderer.rules.table_open = () =>
    '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (/** @type {any[]} */ ...given) =>
    fence(...given).replace('<pre', '<pre tabindex="0"');
}
