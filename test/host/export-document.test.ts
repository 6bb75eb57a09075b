import * as vscode from 'vscode';
import { closeEverything, equal, exists, matches, openFile, textOfFile, workspaceFolder } from './harness.ts';

const plan = 'referral-new.partner-plan.yaml';

async function exported(format: string, name: string): Promise<string> {
  const { document } = await openFile(plan);
  const target = vscode.Uri.joinPath(workspaceFolder(), 'out', name);
  const written = await vscode.commands.executeCommand<vscode.Uri>('partnerPlan.exportDocument', {
    uri: document.uri,
    format,
    target,
  });
  equal(written?.toString(), target.toString(), 'What the command gives');
  return textOfFile(target);
}

describe('Export Document', () => {
  afterEach(closeEverything);

  it('writes a web page', async () => {
    const page = await exported('html', 'plan.html');
    matches(page, /^<!doctype html>/i, 'The page');
    matches(page, /<title>Fieldnote Introductions<\/title>/, 'The page');
    matches(page, /<\/html>\s*$/, 'The page');
  });

  it('writes Markdown', async () => {
    matches(
      await exported('markdown', 'plan.md'),
      /^# Partner Program Infrastructure Plan\n[^#]*Fieldnote Introductions/,
      'The Markdown',
    );
  });

  it('writes plain text', async () => {
    const text = await exported('text', 'plan.txt');
    matches(text, /^PARTNER PROGRAM INFRASTRUCTURE PLAN$/m, 'The text');
    matches(text, /Fieldnote Introductions/, 'The text');
  });

  it('writes nothing in a format that it does not know', async () => {
    const { document } = await openFile(plan);
    const target = vscode.Uri.joinPath(workspaceFolder(), 'out', 'plan.pdf');
    const request = { uri: document.uri, format: 'pdf', target };
    equal(await vscode.commands.executeCommand('partnerPlan.exportDocument', request), undefined, 'What it gives');
    equal(await exists(target), false, 'Whether there is a file');
  });
});
