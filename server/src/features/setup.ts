import type { Plan } from '../core/plan.ts';
import { indexLines } from '../core/text.ts';
import { driftOf } from '../crm-files/drift/drift.ts';
import { driftMarkdown } from '../crm-files/drift/markdown.ts';
import { writeSetup as write } from '../crm-files/writers.ts';
import {
  type CompareSetupParams,
  type CompareSetupResult,
  compareSetupRequest,
  type WriteSetupParams,
  type WriteSetupResult,
  writeSetupRequest,
} from '../protocol/setup.ts';
import { missingSection, whyNotSetUp } from '../setup/readable.ts';
import { defineFeature } from './feature.ts';
import { Refusal } from './refusal.ts';

/** The files that set up the CRM of a plan. The editor writes them. */
export const writeSetup = defineFeature<WriteSetupParams, WriteSetupResult>({
  method: writeSetupRequest,
  takesLong: true,
  capabilities: {},
  empty: { files: [], crm: '', byFiles: 0, byHand: 0, findings: [] },
  answer({ document: { plan } }) {
    refuseUnreadable(plan, 'set up');
    const { setup, files, steps } = write(plan);
    const missing = missingSection(plan);
    const byHand = steps.filter(({ file }) => file === undefined).length;
    return {
      files: files.map(({ path, content }) => ({ path, content })),
      crm: setup.crm,
      byFiles: steps.length - byHand,
      byHand,
      findings: [...(missing === undefined ? [] : [missing]), ...setup.findings.map(({ message }) => message)],
    };
  },
});

/** What a CRM has, as files show it that the editor has read, against the plan. */
export const compareSetup = defineFeature<CompareSetupParams, CompareSetupResult>({
  method: compareSetupRequest,
  takesLong: true,
  capabilities: {},
  empty: { markdown: '', crm: '', refused: [] },
  answer({ params: { files }, document: { plan } }) {
    refuseUnreadable(plan, 'compared');
    const result = driftOf(plan, new Map(files.map(({ path, content }) => [path, content])));
    return {
      markdown: result.read === 0 ? '' : driftMarkdown(result, plan.source.text),
      crm: result.setup.crm,
      refused: result.refused,
    };
  },
});

function refuseUnreadable(plan: Plan, attempt: string): void {
  const reason = whyNotSetUp(plan);
  if (reason === undefined) return;
  const line = indexLines(plan.source.text).positionAt(reason.span.start).line + 1;
  throw new Refusal(`The plan cannot be ${attempt} because of its line ${line}. ${reason.message}`);
}
