import * as vscode from 'vscode';
import {
  closeEverything,
  diagnosticOf,
  equal,
  isTrue,
  noDiagnosticOf,
  openText,
  until,
  workspaceFolder,
} from './harness.ts';

const dashed = 'partnerPlan: 1\nrisks:\n  - risk: Reps skip the source field \u2014 and nobody notices.\n';
const plain = dashed.replace(' \u2014 and', ', and');

describe('A file of the workspace that nobody has opened', () => {
  const folder = vscode.Uri.joinPath(workspaceFolder(), 'scratch', 'closed');
  const write = (file: vscode.Uri, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));

  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('has its findings, which follow when it changes, is renamed and is deleted', async () => {
    const file = vscode.Uri.joinPath(folder, 'a.partner-plan.yaml');
    const renamed = vscode.Uri.joinPath(folder, 'b.partner-plan.yaml');
    // Something that is open starts the server.
    await openText('scratch/closed/open.partner-plan.yaml', plain);
    await write(file, dashed);
    await diagnosticOf(file, 'style/em-dash');
    isTrue(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString()), 'It is open.');
    await write(file, plain);
    await noDiagnosticOf(file, 'style/em-dash');
    await write(file, dashed);
    await diagnosticOf(file, 'style/em-dash');
    await vscode.workspace.fs.rename(file, renamed);
    await diagnosticOf(renamed, 'style/em-dash');
    await until('the old file to have no findings', () => vscode.languages.getDiagnostics(file).length === 0);
    await vscode.workspace.fs.delete(renamed);
    await until('the deleted file to have no findings', () => vscode.languages.getDiagnostics(renamed).length === 0);
  });

  it('is found by the name of what is in it', async () => {
    const file = vscode.Uri.joinPath(folder, 'c.partner-plan.yaml');
    await openText('scratch/closed/open.partner-plan.yaml', plain);
    await write(file, 'partnerPlan: 1\ntiers:\n  - { id: kingfisher, name: Kingfisher }\n');
    const [symbol] = await until('the tier', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'kingfisher',
      );
      const found = all.filter(({ location }) => location.uri.toString() === file.toString());
      return found.length > 0 && found;
    });
    equal(symbol?.name, 'Tier 1: Kingfisher', 'The name');
  });
});

describe('An open file of the workspace', () => {
  afterEach(closeEverything);

  it('is formatted when it is saved, where the settings ask for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openText('scratch/formatted.partner-plan.yaml', 'partnerPlan: 1\n');
      const careless = 'partnerPlan:   1\nrisks:\n- risk: x   # kept\n  owner:  y\n';
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), careless);
      await vscode.workspace.applyEdit(edit);
      await until('the formatted plan', async (seen) => {
        await vscode.commands.executeCommand('workbench.action.files.save');
        seen(document.getText());
        if (document.getText() === careless) {
          // VS Code saves without the formatter while the server is not ready, and then there is nothing to save.
          await vscode.workspace.applyEdit(edit);
        }
        return document.getText() === 'partnerPlan: 1\nrisks:\n  - risk: x   # kept\n    owner: y\n';
      });
    } finally {
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('has its outline while a quote is open', async () => {
    const text = 'partnerPlan: 1\nprogram:\n  name: North\ntiers:\n  - { id: gold, name: Gold }\n';
    const { document } = await openText('scratch/outline.partner-plan.yaml', text);
    const names = async (): Promise<string> => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return (symbols ?? []).map(({ name }) => name).join();
    };
    await until('the outline', async () => (await names()) === 'Program,Tier structure');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 8), '"');
    await vscode.workspace.applyEdit(edit);
    await until('the findings of the open quote', () =>
      vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('quote')),
    );
    equal(await names(), 'Program,Tier structure', 'The outline below an open quote');
  });
});
