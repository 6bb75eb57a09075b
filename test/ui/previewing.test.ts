import assert from 'node:assert/strict';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';

const plan = 'technology-salesforce.partner-plan.yaml';

journey('Previewing a plan', { settings: { 'files.autoSave': 'off' } }, async (workbench) => {
  await workbench.openFile(plan);
  await workbench.titleButton('Open Preview to the Side').click();
  await workbench.preview.getByRole('heading', { level: 1 }).waitFor();
  await workbench.screenshot('previewing 1 beside');

  await workbench.focusEditor();
  await workbench.find('name: Strategic');
  await workbench.press('End');
  await workbench.type(' Allies');
  await workbench.preview.getByText('Strategic Allies').first().waitFor();
  await workbench.screenshot('previewing 2 typed');

  // A plan that cannot be read any more.
  const before = await workbench.preview.locator('#document').innerText();
  await workbench.type(': [ "');
  await workbench.problems('a mistake', (labels) => labels.some((label) => label.includes('There is a second colon')));
  const broken = await workbench.preview.locator('#document').innerText();
  assert.ok(broken.length > before.length / 2, `The preview has shrunk to:\n${broken}`);
  await workbench.screenshot('previewing 3 broken');
  await workbench.focusEditor();
  for (let key = 0; key < ': [ "'.length; key += 1) await workbench.press('Backspace');
  // Brackets and quotes close themselves, and go with their opening one.
  await until('the preview as it was', async () => {
    const now = await workbench.preview.locator('#document').innerText();
    return now === before;
  });

  await workbench.save();
  await workbench.reload();
  await workbench.preview.getByText('Strategic Allies').first().waitFor({ timeout: 60_000 });
  await workbench.screenshot('previewing 4 reloaded');

  await workbench.focusEditor();
  await workbench.find(' Allies');
  await workbench.press('Delete');
  await until('the change in the preview after the reload', async () => {
    const now = await workbench.preview.locator('#document').innerText();
    return !now.includes('Strategic Allies') && now.includes('Strategic');
  });
});

journey('Going from the preview to the plan', {}, async (workbench) => {
  await workbench.openFile(plan);
  await workbench.titleButton('Open Preview to the Side').click();
  const risks = workbench.preview.getByRole('heading', { name: 'Risks and Failure Modes' });
  await risks.waitFor();
  await risks.click();
  await until('the cursor at the risks', async (seen) => {
    const lines = await workbench.visibleLines();
    seen(lines);
    return lines.includes('risks:');
  });
  await workbench.screenshot('places 1 clicked');
});
