import { addAgentInstructions } from './add-agent-instructions.ts';
import { auditPlan } from './audit-plan.ts';
import type { Command } from './command.ts';
import { compareCrmSetup } from './compare-crm-setup.ts';
import { completePlan, regenerateSection } from './complete.ts';
import { copySectionAsMarkdown, copySectionAsText } from './copy-section.ts';
import { exportDocument } from './export-document.ts';
import { generateFromBrief } from './generate-from-brief.ts';
import { generatePlan, saveAnswersAsBrief } from './generate-plan.ts';
import { newBrief } from './new-brief.ts';
import { newPlan } from './new-plan.ts';
import { nextFinding } from './next-finding.ts';
import { goToSource, lockPreview, openPreview, openPreviewToSide, showSource, unlockPreview } from './preview.ts';
import { restartServer } from './restart-server.ts';
import { runFix } from './run-fix.ts';
import { showReferences } from './show-references.ts';
import { showRule } from './show-rule.ts';
import { writeCrmSetup } from './write-crm-setup.ts';

export const commands: readonly Command[] = [
  generatePlan,
  generateFromBrief,
  saveAnswersAsBrief,
  newPlan,
  newBrief,
  completePlan,
  regenerateSection,
  auditPlan,
  openPreview,
  openPreviewToSide,
  showSource,
  lockPreview,
  unlockPreview,
  goToSource,
  copySectionAsMarkdown,
  copySectionAsText,
  runFix,
  exportDocument,
  writeCrmSetup,
  compareCrmSetup,
  showRule,
  showReferences,
  nextFinding,
  addAgentInstructions,
  restartServer,
];
