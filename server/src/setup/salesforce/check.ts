import { checkElements } from './check-elements.ts';
import { checkFields } from './check-fields.ts';
import { checkFlows } from './check-flows.ts';
import { checkFormulas } from './check-formulas.ts';
import { checkUses } from './check-uses.ts';
import { type Files, readProject } from './read.ts';

/** Something in a folder for Salesforce that a deploy or the first user would stumble over. */
export interface CheckFinding {
  readonly file: string;
  /** The name of what is checked, for tests and reports: `long-text-required`. */
  readonly check: string;
  readonly message: string;
}

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
