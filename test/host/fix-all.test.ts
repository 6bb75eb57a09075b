import * as vscode from 'vscode';
import {
  closeEverything,
  codeActions,
  diagnosticOf,
  equal,
  noDiagnosticOf,
  openText,
  textAt,
  until,
} from './harness.ts';

const dashed = 'partnerPlan: 1\nrisks:\n  - risk: Reps skip the source field \u2014 and nobody notices.\n';
const plain = dashed.replace(' \u2014 and', ', and');

describe('Fix all', () => {
  afterEach(closeEverything);

  it('takes em dashes out', async () => {
    const { document } = await openText('scratch/dashes.partner-plan.yaml', dashed);
    const finding = await diagnosticOf(document.uri, 'style/em-dash');
    equal(textAt(document, finding.range), '\u2014', 'What is marked');
    // VS Code gives up silently when the editor or the server is not ready, so it is asked until it does it.
    await until('the plan without the dash', async (seen) => {
      await vscode.commands.executeCommand('editor.action.fixAll');
      seen(document.getText());
      return document.getText() === plain;
    });
    await noDiagnosticOf(document.uri, 'style/em-dash');
  });

  it('is offered under the kind that settings name', async () => {
    const { document } = await openText('scratch/kinds.partner-plan.yaml', dashed);
    await diagnosticOf(document.uri, 'style/em-dash');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await until('the action', async () => {
      const found = await codeActions(document.uri, whole, 'source.fixAll');
      return found.length > 0 && found;
    });
    equal(action?.kind?.value, 'source.fixAll.partnerPlan', 'The kind');
  });

  it('runs when the plan is saved, where the settings ask for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openText('scratch/saved.partner-plan.yaml', 'partnerPlan: 1\n');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), dashed);
      await vscode.workspace.applyEdit(edit);
      await diagnosticOf(document.uri, 'style/em-dash');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('the saved plan without the dash', (seen) => {
        seen(document.getText());
        return !document.isDirty && document.getText() === plain;
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
