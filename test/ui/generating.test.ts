import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';

journey('Generating a plan', { settings: { 'files.autoSave': 'off' } }, async (workbench) => {
  const before = readdirSync(workbench.folder);
  await workbench.runCommand('Partner Plan: Generate Plan');

  await workbench.question(/Company/);
  await workbench.screenshot('generating 1 company');
  await workbench.typeAnswer('Contoso');

  await workbench.question(/Partner types/);
  await workbench.screenshot('generating 2 partner types');
  await workbench.check('Technology', 'Reseller');
  await workbench.press('Enter');

  await workbench.question(/State/);
  await workbench.highlight('Informal');
  await workbench.screenshot('generating 3 state');
  await workbench.press('Enter');

  await workbench.question(/Number of partners/);
  await workbench.typeAnswer('20, 35');

  await workbench.question(/deal size/);
  await workbench.type('plenty');
  await workbench.press('Enter');
  await until('a word about the answer', async (seen) => {
    const message = await workbench.quickInputMessage();
    seen(message);
    return message.includes('plenty');
  });
  await workbench.screenshot('generating 4 refused answer');
  await workbench.press('Control+A');
  await workbench.typeAnswer('$45k');

  // The proposal stands in the input already.
  await workbench.question(/Sales cycle/);
  await workbench.screenshot('generating 5 proposal');

  // Leaving loses nothing.
  await workbench.press('Escape');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  await workbench.runCommand('Partner Plan: Generate Plan');
  await workbench.quickInputRows.first().waitFor();
  await workbench.screenshot('generating 6 continue');
  await workbench.highlight('Continue with my answers');
  await workbench.press('Enter');

  await workbench.question(/Sales cycle/);
  await workbench.press('Enter');

  await workbench.question(/CRM/);
  await workbench.highlight('HubSpot');
  await workbench.screenshot('generating 7 crm');
  await workbench.press('Enter');

  await workbench.question(/Partner pipeline targets/);
  await workbench.highlight('Yes');
  await workbench.press('Enter');

  await workbench.tab(/contoso.*\.partner-plan\.yaml/).waitFor();
  await workbench.tab(/Preview/).waitFor();
  await workbench.preview.getByText('Contoso').first().waitFor();
  await workbench.problems('nothing', (labels) => labels.length === 0);
  await workbench.screenshot('generating 8 plan');
  const lines = (await workbench.visibleLines()).join('\n');
  assert.match(lines, /partnerPlan: 1/);
  assert.match(lines, /company: Contoso/);
  assert.match(lines, /averageSize: 45,?000 USD/);

  // Nothing was written, and nothing is until the person saves.
  assert.deepEqual(readdirSync(workbench.folder), before);
  await workbench.focusEditor();
  await workbench.save();
  const [saved = ''] = readdirSync(workbench.folder).filter((name) => !before.includes(name));
  assert.equal(saved, 'contoso.partner-plan.yaml');
  assert.match(readFileSync(path.join(workbench.folder, saved), 'utf8'), /company: Contoso/);

  // The preview stays with the plan that now has a file.
  await workbench.find('name: Contoso Partner Program');
  await workbench.press('End');
  await workbench.type(' Two');
  await workbench.preview.getByText('Contoso Partner Program Two').first().waitFor();
  assert.equal(await workbench.preview.locator('#notice').isVisible(), false, 'The preview gives a notice.');
  await workbench.screenshot('generating 9 saved');
});
