import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { journey } from './harness.ts';

const example = readFileSync(inRoot('examples', 'referral-new.partner-plan.yaml'), 'utf8');
const unfinished = `${example.slice(0, example.indexOf('\nlaunch:'))}\n`;

journey(
  'Completing and auditing a plan',
  // At its end there is no finding in the whole window, so nobody has been there before.
  { files: { 'unfinished.partner-plan.yaml': unfinished }, isApart: true },
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('unfinished.partner-plan.yaml');
    await workbench.problems('the missing sections', (labels) => labels.some((label) => /Launch/.test(label)));

    // The report names what is missing, and leads to the rule that misses it.
    await workbench.runCommand('Partner Plan: Audit Plan');
    const report = workbench.webview();
    await report.getByRole('heading', { name: 'What to do first' }).waitFor();
    await workbench.screenshot('updating 1 audit');
    await report.getByRole('link', { name: 'plan/missing-section' }).first().click();
    await workbench.tab(/missing-section/).waitFor();
    await workbench.screenshot('updating 2 rule of the audit');

    // The additions are shown, each with its tick, before they are made.
    await workbench.focusEditor();
    await workbench.runCommand('Partner Plan: Complete Plan');
    const panel = page.locator('.bulk-edit-panel');
    const apply = panel.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    await workbench.screenshot('updating 3 refactor preview');
    const ticks = await panel.locator('.edit-checkbox').evaluateAll((boxes) => boxes.map((box) => box.ariaChecked));
    assert.ok(ticks.length > 0, 'The refactor preview shows no additions.');
    assert.deepEqual([...new Set(ticks)], ['true']);
    assert.doesNotMatch((await workbench.visibleLines()).join('\n'), /^risks:/m);

    await apply.click();
    await workbench.notifications.filter({ hasText: 'Added' }).waitFor();
    await workbench.problems('nothing', (labels) => labels.length === 0);
    await workbench.screenshot('updating 4 completed');

    // One section is picked from a list that tells how each of them stands.
    await workbench.focusEditor();
    await workbench.runCommand('Partner Plan: Regenerate Section');
    await workbench.question(/Regenerate Section/);
    await workbench.screenshot('updating 5 sections');

    // One in which nothing is missing is shown beside what it would be, before anything is replaced.
    await page.keyboard.type('Tier movement');
    await workbench.press('Enter');
    await workbench.question(/Regenerate Section: Tier movement/);
    await page.locator('.monaco-diff-editor .char-insert, .monaco-diff-editor .line-insert').first().waitFor();
    await workbench.screenshot('updating 6 written anew');
    await workbench.press('Escape');
  },
);
