import * as vscode from 'vscode';
import {
  closeEverything,
  equal,
  exportedText,
  matches,
  openFile,
  replace,
  textOfFile,
  until,
  webviewTabs,
  workspaceFolder,
} from './harness.ts';

const viewType = 'partnerPlan.preview';
const plan = 'referral-new.partner-plan.yaml';

/** Waits until a preview is there whose title names the plan. */
function previewOf(name: string): Promise<vscode.Tab | undefined> {
  return until(`the preview of ${name}`, (seen) => {
    const tabs = webviewTabs(viewType);
    seen(tabs.map(({ label }) => label));
    return tabs.find(({ label }) => label.includes(name));
  });
}

// What the page shows is looked at in test/ui, because an extension cannot look into a webview.
describe('The preview', () => {
  afterEach(closeEverything);

  it('opens beside the plan, and the plan keeps the focus', async () => {
    const { document } = await openFile(plan);
    await vscode.commands.executeCommand('partnerPlan.openPreviewToSide');
    await previewOf('referral-new');
    equal(vscode.window.tabGroups.all.length, 2, 'The number of editor groups');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'What has the focus');
  });

  it('opens in place of the plan, and leads back to it', async () => {
    const { document } = await openFile(plan);
    await vscode.commands.executeCommand('partnerPlan.openPreview');
    await previewOf('referral-new');
    equal(vscode.window.tabGroups.all.length, 1, 'The number of editor groups');
    await until('the preview to have the focus', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('partnerPlan.showSource');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'What has the focus');
  });

  it('is there once, and follows the plan that is worked on', async () => {
    await openFile(plan);
    await vscode.commands.executeCommand('partnerPlan.openPreviewToSide');
    await vscode.commands.executeCommand('partnerPlan.openPreviewToSide');
    await openFile('technology-salesforce.partner-plan.yaml');
    await previewOf('technology-salesforce');
    equal(webviewTabs(viewType).length, 1, 'The number of previews');
  });

  it('is made from the text as it is typed, saved or not', async () => {
    const editor = await openFile(plan);
    await vscode.commands.executeCommand('partnerPlan.openPreviewToSide');
    await previewOf('referral-new');
    await replace(editor, 'name: Fieldnote Introductions', 'name: Fieldnote Friends');
    matches(await exportedText(editor.document.uri), /Fieldnote Friends/, 'The document');
    const saved = await textOfFile(vscode.Uri.joinPath(workspaceFolder(), plan));
    matches(saved, /Fieldnote Introductions/, 'The file on the disk');
  });
});
