import type { Workbench } from './workbench.ts';

/** Changes the theme as a person does, through the command of the palette. */
export async function chooseTheme(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand('Preferences: Color Theme');
  const row = workbench.quickInputRows.filter({ has: workbench.page.getByText(name, { exact: true }) }).first();
  await workbench.filterRows(name, row);
  await row.click();
  await workbench.quickInput.waitFor({ state: 'hidden' });
}
