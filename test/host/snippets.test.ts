import * as vscode from 'vscode';
import snippets from '../../snippets/partner-plan.json' with { type: 'json' };
import {
  closeEverything,
  codeOf,
  completionLabels,
  equal,
  isTrue,
  moveCursor,
  openText,
  rewrite,
  settledDiagnostics,
  settledFindings,
  until,
} from './harness.ts';

/** What an item in the middle of a path starts with, so that a snippet can stand below it. */
const beginnings: Readonly<Record<string, string>> = { tiers: 'id: strategic', rules: 'from: referral' };

/** A plan that goes down to the place where a snippet belongs, which its name tells: `tiers[].criteria`. */
function planAround(name: string): string {
  const [path = ''] = name.split(' ');
  const steps = path.split('.');
  const lines = ['partnerPlan: 1'];
  let indent = '';
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const key = step.replace('[]', '');
    if (isLast && !step.endsWith('[]')) break;
    lines.push(`${indent}${key}:`);
    indent += '  ';
    if (isLast || !step.endsWith('[]')) continue;
    const beginning = beginnings[key];
    isTrue(beginning, `Say in "beginnings" what an item of ${key} starts with.`);
    lines.push(`${indent}- ${beginning}`);
    indent += '  ';
  }
  return `${lines.join('\n')}\n${indent}‸\n`;
}

async function insert(name: string): Promise<void> {
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'partner-plan', name });
  await vscode.commands.executeCommand('leaveSnippet');
  await vscode.commands.executeCommand('hideSuggestWidget');
}

describe('A snippet', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await openText('scratch/snippets.partner-plan.yaml', 'partnerPlan: 1\n');
  });
  after(closeEverything);

  for (const [name, { prefix, body }] of Object.entries(snippets)) {
    it(`for ${name} is offered at its place and fits there`, async () => {
      await rewrite(editor, planAround(name));
      const { document, selection } = editor;
      const start = selection.active;
      await until('the snippet among the suggestions', async () => {
        const labels = await completionLabels(document.uri, start);
        // What follows from the plan stands in for an example, and a whole section comes when its name is begun.
        const path = name.split(' ', 1)[0] ?? name;
        const wanted = [`${[prefix].flat().at(-1)} (example)`, `${path.split('.').at(-1)} (proposed)`, path];
        const isItem = (label: string) => path.endsWith('[]') && /^- .*: /.test(label);
        isTrue(
          labels.some((label) => wanted.includes(label) || isItem(label)),
          `One of ${wanted.join(', ')}`,
        );
        return true;
      });

      await insert(name);
      const inserted = document.getText(new vscode.Range(start, document.lineAt(document.lineCount - 1).range.end));
      equal(inserted.trimEnd().split('\n').length, body.length, 'The number of lines');
      const unfit = (await settledDiagnostics(editor)).filter(
        (finding) => finding.range.start.line >= start.line && /^(?:yaml|schema)\//.test(codeOf(finding)),
      );
      equal(unfit, [], `What does not fit in\n${document.getText()}`);
    });
  }

  it('for every section makes a plan without findings', async () => {
    await rewrite(editor, 'partnerPlan: 1\n‸');
    const sections = Object.keys(snippets).filter((name) => !/[.[]/.test(name));
    for (const section of sections) {
      await insert(section);
      const { end } = editor.document.lineAt(editor.document.lineCount - 1).range;
      await editor.edit((edit) => edit.insert(end, '\n'));
      moveCursor(editor, end.with(end.line + 1, 0));
    }
    equal(await settledFindings(editor), [], `The findings of\n${editor.document.getText()}`);
  });
});
