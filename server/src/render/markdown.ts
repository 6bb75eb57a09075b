import type { PlanDocument } from './model.ts';

export function renderMarkdown(document: PlanDocument): string {
  return `# ${document.heading}\n`;
}
