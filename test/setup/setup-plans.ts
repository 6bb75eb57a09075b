import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../harness/files.ts';

const folders = ['examples', 'test/programs/plans'];

/** Plans of every CRM, by their names: the examples, and what real programs wrote. */
export const setupPlans: ReadonlyMap<string, string> = new Map(
  folders.flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith('.partner-plan.yaml'))
      .map(
        (name) => [name.replace('.partner-plan.yaml', ''), readFileSync(`${root}${folder}/${name}`, 'utf8')] as const,
      ),
  ),
);

export function setupPlan(name: string): string {
  const text = setupPlans.get(name);
  if (text === undefined) throw new Error(`There is no plan ${name}.`);
  return text;
}
