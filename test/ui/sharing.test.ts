import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';

journey('Exporting a document', {}, async (workbench) => {
  await workbench.openFile('referral-new.partner-plan.yaml');
  await workbench.runCommand('Partner Plan: Export Document');
  await workbench.question(/Export Document/);
  await workbench.screenshot('sharing 1 formats');
  await workbench.highlight('Markdown');
  await workbench.press('Enter');
  await workbench.question(/Export as Markdown/);
  await workbench.screenshot('sharing 2 file');
  await workbench.press('Enter');
  await workbench.notifications.getByText('The document was exported').waitFor();
  await workbench.screenshot('sharing 3 exported');
  const text = await until('the file', () => readFileSync(path.join(workbench.folder, 'referral-new.md'), 'utf8'));
  assert.match(text, /Fieldnote Introductions/);
});

journey('Reading about a rule', {}, async (workbench) => {
  await workbench.runCommand('Partner Plan: Show Rule');
  await workbench.question(/Show Rule/);
  await workbench.quickInputRows.first().waitFor();
  await workbench.screenshot('rules 1 list');
  await workbench.type('more than four tiers');
  await workbench.quickInputRows.filter({ hasText: 'tiers/too-many' }).waitFor();
  await workbench.press('Enter');
  await workbench.webview().getByText('tiers/too-many').first().waitFor();
  await workbench.screenshot('rules 2 page');
});
