import * as vscode from 'vscode';
import {
  closeEverything,
  equal,
  examplePlans,
  extension,
  extensionHost,
  includes,
  isTrue,
  languageId,
  openText,
  until,
} from './harness.ts';

/** Written into the bundle by scripts/lib/host-tests.mjs. */
declare const HOST_TEST_KIND: 'node' | 'web';

describe('Activation', () => {
  afterEach(closeEverything);

  it('runs in the extension host that was asked for', () => {
    equal(extensionHost(), HOST_TEST_KIND, 'The extension host');
  });

  it('takes a plan for a plan by its file name', async () => {
    for (const name of ['a.partner-plan.yaml', 'b.partner-plan.yml', 'partner-plan.yaml']) {
      const { document } = await openText(`names/${name}`, 'partnerPlan: 1\n');
      equal(document.languageId, languageId, `The language of ${name}`);
    }
  });

  it('starts when a plan is opened', async () => {
    const [plan] = await examplePlans();
    isTrue(plan, 'examples/ holds no plan.');
    await vscode.window.showTextDocument(plan);
    await until('the extension to be active', () => extension().isActive);
  });

  it('has every command that its manifest promises', async () => {
    await extension().activate();
    const known = await vscode.commands.getCommands(true);
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    for (const { command } of contributes.commands) includes(known, command, 'The list of commands');
  });
});
