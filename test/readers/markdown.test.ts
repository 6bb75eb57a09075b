import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import { chromium } from 'playwright-core';
import { exportPlan } from '../export/export-plan.ts';
import { assertHoldsInOrder, documentTexts } from '../harness/document-texts.ts';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportedDocumentOf } from '../render/plan-document.ts';

const examples = new URL('../../examples/', import.meta.url);
const plans = readdirSync(examples)
  .filter((name) => name.endsWith('.partner-plan.yaml'))
  .map((name) => ({ name, text: readFileSync(new URL(name, examples), 'utf8') }));

describe('a reader of Markdown reads the document of', () => {
  for (const { name, text } of plans) {
    test(name, async () => {
      // A line break in a cell is the one piece of HTML in it.
      const markdown = (await exportPlan(text, 'markdown')).text.replaceAll('<br>', '\n');
      const html = new MarkdownIt({ html: false }).render(markdown);
      assertHoldsInOrder(textOfHtml(html), documentTexts(exportedDocumentOf(text)));
    });
  }
});

test('Mermaid reads every diagram, whatever the plan says', async () => {
  let field = 0;
  const strange = Array.from({ length: 4 }, (_, round) => {
    field = round * 11;
    return planWithEveryField(() => injections[field++ % injections.length] ?? '');
  });
  const diagrams: string[] = [];
  for (const text of [...plans.map((plan) => plan.text), ...strange]) {
    const { text: markdown } = await exportPlan(text, 'markdown');
    diagrams.push(...[...markdown.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, diagram]) => diagram ?? ''));
  }
  assert.ok(diagrams.length > plans.length, 'There are diagrams.');
  assert.deepEqual(await mistakesOf(diagrams), []);
});

/** What Mermaid says against diagrams, in a browser, which it needs. */
async function mistakesOf(diagrams: readonly string[]): Promise<readonly string[]> {
  const executable = process.env.CHROMIUM;
  const browser = await chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({
      path: fileURLToPath(new URL('../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url)),
    });
    // As text, because it runs in the browser, where other things exist than here.
    return await page.evaluate(`(async () => {
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
      const mistakes = [];
      for (const diagram of ${JSON.stringify(diagrams)}) {
        try {
          await mermaid.parse(diagram);
        } catch (error) {
          mistakes.push(String(error) + '\\n' + diagram);
        }
      }
      return mistakes;
    })()`);
  } finally {
    await browser.close();
  }
}

function textOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
