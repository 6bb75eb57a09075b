import { escapeHtml } from '../../../server/src/render/escape-html.ts';
import type { Picture } from './screens.ts';

/** A page to leaf through pictures: those of one plan below each other, those of one kind beside each other. */
export function indexPage(pictures: readonly Picture[]): string {
  const plans = [...new Set(pictures.map(({ plan }) => plan))].sort();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Pictures</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 1rem }
.row { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start; padding-bottom: 1rem }
figure { margin: 0; flex: none }
img { display: block; width: 320px; max-height: 480px; object-fit: cover; object-position: top; border: 1px solid #999 }
</style>
</head>
<body>
<h1>Pictures</h1>
${plans.map((plan) => planHtml(plan, pictures)).join('')}</body>
</html>
`;
}

function planHtml(plan: string, pictures: readonly Picture[]): string {
  const own = pictures.filter((picture) => picture.plan === plan);
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const row = own.filter((picture) => picture.kind === kind).sort((one, other) => (one.file < other.file ? -1 : 1));
    return `<h3>${escapeHtml(kind)}</h3>\n<div class="row">\n${row.map(figureHtml).join('')}</div>\n`;
  });
  return `<h2>${escapeHtml(plan)}</h2>\n${rows.join('')}`;
}

function figureHtml({ details, file }: Picture): string {
  const address = escapeHtml(file);
  return `<figure><a href="${address}"><img src="${address}" alt="${escapeHtml(details)}" loading="lazy"></a><figcaption>${escapeHtml(details)}</figcaption></figure>\n`;
}
