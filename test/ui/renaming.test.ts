import { until } from '../host/until.ts';
import { journey } from './harness.ts';
import type { Workbench } from './workbench.ts';

const plan = 'technology-salesforce.partner-plan.yaml';

/** Asks for another name at the cursor. */
async function rename(workbench: Workbench, name: string): Promise<void> {
  const input = workbench.page.locator('.rename-box input');
  await workbench.open(input, 'F2');
  await input.fill(name);
  await workbench.press('Enter');
}

journey('Renaming a tier', {}, async (workbench) => {
  await workbench.openFile(plan);
  await workbench.focusEditor();
  await workbench.find('id: strategic');
  // Out of the selection, behind the id.
  await workbench.press('ArrowRight');
  await workbench.problems('nothing', (labels) => labels.length === 0);
  await workbench.focusEditor();

  await rename(workbench, 'growth');
  await workbench.notifications.getByText('growth is the id of Tier 2 "Growth"').waitFor();
  await workbench.screenshot('renaming 1 taken');
  await rename(workbench, 'top tier');
  await workbench.notifications.getByText('"top tier" cannot be an id. Use lower case letters').waitFor();
  await workbench.screenshot('renaming 2 no id');
  await rename(workbench, 'top-tier');
  await until('the tier to have its new name', async (seen) => {
    const lines = await workbench.visibleLines();
    seen(lines);
    return lines.some((line) => line.includes('id: top-tier'));
  });
  await workbench.problems('nothing', (labels) => labels.length === 0);

  await workbench.focusEditor();
  await workbench.press('Control+Home');
  await workbench.open(workbench.page.getByText('Nothing else in the plan refers to what stands here'), 'F2');
  await workbench.screenshot('renaming 3 elsewhere');
});
