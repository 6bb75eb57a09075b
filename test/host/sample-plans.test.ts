import * as vscode from 'vscode';
import {
  chooseCodeAction,
  closeEverything,
  diagnosticOf,
  equal,
  examplePlans,
  includes,
  isTrue,
  matches,
  noDiagnosticOf,
  openFile,
  replace,
  settledFindings,
  textAt,
  type,
  typeAt,
  until,
} from './harness.ts';

const fourthTier = `  - id: fourth
    name: Fourth

`;

describe('A sample plan', () => {
  afterEach(closeEverything);

  it('has no findings, whichever it is', async () => {
    const plans = await examplePlans();
    isTrue(plans.length > 0, 'examples/ holds no plan.');
    for (const plan of plans) {
      const editor = await vscode.window.showTextDocument(plan);
      equal(await settledFindings(editor), [], `The findings of ${plan.path}`);
    }
  });

  it('is told of a fifth tier while it is typed, and the quick fix takes it out', async () => {
    const editor = await openFile('technology-salesforce.partner-plan.yaml');
    const { document } = editor;
    equal(document.getText().match(/^ {2}- id: \w+\n {4}name:/gm)?.length, 3, 'The number of tiers');
    await replace(editor, 'movement:\n', `${fourthTier}movement:\n`);
    const withFour = document.getText();

    // The editor indents by itself, as it does for a person.
    const end = document.positionAt(withFour.indexOf('    name: Fourth\n') + '    name: Fourth'.length);
    await typeAt(editor, end, '\n');
    await vscode.commands.executeCommand('deleteAllLeft');
    await type('  - id: fifth');

    const finding = await until('the first line of the fifth tier to be marked', async (seen) => {
      const found = await diagnosticOf(document.uri, 'tiers/too-many');
      seen(textAt(document, found.range));
      return textAt(document, found.range) === 'id: fifth' && found;
    });
    equal(finding.severity, vscode.DiagnosticSeverity.Error, 'The severity');
    equal(finding.source, 'Partner Plan', 'The source');
    matches(finding.message, /5 tiers/, 'The message');

    await type('\nname: Fifth');
    includes(document.getText().split('\n'), '    name: Fifth', 'The lines of the plan');

    await chooseCodeAction(document.uri, finding.range, 'Remove the lowest tier');
    await noDiagnosticOf(document.uri, 'tiers/too-many');
    equal(document.getText(), withFour, 'The plan after the fix');
  });
});
