import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';

journey('Generating a plan', { isApart: true }, async (workbench) => {
  const before = readdirSync(workbench.folder);
  await workbench.runCommand('Partner Plan: Generate Plan');

  await workbench.question(/Company/);
  await workbench.screenshot('generating 1 company');
  await workbench.typeAnswer('Contoso');

  await workbench.question(/Partner types/);
  await workbench.check('Technology', 'Reseller');
  await workbench.screenshot('generating 2 partner types');
  await workbench.press('Enter');

  await workbench.question(/State/);
  await workbench.highlight('Informal');
  await workbench.screenshot('generating 3 state');
  await workbench.press('Enter');

  await workbench.question(/Number of partners/);
  await workbench.screenshot('generating 4 number of partners');
  await workbench.typeAnswer('20, 35');

  await workbench.question(/deal size/);
  await workbench.type('plenty');
  await workbench.message(/plenty/);
  await workbench.screenshot('generating 5 refused answer');
  await workbench.press('Control+A');
  await workbench.type('$45k');
  await workbench.message(/45,?000 USD/);
  await workbench.screenshot('generating 6 understood answer');
  await workbench.press('Enter');

  // The proposal stands in the input already, with its reason.
  await workbench.question(/Sales cycle/);
  await workbench.message(/Proposed/);
  await workbench.screenshot('generating 7 proposal');

  // Going back is a key too, and what was typed is still there.
  await workbench.press('Control+A');
  await workbench.type('6 mon');
  await workbench.press('Alt+ArrowLeft');
  await workbench.question(/deal size/);
  await workbench.press('Enter');
  await workbench.question(/Sales cycle/);
  assert.equal(await workbench.quickInputValue(), '6 mon');

  // The window reloads in the middle of the answer.
  await workbench.type('ths');
  await workbench.message(/How long/);
  await workbench.remembered('6 months');
  await workbench.reload();
  await workbench.runCommand('Partner Plan: Generate Plan');
  await workbench.question(/^Generate Plan$/);
  await workbench.screenshot('generating 8 continue');
  await workbench.highlight('Continue where you stopped');
  await workbench.press('Enter');

  await workbench.question(/Sales cycle/);
  assert.equal(await workbench.quickInputValue(), '6 months');
  await workbench.press('Enter');

  await workbench.question(/CRM/);
  await workbench.highlight('HubSpot');
  await workbench.screenshot('generating 9 crm');

  // Leaving with Escape loses nothing either.
  await workbench.press('Escape');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  await workbench.runCommand('Partner Plan: Generate Plan');
  await workbench.question(/^Generate Plan$/);
  await workbench.highlight('Continue where you stopped');
  await workbench.press('Enter');
  await workbench.question(/CRM/);
  await workbench.highlight('HubSpot');
  await workbench.press('Enter');

  await workbench.question(/Partner pipeline targets/);
  await workbench.highlight('Yes');
  await workbench.screenshot('generating 10 pipeline targets');
  await workbench.press('Enter');

  // What hurts, and where it shows.
  await workbench.question(/What hurts/);
  await workbench.press('ArrowDown', 'Space', 'ArrowDown', 'Space');
  await workbench.screenshot('generating 11 symptoms');
  await workbench.press('Enter');
  await workbench.question(/What you see/);
  await workbench.screenshot('generating 12 evidence');
  const first = await workbench.quickInputTitle();
  await workbench.typeAnswer('Two reps claimed the Fabrikam deal in May.');
  await until('the second question about evidence', async (seen) => {
    const title = await workbench.quickInputTitle();
    seen(title);
    return title !== first && title.includes('What you see');
  });
  await workbench.question(/What you see/);
  await workbench.press('Enter');

  await workbench.question(/More detail/);
  await workbench.screenshot('generating 13 more detail');
  await workbench.press('Enter');

  await workbench.question(/Summary/);
  await workbench.screenshot('generating 14 summary');
  await workbench.highlight('Generate the plan and keep');
  await workbench.press('Enter');

  await workbench.tab(/contoso\.partner-brief\.yaml/).waitFor();
  await workbench.tab(/contoso\.partner-plan\.yaml/).waitFor();
  await workbench.tab(/Preview/).waitFor();
  await workbench.document.getByText('Contoso').first().waitFor();
  // A row for the file, one for what is assumed, and below it one for each assumption.
  await workbench.problems('what is assumed, and nothing else', ([file = '', finding = '']) => {
    return file.startsWith('1 problem') && finding.includes('assumptions are open');
  });
  await workbench.screenshot('generating 15 plan');
  const lines = (await workbench.visibleLines()).join('\n');
  assert.match(lines, /partnerPlan: 1/);
  assert.match(lines, /company: Contoso/);

  // Nothing was written, and nothing is until the person saves.
  assert.deepEqual(readdirSync(workbench.folder), before);
  await workbench.focusEditor();
  await workbench.save();
  const [saved = ''] = readdirSync(workbench.folder).filter((name) => !before.includes(name));
  assert.equal(saved, 'contoso.partner-plan.yaml');
  assert.match(readFileSync(path.join(workbench.folder, saved), 'utf8'), /averageSize: 45,?000 USD/);

  // The preview stays with the plan that now has a file.
  await workbench.find('name: Contoso Partner Program');
  await workbench.press('ArrowRight');
  await workbench.type(' Two');
  await workbench.document.getByText('Contoso Partner Program Two').first().waitFor();
  assert.equal(await workbench.preview.locator('#notice').isVisible(), false, 'The preview gives a notice.');
  await workbench.screenshot('generating 16 saved');
});

const brief = 'company: Fabrikam\npartnerTypes: [referral]\nstate: none\ncrm: hubspot\n';

journey(
  'Generating a plan again from its brief',
  {
    files: { 'fabrikam.partner-brief.yaml': brief, 'fabrikam.partner-plan.yaml': 'partnerPlan: 1 # mine\n' },
    // VS Code keeps a text that an extension has opened for three minutes after its editor is closed, and its findings
    // would be those of the next journey.
    isApart: true,
  },
  async (workbench) => {
    await workbench.openFile('fabrikam.partner-brief.yaml');
    await workbench.titleButton('Generate Plan from This Brief').waitFor();
    await workbench.screenshot('brief 1 editor');
    await workbench.titleButton('Generate Plan from This Brief').click();

    await workbench.question(/fabrikam\.partner-plan\.yaml exists already/);
    await workbench.tab(/as it is and generated/).waitFor();
    await workbench.screenshot('brief 2 comparison');
    await workbench.highlight('Replace');
    await workbench.press('Enter');

    await workbench.tab(/^fabrikam\.partner-plan\.yaml/).waitFor();
    await workbench.document.getByText('Fabrikam').first().waitFor();
    await workbench.screenshot('brief 3 replaced');
    await workbench.focusEditor();
    await workbench.press('Control+Z');
    await until('what was there before', async (seen) => {
      const lines = (await workbench.visibleLines()).join('\n');
      seen(lines);
      return lines.includes('# mine');
    });
  },
);
