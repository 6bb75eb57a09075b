import type { Command } from './command.ts';
import { exportDocument } from './export-document.ts';
import { generatePlan } from './generate-plan.ts';
import { newPlan } from './new-plan.ts';
import { nextFinding } from './next-finding.ts';
import { openPreview } from './open-preview.ts';
import { openPreviewToSide } from './open-preview-to-side.ts';
import { showRule } from './show-rule.ts';
import { showSource } from './show-source.ts';

export const commands: readonly Command[] = [
  generatePlan,
  newPlan,
  openPreview,
  openPreviewToSide,
  showSource,
  exportDocument,
  showRule,
  nextFinding,
];
