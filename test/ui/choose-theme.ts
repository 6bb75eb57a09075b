import type { Workbench } from './workbench.ts';

/** Changes the theme as a person does, through the command of the palette. */
export async function chooseTheme(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand('Preferences: Color Theme');
  const input = workbench.quickInput.locator('input').first();
  await input.fill(name);
  await workbench.quickInputRows
    .filter({ has: workbench.page.getByText(name, { exact: true }) })
    .first()
    .click();
  await workbench.quickInput.waitFor({ state: 'hidden' });
}
