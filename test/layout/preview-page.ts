import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkDocument } from '../../server/src/features/document.ts';
import { openDocument, uri } from '../harness/ask.ts';
import { root } from '../harness/files.ts';
import { previewOf } from '../harness/preview.ts';
import { settle } from './settle.ts';
import { type Theme, themeVariables } from './themes.ts';

/** The parts of the preview as they ship: the page around the document, its script and its style sheet. */
export interface PreviewParts {
  readonly page: string;
  readonly script: string;
  readonly style: string;
}

/** Where the page of the preview seems to come from. Nothing leaves the machine: the browser gets it from the test. */
const origin = 'https://preview.test';

/** Builds the parts from their sources, as scripts/build.mjs does, with a stand-in for the API of VS Code. */
export async function buildPreview(): Promise<PreviewParts> {
  const [webview, page] = await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: { preview: 'client/src/preview/webview/main.ts' },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      outdir: 'memory',
      write: false,
    }),
    build({
      absWorkingDir: root,
      stdin: { contents: "export { previewPage } from './client/src/preview/page.ts';", resolveDir: root },
      bundle: true,
      platform: 'neutral',
      format: 'esm',
      write: false,
      plugins: [standInForVsCode],
    }),
  ]);
  const fileOf = (ending: string): string => webview.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const code = page.outputFiles[0]?.text ?? '';
  const { previewPage } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    previewPage: (webview: object, dist: string) => string;
  };
  const standIn = { asWebviewUri: (place: string) => place, cspSource: origin };
  return { page: previewPage(standIn, origin), script: fileOf('.js'), style: fileOf('.css') };
}

/** As much of the API as the page needs: it joins addresses. */
const standInForVsCode: import('esbuild').Plugin = {
  name: 'stand-in for vscode',
  setup(bundler) {
    bundler.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stand-in' }));
    bundler.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({
      contents: `
        const joined = (base, ...parts) => ({ toString: () => [base, ...parts].join('/') });
        export const Uri = { joinPath: joined };
      `,
    }));
  },
};

/** A preview in a browser, with a stand-in for the window of VS Code around it. */
export interface PreviewPage {
  readonly page: Page;
  /** Loads the page anew, as a preview in which nothing was shown yet. That is cheaper than to open another one. */
  restart(): Promise<void>;
  /**
   * Shows a plan, as the extension does when the server has answered.
   *
   * @param before what the plan was before something in it could not be read any more.
   */
  show(plan: string, before?: string): Promise<void>;
  setTheme(theme: Theme, options?: { readonly largeText?: boolean }): Promise<void>;
  /** What the preview has told the extension since it was asked last. */
  messages(): Promise<readonly unknown[]>;
}

const variables = themeVariables();
const defaultStyle = readFileSync(new URL('fixtures/webview-default.css', import.meta.url), 'utf8');

/** Loads the preview as VS Code does: with its style sheet first, its classes, its variables and its API. */
export async function openPreview(context: BrowserContext, parts: PreviewParts): Promise<PreviewPage> {
  const page = await context.newPage();
  const bodies: Readonly<Record<string, { readonly body: string; readonly contentType: string }>> = {
    [`${origin}/`]: {
      body: parts.page.replace('<head>', `<head><style id="_defaultStyles">${defaultStyle}</style>`),
      contentType: 'text/html',
    },
    [`${origin}/preview.js`]: { body: parts.script, contentType: 'text/javascript' },
    [`${origin}/preview.css`]: { body: parts.style, contentType: 'text/css' },
  };
  await page.route('**/*', (route) => {
    const found = bodies[route.request().url().replace(/\?.*/, '')];
    return found === undefined ? route.abort() : route.fulfill(found);
  });
  await page.addInitScript(() => {
    const sent: unknown[] = [];
    let state: unknown;
    Object.assign(window, {
      sent,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => void sent.push(message),
        getState: () => state,
        setState: (next: unknown) => {
          state = next;
        },
      }),
    });
  });
  // Each visit has an address of its own, because a browser remembers how far a page was scrolled.
  let visits = 0;
  const restart = async (): Promise<void> => {
    visits += 1;
    await page.goto(`${origin}/?${visits}`);
  };
  await restart();

  return {
    page,
    restart,
    async show(plan, before) {
      await page.evaluate((message) => window.postMessage(message, '*'), await messageOf(plan, before));
      await page.locator('#document h1').waitFor();
      await settle(page);
    },
    async setTheme(theme, { largeText = false } = {}) {
      await page.evaluate(applyTheme, {
        variables: { ...variables[theme.name], ...fonts(largeText ? 2 : 1) },
        classes: [...theme.classes],
        kind: theme.kind,
      });
      await settle(page);
    },
    messages: () =>
      page.evaluate(() => {
        const { sent } = window as unknown as { sent: unknown[] };
        return sent.splice(0);
      }),
  };
}

/** What the extension posts when the server has answered. */
async function messageOf(plan: string, before: string | undefined): Promise<object> {
  const opened = openDocument(plan);
  const document = before === undefined ? opened : checkDocument({ ...opened, lastReadable: readPlan(before) });
  return { type: 'document', uri, result: await previewOf(document) };
}

/** What the settings of the user say about fonts; letters can be made larger without a wider window. */
function fonts(factor: number): Readonly<Record<string, string>> {
  return {
    '--vscode-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
    '--vscode-font-size': `${13 * factor}px`,
    '--vscode-font-weight': 'normal',
    '--vscode-editor-font-family': '"Droid Sans Mono", monospace',
    '--vscode-editor-font-size': `${14 * factor}px`,
    '--vscode-markdown-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
    '--vscode-markdown-font-size': `${14 * factor}px`,
  };
}

/** Runs inside the page, and does what VS Code does when the theme changes. */
function applyTheme(theme: {
  readonly variables: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly kind: string;
}): void {
  const { body } = document;
  const { style } = document.documentElement;
  for (const name of [...body.classList].filter((each) => each.startsWith('vscode-'))) body.classList.remove(name);
  body.classList.add(...theme.classes);
  body.dataset.vscodeThemeKind = theme.kind;
  for (const name of Array.from(style).filter((each) => each.startsWith('--vscode-'))) style.removeProperty(name);
  for (const [name, value] of Object.entries(theme.variables)) style.setProperty(name, value);
}
