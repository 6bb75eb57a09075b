import { checkElements } from './check-elements.ts';
import { checkFields } from './check-fields.ts';
import { checkFlows } from './check-flows.ts';
import { checkFormulas } from './check-formulas.ts';
import { checkUses } from './check-uses.ts';
import type { CheckFinding } from './finding.ts';
import { type Files, readProject } from './read.ts';

/**
 * Checks files for Salesforce, ours or those of an organization: what the tools for deploying do not see, because it
 * stands in several files. What is not in the folder, such as fields that are there already, is taken as given.
 */
export function checkSalesforce(files: Files): readonly CheckFinding[] {
  const project = readProject(files);
  return [
    ...project.unreadable.map((file) => ({ file, check: 'no-xml', message: 'The file cannot be read as XML.' })),
    ...checkElements(project),
    ...checkFields(project),
    ...checkFormulas(project),
    ...checkUses(project),
    ...checkFlows(project),
  ];
}
