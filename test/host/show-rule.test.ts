import * as vscode from 'vscode';
import { closeEverything, diagnosticOf, equal, isTrue, matches, openText, until, webviewTabs } from './harness.ts';

/** The tabs that show a page of a rule, through whichever of VS Code's Markdown previews. */
function pages(): vscode.Tab[] {
  const custom = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputCustom && input.uri.scheme === 'partner-plan-rule');
  return [...webviewTabs('markdown.preview'), ...custom];
}

describe('Show Rule', () => {
  afterEach(closeEverything);

  it('opens the page of a rule', async () => {
    await vscode.commands.executeCommand('partnerPlan.showRule', 'tiers/too-many');
    const [tab] = await until('the page of the rule', () => pages().length > 0 && pages());
    matches(tab?.label ?? '', /too-many/, 'The title of the page');
  });

  it('opens nothing for a rule that does not exist', async () => {
    await vscode.commands.executeCommand('partnerPlan.showRule', 'tiers/unheard-of');
    equal(pages().length, 0, 'The number of pages');
  });

  it('is where the code of a finding leads', async () => {
    const { document } = await openText('scratch/broken.partner-plan.yaml', 'partnerPlan: 1\ntiers: []\n');
    const { code } = await diagnosticOf(document.uri, 'tiers/too-few');
    isTrue(typeof code === 'object', 'The code of the finding is no link.');
    const page = await vscode.workspace.openTextDocument(code.target);
    matches(page.getText(), /^# /, 'The page');
    matches(page.getText(), /tiers\/too-few/, 'The page');
    await vscode.commands.executeCommand('vscode.open', code.target);
    await until('the rendered page', () => pages().length > 0);
  });
});
