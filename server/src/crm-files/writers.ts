import type { CrmSystem } from '../../../schemas/program.ts';
import type { Plan } from '../core/plan.ts';
import { type ChecklistStep, checklistOf } from '../setup/checklist.ts';
import type { SetupFile, SetupWriter, WriteOptions } from '../setup/files.ts';
import type { Setup } from '../setup/model.ts';
import { type SetupChoice, setupOf } from '../setup/setup.ts';
import { writeDynamics } from './api/dynamics.ts';
import { writeHubspot } from './api/hubspot.ts';
import { writePipedrive } from './api/pipedrive.ts';
import { writeZoho } from './api/zoho.ts';
import { checklistCsv, checklistMarkdown } from './checklist-formats.ts';
import { writeSalesforce } from './salesforce/write.ts';

/** A CRM without a writer is set up by the checklist alone. */
const writers: Partial<Readonly<Record<CrmSystem, SetupWriter>>> = {
  salesforce: writeSalesforce,
  hubspot: writeHubspot,
  dynamics: writeDynamics,
  pipedrive: writePipedrive,
  zoho: writeZoho,
};

export interface WrittenSetup {
  readonly setup: Setup;
  /** Sorted by path. */
  readonly files: readonly SetupFile[];
  readonly steps: readonly ChecklistStep[];
}

/** All files of a setup, with the checklist. The same plan gives the same bytes. */
export function writeSetup(
  plan: Plan,
  choice: SetupChoice = {},
  options: WriteOptions = { rules: 'active' },
): WrittenSetup {
  const setup = setupOf(plan, choice);
  const files = writers[setup.system]?.(setup, options) ?? [];
  const steps = checklistOf(setup, files);
  const { text } = plan.source;
  const lists = [
    { path: 'CHECKLIST.md', content: checklistMarkdown(setup, steps, text), sets: [] },
    { path: 'checklist.csv', content: checklistCsv(steps, text), sets: [] },
  ];
  return { setup, files: [...files, ...lists].sort((one, other) => (one.path < other.path ? -1 : 1)), steps };
}
