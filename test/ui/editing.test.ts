import assert from 'node:assert/strict';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';

const plan = 'technology-salesforce.partner-plan.yaml';

journey('Editing a plan', {}, async (workbench) => {
  await workbench.openFile(plan);
  await until(
    'the language Partner Plan in the status bar',
    async () => (await workbench.language()) === 'Partner Plan',
  );
  await workbench.problems('nothing', (labels) => labels.length === 0);
  await workbench.screenshot('editing 1 sample plan');

  await workbench.focusEditor();
  // On the empty line behind the third tier.
  await workbench.find('# The way down starts');
  await workbench.press('ArrowUp', 'Home');
  await workbench.type('  - id: fourth');
  for (const line of ['    name: Fourth', '  - id: fifth', '    name: Fifth']) await workbench.typeLine(line);
  await until('the two tiers as they were typed', async (seen) => {
    const lines = await workbench.visibleLines();
    seen(lines);
    return lines.join('\n').includes('  - id: fourth\n    name: Fourth\n  - id: fifth\n    name: Fifth');
  });

  const [problem] = await workbench.problems('too many tiers', (labels) =>
    labels.some((label) => label.includes('The plan has 5 tiers')),
  );
  assert.ok(problem);
  await workbench.squiggle('error').first().waitFor();
  await workbench.screenshot('editing 2 fifth tier');

  await workbench.focusEditor();
  await workbench.find('id: fifth');
  // Out of the selection, to its start: what is explained is what stands behind the cursor.
  await workbench.press('ArrowLeft');
  await workbench.open(workbench.hover.getByText('The plan has 5 tiers'), 'Escape', 'Control+K', 'Control+I');
  await workbench.screenshot('editing 3 hover');
  await workbench.press('Escape');

  await workbench.lightBulb.waitFor();
  const actions = await workbench.actions();
  assert.ok(
    actions.some((title) => title.includes('Remove the lowest tier')),
    actions.join('\n'),
  );
  await workbench.screenshot('editing 4 quick fixes');
  await workbench.chooseAction('Remove the lowest tier');
  await workbench.problems('no more too many tiers', (labels) =>
    labels.every((label) => !label.includes('The plan has 5 tiers')),
  );
  const lines = await workbench.visibleLines();
  assert.ok(lines.includes('  - id: fourth') && !lines.includes('  - id: fifth'), lines.join('\n'));
  await workbench.screenshot('editing 5 fixed');
});

journey(
  'Taking an em dash out on save',
  { isApart: true, settings: { 'editor.codeActionsOnSave': { 'source.fixAll': 'explicit' } } },
  async (workbench) => {
    await workbench.openFile('referral-new.partner-plan.yaml');
    await workbench.focusEditor();
    await workbench.find('company: Fieldnote');
    await workbench.press('End');
    await workbench.type(' \u2014 Routes');
    await workbench.problems('an em dash', (labels) => labels.some((label) => label.includes('An em dash')));
    await workbench.screenshot('em dash 1 typed');
    await workbench.saveUntil('the em dash gone', async () => {
      const lines = await workbench.visibleLines();
      return lines.some((line) => line.includes('company: Fieldnote, Routes'));
    });
    await workbench.problems('nothing', (labels) => labels.length === 0);
    await workbench.screenshot('em dash 2 saved');
  },
);

journey('Going through the findings', {}, async (workbench) => {
  await workbench.openFile('referral-new.partner-plan.yaml');
  await workbench.focusEditor();
  await workbench.find('  name: Preferred');
  await workbench.press('End');
  await workbench.type(' \u2014 or not');
  await workbench.press('Control+Home');
  await workbench.problems('an em dash', (labels) => labels.some((label) => label.includes('An em dash')));
  await workbench.focusEditor();

  await workbench.languageStatus.click();
  await workbench.languageStatusHover.getByText(/error/).waitFor();
  await workbench.screenshot('findings 1 status');
  await workbench.languageStatusHover.getByText('Next Finding').click();
  await workbench.hover.getByText('An em dash stands here').waitFor();
  await workbench.screenshot('findings 2 next');
});
