import type { CrmSystem } from '../../../schemas/program.ts';
import type { Plan } from '../core/plan.ts';
import { type ChecklistStep, checklistOf } from './checklist.ts';
import { checklistCsv, checklistMarkdown } from './checklist-formats.ts';
import type { SetupFile, WriteOptions } from './files.ts';
import type { Setup } from './model.ts';
import { writeSalesforce } from './salesforce/write.ts';
import { type SetupChoice, setupOf } from './setup.ts';

/** Turns a setup into the files that the tools of a CRM take. */
export type SetupWriter = (setup: Setup, options: WriteOptions) => readonly SetupFile[];

/** A CRM without a writer is set up by the checklist alone. */
const writers: Partial<Readonly<Record<CrmSystem, SetupWriter>>> = { salesforce: writeSalesforce };

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
