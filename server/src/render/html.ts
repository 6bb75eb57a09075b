import { escapeHtml } from './escape-html.ts';
import { renderHtmlBody } from './html-body.ts';
import { contentsHtml } from './html-contents.ts';
import { htmlStyle } from './html-style.ts';
import type { PlanDocument } from './model.ts';
import type { PaperId, PrintOptions } from './paper.ts';

/** Writes a document as one HTML file that needs nothing beside it. */
export function renderHtml(document: PlanDocument, { paper }: PrintOptions = {}): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(document.title)}</title>
<style>
${htmlStyle}${pageStyle(document.title, paper)}</style>
</head>
<body>
<main>
${renderHtmlBody(document, { afterHeader: contentsHtml(document) })}</main>
</body>
</html>
`;
}

/** Printed pages carry the name of the program at their foot, as the PDF and the Word document do. */
function pageStyle(title: string, paper: PaperId | undefined): string {
  const size = paper === undefined ? '' : `  size: ${paper};\n\n`;
  return `
@page {
${size}  @bottom-left {
    content: "${cssText(title)}";
  }
}
`;
}

/** A text as it stands between quotes in a style sheet. All but letters, digits and spaces are written as numbers. */
function cssText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? 'fffd'} `);
}
