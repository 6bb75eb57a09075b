import { escapeHtml } from './escape-html.ts';
import { renderHtmlBody } from './html-body.ts';
import { contentsHtml } from './html-contents.ts';
import { htmlStyle } from './html-style.ts';
import type { PlanDocument } from './model.ts';

/** Writes a document as one HTML file that needs nothing beside it. */
export function renderHtml(document: PlanDocument): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(document.title)}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
${renderHtmlBody(document, { afterHeader: contentsHtml(document) })}</main>
</body>
</html>
`;
}
