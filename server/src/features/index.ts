import { briefSummary } from './brief-summary.ts';
import { checkAnswer } from './check-answer.ts';
import { codeAction } from './code-action/code-action.ts';
import { resolveCodeAction } from './code-action/resolve.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion/completion.ts';
import { resolveCompletionItem } from './completion/resolve.ts';
import { definition } from './definition.ts';
import { documentDiagnostic, workspaceDiagnostic } from './diagnostics.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import type { AnyFeature } from './feature.ts';
import { findReferences } from './find-references.ts';
import { foldingRange } from './folding-range.ts';
import { formatting, onTypeFormatting, rangeFormatting } from './formatting.ts';
import { generate } from './generate.ts';
import { generateFromBrief } from './generate-from-brief.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { newBrief } from './new-brief-request.ts';
import { newPlan } from './new-plan-request.ts';
import { copySection } from './preview/copy-section.ts';
import { preview } from './preview/preview.ts';
import { questions } from './questions.ts';
import { prepareRename, rename } from './rename.ts';
import { render } from './render.ts';
import { rulePage } from './rule-page.ts';
import { rules } from './rules.ts';
import { runToolOnPlan, runToolOnTexts } from './run-tool.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens.ts';
import { compareSetup, writeSetup } from './setup.ts';
import { audit } from './update/audit.ts';
import { complete } from './update/complete.ts';
import { regenerateSection } from './update/regenerate-section.ts';
import { sections } from './update/sections.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Everything that the language server answers: first the methods of the protocol, then those that are ours. */
export const features: readonly AnyFeature[] = [
  codeAction,
  resolveCodeAction,
  completion,
  resolveCompletionItem,
  hover,
  documentSymbol,
  workspaceSymbol,
  definition,
  findReferences,
  documentHighlight,
  prepareRename,
  rename,
  documentLink,
  selectionRange,
  foldingRange,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  inlayHint,
  codeLens,
  documentDiagnostic,
  workspaceDiagnostic,
  preview,
  copySection,
  render,
  questions,
  checkAnswer,
  briefSummary,
  generate,
  generateFromBrief,
  newBrief,
  newPlan,
  sections,
  complete,
  regenerateSection,
  audit,
  writeSetup,
  compareSetup,
  rules,
  rulePage,
  runToolOnTexts,
  runToolOnPlan,
];
