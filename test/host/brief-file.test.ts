import * as vscode from 'vscode';
import { closeEverything, diagnosticsUntil, editorOf, equal, isTrue, matches, openText, until } from './harness.ts';
import { Person } from './person.ts';

const brief = `company: Fabrikam
partnerTypes: [referral]
state: none
crm: hubspot
`;
const file = 'briefs/fabrikam.partner-brief.yaml';
const planFile = 'briefs/fabrikam.partner-plan.yaml';

const generateFromBrief = (uri?: vscode.Uri) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.generateFromBrief', uri);

describe('A brief', () => {
  let person: Person;
  beforeEach(() => {
    person = new Person();
  });
  afterEach(async () => {
    await person.leave();
    await closeEverything();
  });

  it('leads to a plan beside it, under its own name', async () => {
    const { document } = await openText(file, brief);
    equal(document.languageId, 'partner-brief', 'The language');
    const uri = await generateFromBrief(document.uri);
    isTrue(uri, `No plan was opened. ${person.messages.join(' ')}`);
    const plan = editorOf(uri).document;
    equal(plan.isUntitled, true, 'Whether the plan waits to be saved');
    matches(plan.uri.path, /\/briefs\/fabrikam\.partner-plan\.yaml$/, 'The name');
    matches(plan.getText(), /company: Fabrikam/, 'The plan');
    matches(plan.getText(), /hubspot/i, 'The plan');
  });

  it('is read as it stands in the editor, saved or not', async () => {
    const editor = await openText(file, brief);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 1, 0), 'company: Tailspin\n'));
    const uri = await generateFromBrief();
    isTrue(uri, `No plan was opened. ${person.messages.join(' ')}`);
    matches(editorOf(uri).document.getText(), /company: Tailspin/, 'The plan');
  });

  it('does not overwrite the plan that was generated from it before', async () => {
    const { document: plan } = await openText(planFile, 'partnerPlan: 1 # mine\n');
    const { document } = await openText(file, brief);
    const uri = generateFromBrief(document.uri);
    await person.pick(/fabrikam\.partner-plan\.yaml exists already/, 'Cancel');
    equal(await uri, undefined, 'What was opened');
    equal(plan.getText(), 'partnerPlan: 1 # mine\n', 'The plan that was there');
    await vscode.workspace.fs.delete(plan.uri);
  });

  it('that cannot be used is refused in words, and its problems stand at their place', async () => {
    const { document } = await openText(file, brief.replace('hubspot', 'abacus').replace('none', 'nonesuch'));
    equal(await generateFromBrief(document.uri), undefined, 'What was opened');
    matches(person.messages.join('\n'), /^Line 3: .*nonesuch.*one more finding/s, 'The message');
    const { selection } = editorOf(document.uri);
    equal(selection.active.line, 2, 'The line of the cursor');
    const problems = await diagnosticsUntil(document.uri, 'both problems', (all) => all.length >= 2);
    equal(problems.map(({ range }) => range.start.line).sort(), [2, 3], 'The lines of the problems');
  });

  it('is what the answers of the last plan can be kept as', async () => {
    const uri = vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.generatePlan');
    const first = await person.question(/^Generate Plan/);
    if (first.title === 'Generate Plan') await person.pick(/^Generate Plan$/, 'Start anew');
    await person.answer(/: Company/, 'Wingtip');
    await person.tick(/: Partner types/, 'Referral');
    await person.accept();
    await person.pick(/: State/, 'No program yet');
    for (const title of [/: Number of partners/, /: Average deal size/, /: Sales cycle/]) {
      await person.question(title);
      await person.accept();
    }
    await person.pick(/: CRM$/, 'HubSpot');
    await person.question(/: Partner pipeline targets/);
    await person.accept();
    await person.question(/: More detail/);
    await person.accept();
    await person.pick(/: Summary/, 'Generate the plan and keep the answers');
    isTrue(await uri, `No plan was opened. ${person.messages.join(' ')}`);
    const kept = await until('the brief', () => briefOf('wingtip'));
    matches(kept.getText(), /company: Wingtip/, 'The brief');
    matches(
      vscode.window.activeTextEditor?.document.uri.path ?? '',
      /wingtip\.partner-plan\.yaml$/,
      'What is in front',
    );

    const again = await vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.saveAnswersAsBrief');
    isTrue(again, `No brief was opened. ${person.messages.join(' ')}`);
    const { document } = editorOf(again);
    equal(document.languageId, 'partner-brief', 'The language');
    equal(document.getText(), kept.getText(), 'The brief that was kept later');
  });

  it('can be started by hand', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.newBrief');
    isTrue(uri, `No brief was opened. ${person.messages.join(' ')}`);
    const { document } = editorOf(uri);
    equal(document.languageId, 'partner-brief', 'The language');
    matches(document.getText(), /^partnerTypes:/m, 'The brief');
  });
});

function briefOf(company: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${company}.partner-brief.yaml`));
}
