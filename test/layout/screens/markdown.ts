import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import { readPlan } from '../../../server/src/core/plan.ts';
import { renderMarkdown } from '../../../server/src/render/markdown.ts';
import { wholeDocument } from '../../../server/src/render/whole-document.ts';
import type { Place, Shot } from './screens.ts';
import { takeAtWidths } from './take.ts';

const reader = new MarkdownIt({ html: true, linkify: true });
const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

const style = `
  body { max-width: 50rem; margin: 0 auto; padding: 1rem; font: 16px/1.5 system-ui, sans-serif }
  table { display: block; overflow-x: auto; border-collapse: collapse }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: start }
`;

/** The Markdown as a reader with Mermaid shows it, such as GitHub. */
export function markdownScreens({ context, plan, folder }: Place): readonly Shot[] {
  return [
    {
      name: `the Markdown of ${plan.name}`,
      async take() {
        const page = await context.newPage();
        const html = reader.render(renderMarkdown(wholeDocument(readPlan(plan.text))));
        await page.setContent(
          `<!DOCTYPE html><html lang="en"><head><title>Markdown</title><style>${style}</style></head><body>${html}</body></html>`,
        );
        await page.addScriptTag({ path: mermaid });
        await page.evaluate(drawDiagrams);
        return takeAtWidths(page, { plan: plan.name, kind: 'markdown', details: 'rendered', folder });
      },
    },
  ];
}

/** Runs inside the page. A diagram that cannot be drawn says so in its place. */
async function drawDiagrams(): Promise<void> {
  const { mermaid: library } = window as unknown as {
    mermaid: { initialize(options: object): void; render(id: string, text: string): Promise<{ svg: string }> };
  };
  library.initialize({ startOnLoad: false, securityLevel: 'strict' });
  for (const [index, code] of [...document.querySelectorAll('pre > code.language-mermaid')].entries()) {
    const { svg } = await library.render(`diagram-${index}`, code.textContent ?? '');
    const figure = document.createElement('figure');
    figure.innerHTML = svg;
    code.parentElement?.replaceWith(figure);
  }
}
