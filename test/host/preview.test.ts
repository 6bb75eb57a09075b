import * as vscode from 'vscode';
import {
  closeEverything,
  diagnosticOf,
  equal,
  exportedText,
  matches,
  openFile,
  openText,
  positionOf,
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

  it('keeps its plan when it is locked, while another one follows', async () => {
    await openFile(plan);
    await vscode.commands.executeCommand('partnerPlan.openPreview');
    await previewOf('referral-new');
    await until('the preview to have the focus', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('partnerPlan.lockPreview');
    await previewOf('[Preview] referral-new');

    await openFile('technology-salesforce.partner-plan.yaml');
    await vscode.commands.executeCommand('partnerPlan.openPreviewToSide');
    await previewOf('Preview technology-salesforce');
    await openFile('combination-rebuild.partner-plan.yaml');
    await previewOf('Preview combination-rebuild');
    await previewOf('[Preview] referral-new');
    equal(webviewTabs(viewType).length, 2, 'The number of previews');
  });

  it('follows again when it is unlocked, in place of the one that followed', async () => {
    await openFile(plan);
    await vscode.commands.executeCommand('partnerPlan.openPreviewToSide');
    await previewOf('Preview referral-new');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await until('the preview to have the focus', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('partnerPlan.lockPreview');
    await previewOf('[Preview] referral-new');

    // A preview that takes the focus late would have the next plan in its own group.
    await until('the first group to be the active one', async () => {
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      return vscode.window.tabGroups.activeTabGroup.viewColumn === vscode.ViewColumn.One;
    });
    await openFile('technology-salesforce.partner-plan.yaml');
    await vscode.commands.executeCommand('partnerPlan.openPreview');
    await previewOf('Preview technology-salesforce');
    await until('the preview to have the focus', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('partnerPlan.lockPreview');
    await vscode.commands.executeCommand('partnerPlan.unlockPreview');
    await previewOf('Preview technology-salesforce');
    await until('the other preview to follow', async (seen) => {
      // Which preview is in front is known a little later than what has the focus.
      await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
      await vscode.commands.executeCommand('partnerPlan.unlockPreview');
      const labels = webviewTabs(viewType).map(({ label }) => label);
      seen(labels);
      return labels.some((label) => label === 'Preview referral-new.partner-plan.yaml');
    });
    await until('one preview', () => webviewTabs(viewType).length === 1);
  });

  it('hands a section over as Markdown and as text', async () => {
    const { document } = await openFile(plan);
    const uri = document.uri.toString();
    const markdown = await vscode.commands.executeCommand('partnerPlan.copySectionAsMarkdown', {
      uri,
      section: 'risks',
    });
    matches(String(markdown), /^## Risks and Failure Modes\n/, 'What was copied');
    equal(await vscode.env.clipboard.readText(), markdown, 'The clipboard');
    const editor = vscode.window.activeTextEditor;
    if (editor) editor.selection = new vscode.Selection(positionOf(document, 'tiers:'), positionOf(document, 'tiers:'));
    const text = await vscode.commands.executeCommand('partnerPlan.copySectionAsText');
    matches(String(text), /^TIER STRUCTURE\n/, 'What was copied at the cursor');
  });

  it('goes to the place in the plan that a menu names', async () => {
    const { document } = await openFile(plan);
    await vscode.commands.executeCommand('partnerPlan.openPreviewToSide');
    const start = document.getText().indexOf('risks:');
    const given = { uri: document.uri.toString(), start, end: start + 5 };
    await vscode.commands.executeCommand('partnerPlan.goToSource', given);
    equal(
      vscode.window.activeTextEditor?.selection.active.line,
      document.positionAt(start).line,
      'The line of the cursor',
    );
  });

  it('runs a fix in the version in which the finding was shown, and in no other one', async () => {
    const editor = await openText('scratch/fixing.partner-plan.yaml', 'partnerPlan: 1\nprogram:\n  nam: Northwind\n');
    const { document } = editor;
    await diagnosticOf(document.uri, 'schema/unknown-key');
    const start = document.getText().indexOf('nam');
    const fix = {
      uri: document.uri.toString(),
      version: document.version,
      rule: 'schema/unknown-key',
      start,
      end: start + 'nam'.length,
      title: 'Change "nam" to "name"',
    };
    equal(
      await vscode.commands.executeCommand('partnerPlan.runFix', { ...fix, version: fix.version + 1 }),
      false,
      'Made',
    );
    matches(document.getText(), /nam: Northwind/, 'The plan');
    equal(await vscode.commands.executeCommand('partnerPlan.runFix', fix), true, 'Made');
    matches(document.getText(), /name: Northwind/, 'The plan');
    equal(await vscode.commands.executeCommand('partnerPlan.runFix', fix), false, 'Made twice');
  });
});
