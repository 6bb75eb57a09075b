import * as vscode from 'vscode';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { indexLines } from '../../server/src/core/text.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import {
  closeEverything,
  codeOf,
  describe as describeFinding,
  equal,
  openFile,
  openText,
  replace,
  settledDiagnostics,
} from './harness.ts';

/** The findings of a text by the engine that the command line runs, in its order. */
function findingsOf(text: string): string[] {
  const lines = indexLines(text);
  const settings = readSettings({}, new Date().toISOString().slice(0, 10));
  return checkPlan(readPlan(text), settings, (rule, error) => {
    throw new Error(`The rule ${rule} failed.`, { cause: error });
  }).map(({ rule, span, message, severity }) => {
    const { start, end } = lines.rangeOf(span);
    return printed(rule, new vscode.Range(start.line, start.character, end.line, end.character), severity, message);
  });
}

const severities = ['error', 'warning', 'information', 'hint'];

function shown(finding: vscode.Diagnostic): string {
  return printed(codeOf(finding), finding.range, severities[finding.severity] ?? '', finding.message);
}

function printed(rule: string, { start, end }: vscode.Range, severity: string, message: string): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule} ${message}`;
}

describe('The findings in the editor', () => {
  afterEach(closeEverything);

  for (const [what, text] of [
    ['a few lines', 'partnerPlan: 1\nprogram:\n  name: 🤝🏽 Northwind \u2014 Partners\n  crm: nothing\ntiers: []\n'],
    ['broken YAML', 'partnerPlan: 1\nprogram: {\n  name: "North\ntiers:\n\t- id: a\n'],
  ] as const) {
    it(`are those of the engine, with ${what}`, async () => {
      const editor = await openText('scratch/agreement.partner-plan.yaml', text);
      equal((await settledDiagnostics(editor)).map(shown), findingsOf(text), 'The findings');
    });
  }

  it('are those of the engine, with a whole plan in which something is missing', async () => {
    const editor = await openFile('technology-salesforce.partner-plan.yaml');
    await replace(editor, 'tiers:\n', 'levels:\n');
    const found = await settledDiagnostics(editor);
    equal(found.map(shown), findingsOf(editor.document.getText()), 'The findings');
    equal(found.length > 0, true, `Whether there are any (${found.map(describeFinding).join('; ')})`);
  });
});
