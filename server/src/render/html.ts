import type { PlanDocument } from './model.ts';

export function renderHtml(document: PlanDocument): string {
  return `<!DOCTYPE html>\n<html lang="en"><title>x</title><main>${renderHtmlBody(document)}</main></html>\n`;
}

export function renderHtmlBody(document: PlanDocument): string {
  return `<h1>${document.heading}</h1>`;
}
