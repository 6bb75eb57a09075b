import type { CrmSystem } from '../../../../schemas/program.ts';
import type { Files } from '../salesforce/read.ts';
import type { ReadFolder } from './found.ts';
import { foundInLists, isListFile } from './read-lists.ts';
import { foundInSalesforce } from './read-salesforce.ts';

/** What reads the files of a CRM. */
export function readersOf(system: CrmSystem): (files: Files) => ReadFolder {
  if (system === 'salesforce') {
    return (files) => ({
      found: foundInSalesforce(files),
      read: [...files.keys()].filter((path) => /\.(?:object|[a-zA-Z]+-meta\.xml)$/.test(path)).length,
      refused: [],
    });
  }
  return (files) => foundInLists(system, new Map([...files].filter(([path]) => isListFile(path))));
}
