import assert from 'node:assert/strict';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';
import type { Workbench } from './workbench.ts';

const plan = 'technology-salesforce.partner-plan.yaml';

/** How far a text of the preview may stand from where it stood, in pixels: less than anyone sees. */
const nothing = 2;

journey('Previewing a plan', { isApart: true }, async (workbench) => {
  await openPreview(workbench);
  await workbench.screenshot('previewing 1 beside');

  await workbench.focusEditor();
  await workbench.find('name: Strategic');
  await workbench.press('End');
  await workbench.type(' Allies');
  await workbench.preview.getByText('Strategic Allies').first().waitFor({ state: 'attached' });
  await markedBlock(workbench, 'Strategic Allies');
  await workbench.screenshot('previewing 2 typed');

  // A plan that cannot be read any more.
  const before = await workbench.preview.locator('#document').innerText();
  await workbench.type(': [ "');
  await workbench.preview.locator('#mistake:not([hidden])').waitFor();
  const broken = await workbench.preview.locator('#document').innerText();
  assert.ok(broken.length > before.length * 0.9, `The preview has shrunk to:\n${broken}`);
  assert.ok((await workbench.preview.locator('.stale').count()) > 0);
  await workbench.screenshot('previewing 3 broken');
  await workbench.focusEditor();
  for (let key = 0; key < ': [ "'.length; key += 1) await workbench.press('Backspace');
  // Brackets and quotes close themselves, and go with their opening one.
  await until('the preview as it was', async () => {
    const now = await workbench.preview.locator('#document').innerText();
    return now === before;
  });

  await workbench.save();
  await workbench.kept('the preview', /partnerPlan\.preview.*technology-salesforce/s);
  const [, line] = /Ln (\d+)/.exec(await workbench.statusBar('status.editor.selection')) ?? [];
  await workbench.kept(
    'the cursor',
    new RegExp(`textEditorViewState.*technology-salesforce.*lineNumber\\\\*":${line}\\b`, 's'),
  );
  await workbench.reload();
  // The mark of the cursor is there without anyone having moved it.
  await markedBlock(workbench, 'Strategic Allies');
  await workbench.screenshot('previewing 4 reloaded');

  await workbench.focusEditor();
  await workbench.find(' Allies');
  await workbench.press('Delete');
  await until('the change in the preview after the reload', async () => {
    const now = await workbench.preview.locator('#document').innerText();
    return !now.includes('Strategic Allies') && now.includes('Strategic');
  });
});

// The editor stays where the person types, although the preview is read elsewhere.
const apart = { 'partnerPlan.preview.scrollEditor': false };

journey('Reading while somebody types above', { isApart: true, settings: apart }, async (workbench) => {
  await openPreview(workbench);
  await workbench.focusEditor();
  await workbench.find('name: Strategic');
  await workbench.press('End');
  await markedBlock(workbench, 'Strategic');

  // A person has scrolled on and reads.
  const read = workbench.preview.getByRole('heading', { name: 'Measurement Framework' });
  await read.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  const topOf = () => read.evaluate((heading) => heading.getBoundingClientRect().top);
  const height = () => workbench.preview.locator('#document').evaluate((main) => main.scrollHeight);
  const [topBefore, heightBefore] = [await topOf(), await height()];
  const linesBefore = await workbench.visibleLines();

  await workbench.focusEditor();
  await workbench.type(' and a name that is too long for one line of a table');
  await workbench.preview.getByText('for one line of a table').first().waitFor({ state: 'attached', timeout: 60_000 });
  assert.ok((await height()) > heightBefore, 'Nothing above has grown.');
  assert.ok(Math.abs((await topOf()) - topBefore) < nothing, `The text moved from ${topBefore} to ${await topOf()}.`);
  assert.equal((await workbench.visibleLines())[0], linesBefore[0], 'The editor has scrolled.');
  await workbench.screenshot('reading 1 typed above');

  // What is read comes back after the window was loaded again.
  await workbench.save();
  await workbench.kept('the place that is read', /part\\*":\\*"measurement/);
  await workbench.reload();
  await until(
    'the place that was read',
    async (seen) => {
      const top = await topOf();
      seen(top);
      return Math.abs(top - topBefore) < 3 * nothing;
    },
    60_000,
  );
});

journey('Going from the preview to the plan', {}, async (workbench) => {
  await openPreview(workbench);
  const risks = workbench.preview.getByRole('heading', { name: 'Risks and Failure Modes' });
  // Whoever scrolls the preview sees the same part of the plan in the editor, with the cursor where it was.
  await risks.scrollIntoViewIfNeeded();
  await until('the end of the plan in the editor', async (seen) => {
    const lines = await workbench.visibleLines();
    seen(lines);
    return !lines.some((line) => line.includes('partnerPlan: 1'));
  });
  // A click alone is for reading: what a double click does afterwards has not been done before.
  await risks.click();
  assert.ok(await risks.evaluate((heading) => heading.ownerDocument.hasFocus()), 'The click has left the preview.');
  await risks.dblclick();
  await until('the cursor at the risks', async (seen) => {
    // The status bar tells of the cursor while the editor has the focus.
    const [place, lines] = [await workbench.statusBar('status.editor.selection'), await workbench.visibleLines()];
    seen([place, lines]);
    return !place.startsWith('Ln 1,') && lines.some((line) => line.startsWith('risks:'));
  });
  await workbench.screenshot('places 1 double click');

  // The other direction: what the editor shows, the preview shows.
  await workbench.focusEditor();
  await workbench.press('Control+Home');
  await workbench.find('coSell:');
  await until('the co-sell motion in the preview', async () => {
    const marked = workbench.preview.locator('[aria-current="true"]').first();
    return (await marked.isVisible()) && marked.evaluate(isOnScreen);
  });
  await workbench.screenshot('places 2 cursor');
});

