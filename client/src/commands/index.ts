import type { Command } from './command.ts';
import { exportDocument } from './exportDocument.ts';
import { generatePlan } from './generatePlan.ts';
import { newPlan } from './newPlan.ts';
import { nextFinding } from './nextFinding.ts';
import { openPreview } from './openPreview.ts';
import { openPreviewToSide } from './openPreviewToSide.ts';
import { showRule } from './showRule.ts';
import { showSource } from './showSource.ts';

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
