import type { PlanDocument } from './model.ts';

export function renderText(document: PlanDocument): string {
  return `${document.heading}\n`;
}