journey('Repairing a finding in the preview', {}, async (workbench) => {
  await openPreview(workbench);
  await workbench.focusEditor();
  await workbench.find('owner: ');
  await workbench.press('ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await workbench.type('onw');
  const toggle = workbench.preview.getByRole('button', { name: /^Findings 1/ });
  await toggle.click();
  const finding = workbench.preview.getByRole('listitem').filter({ hasText: 'schema/unknown-key' });
  await finding.waitFor();
  await workbench.screenshot('repairing 1 found');

  const only = workbench.preview.getByRole('button', { name: '1 error', exact: true });
  await only.click();
  await finding.waitFor({ state: 'hidden' });
  await only.click();
  await finding.getByRole('button', { name: 'Change "onwer" to "owner"' }).click();
  await workbench.preview.getByText('Nothing was found.').waitFor();
  await workbench.preview.locator('#summary').getByText('All 8 sections are complete').waitFor();
  await workbench.screenshot('repairing 2 fixed');
});

journey('A preview that is locked', { isApart: true }, async (workbench) => {
  await openPreview(workbench);
  await workbench.preview.getByRole('heading', { level: 1 }).click();
  // Its buttons appear when the preview is in front, and so do its commands.
  await workbench.titleButton('Show Source').waitFor();
  await workbench.runCommand('Partner Plan: Lock Preview');
  await workbench.tab(/\[Preview\] technology-salesforce/).waitFor();
  await workbench.titleButton('Unlock Preview').waitFor();
  await workbench.focusEditor();
  await workbench.openFile('referral-new.partner-plan.yaml');
  await workbench.titleButton('Open Preview to the Side').click();
  await workbench.tab(/Preview referral-new/).waitFor();
  await workbench.tab(/\[Preview\] technology-salesforce/).waitFor();
  await workbench.preview.getByText('Fieldnote').first().waitFor();
  await workbench.screenshot('locked 1 two previews');

  await workbench.kept('both previews', /technology-salesforce.*locked\\*":true/s);
  await workbench.kept('both previews', /referral-new.*locked\\*":false/s);
  await workbench.reload();
  await workbench.tab(/\[Preview\] technology-salesforce/).waitFor({ timeout: 60_000 });
  await workbench.tab(/Preview referral-new/).waitFor({ timeout: 60_000 });
  await workbench.preview.getByText('Fieldnote').first().waitFor({ timeout: 60_000 });
});

journey('A preview with the keyboard alone', {}, async (workbench) => {
  await workbench.openFile(plan);
  await workbench.press('Control+K', 'v');
  await workbench.preview.getByRole('heading', { level: 1 }).waitFor();
  await workbench.press('Control+2');
  await until('the focus in the preview', () =>
    workbench.preview.locator('body').evaluate((body) => body.ownerDocument.hasFocus()),
  );

  // The buttons of the bar come first, then what they open, then the document, of which one block can be reached.
  const focused = workbench.preview.locator(':focus');
  await workbench.press('Tab');
  assert.match(await focused.innerText(), /Findings/);
  await workbench.press('Tab');
  assert.match(await focused.innerText(), /Contents/);
  await workbench.press('Enter');
  await workbench.preview.locator('#contents').waitFor();
  assert.equal(await focused.innerText(), 'Program');
  await workbench.press('Shift+Tab', 'Enter');
  await workbench.preview.locator('#contents').waitFor({ state: 'hidden' });
  await until('the document with the Tab key', async (seen) => {
    await workbench.press('Tab');
    const place = await focused.evaluate((element) => element.closest('main') !== null);
    seen(await focused.innerText());
    return place;
  });
  await workbench.press('End');
  const last = await focused.innerText();
  assert.match(await focused.evaluate((element) => element.closest('section')?.id ?? ''), /risks/);
  await workbench.screenshot('keyboard 1 last block');
  await workbench.press('Enter');
  await until('the cursor of the editor at the last risk', async (seen) => {
    const lines = await workbench.visibleLines();
    seen(lines);
    return lines.some(
      (line) => line.includes('risk:') && last.includes(line.replace(/^.*risk: ["']?/, '').slice(0, 30)),
    );
  });
});

async function openPreview(workbench: Workbench): Promise<void> {
  await workbench.openFile(plan);
  await workbench.titleButton('Open Preview to the Side').click();
  await workbench.preview.getByRole('heading', { level: 1 }).waitFor();
}

/** Waits until the block in which the cursor stands is marked, and is the one that holds a text. */
async function markedBlock(workbench: Workbench, text: string): Promise<void> {
  await workbench.preview
    .locator('[aria-current="true"]')
    .filter({ hasText: text })
    .waitFor({ state: 'attached', timeout: 60_000 });
}

/** Runs inside the preview. */
function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
