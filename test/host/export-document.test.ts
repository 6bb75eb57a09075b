import * as vscode from 'vscode';
import { closeEverything, equal, exists, matches, openFile, textOfFile, workspaceFolder } from './harness.ts';

const plan = 'referral-new.partner-plan.yaml';

async function exportedFile(format: string, name: string, table?: string): Promise<vscode.Uri> {
  const { document } = await openFile(plan);
  const target = vscode.Uri.joinPath(workspaceFolder(), 'out', name);
  const request = { uri: document.uri, format, target, ...(table && { table }) };
  const written = await vscode.commands.executeCommand<vscode.Uri>('partnerPlan.exportDocument', request);
  equal(written?.toString(), target.toString(), 'What the command gives');
  return target;
}

async function exported(format: string, name: string, table?: string): Promise<string> {
  return textOfFile(await exportedFile(format, name, table));
}

/** The bytes as characters, one for one. */
async function exportedBytes(format: string, name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(await exportedFile(format, name));
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
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

  it('writes a Word document', async () => {
    const bytes = await exportedBytes('docx', 'plan.docx');
    equal(bytes.slice(0, 2), 'PK', 'The start of the archive');
    matches(bytes, /word\/document\.xml/, 'The archive');
    matches(bytes, /word\/media\/image1\.png/, 'The archive');
  });

  it('writes a PDF', async () => {
    const bytes = await exportedBytes('pdf', 'plan.pdf');
    matches(bytes, /^%PDF-1\.\d/, 'The file');
    // The letters themselves are embedded. Only the stream of a font program says how long it is when it is unpacked.
    matches(bytes, /\/Length1 \d+/, 'The file');
    matches(bytes, /%%EOF\s*$/, 'The file');
  });

  it('writes the tables', async () => {
    matches(await exported('csv', 'fields.csv'), /^(?:\ufeff)?Label,API name,/, 'The table of fields');
    matches(await exported('csv', 'tasks.csv', 'launch-tasks'), /^(?:\ufeff)?Phase,Task,/, 'The table of tasks');
  });

  it('writes the calendar', async () => {
    matches(await exported('ics', 'plan.ics'), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/, 'The calendar');
  });

  it('writes nothing in a format that it does not know', async () => {
    const { document } = await openFile(plan);
    const target = vscode.Uri.joinPath(workspaceFolder(), 'out', 'plan.rtf');
    const request = { uri: document.uri, format: 'rtf', target };
    equal(await vscode.commands.executeCommand('partnerPlan.exportDocument', request), undefined, 'What it gives');
    equal(await exists(target), false, 'Whether there is a file');
  });
});
