import * as vscode from 'vscode';
import type { Answers } from '../../server/src/protocol/generate.ts';
import {
  closeEverything,
  codeOf,
  editorOf,
  equal,
  isTrue,
  languageId,
  matches,
  openText,
  settledDiagnostics,
  until,
  webviewTabs,
} from './harness.ts';
import { Person } from './person.ts';

const answers: Answers = {
  company: 'Contoso',
  partnerTypes: ['technology', 'reseller'],
  state: 'informal',
  partners: '20, 35',
  dealSize: '45000 USD',
  salesCycle: '90 days',
  crm: 'salesforce',
  partnerPipelineTargets: 'yes',
};

const generate = (given: Answers) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.generatePlan', given);

async function generated(given: Answers): Promise<vscode.TextEditor> {
  const uri = await generate(given);
  isTrue(uri, 'Generate Plan opened nothing.');
  return editorOf(uri);
}

describe('Generate Plan', () => {
  let person: Person;
  beforeEach(() => {
    person = new Person();
  });
  afterEach(async () => {
    await person.leave();
    await closeEverything();
  });

  it('opens a new plan from answers, in which only what is assumed is open, with the preview beside it', async () => {
    const editor = await generated(answers);
    const { document } = editor;
    equal(document.isUntitled, true, 'Whether the plan waits to be saved');
    equal(document.languageId, languageId, 'The language');
    matches(document.getText(), /^partnerPlan: 1$/m, 'The plan');
    matches(document.getText(), /company: Contoso/, 'The plan');
    matches(document.uri.path, /contoso.*\.partner-plan\.yaml$/, 'The proposed name');
    equal((await settledDiagnostics(editor)).map(codeOf), ['assumptions/open'], 'The findings');
    await until('the preview', () => webviewTabs('partnerPlan.preview').length === 1);
  });

  it('is specific to what was answered', async () => {
    const salesforce = (await generated(answers)).document.getText();
    const hubspot = (await generated({ ...answers, crm: 'hubspot', partnerTypes: ['referral'] })).document.getText();
    matches(salesforce, /__c\b/, 'The plan for Salesforce');
    equal(/__c\b/.test(hubspot), false, 'Whether the plan for HubSpot has names of Salesforce');
    matches(hubspot, /partnerTypes: \[referral\]/, 'The plan for HubSpot');
  });

  it('gives a plan beside one that is not saved a name of its own', async () => {
    const first = await generated(answers);
    const second = await generated(answers);
    isTrue(first.document.uri.toString() !== second.document.uri.toString(), 'Both plans have the same name.');
    equal(second.document.getText(), first.document.getText(), 'The second plan');
  });

  it('says which answers cannot be used, and opens nothing', async () => {
    const before = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length;
    equal(await generate({ ...answers, dealSize: 'plenty' }), undefined, 'What the command gives');
    matches(person.messages.join('\n'), /dealSize: .*plenty/, 'The message');
    equal(vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, before, 'New documents');
  });
});

describe('Generate Plan, where the file exists', () => {
  const name = 'contoso.partner-plan.yaml';
  const mine = 'partnerPlan: 1 # mine\n';
  let person: Person;
  let document: vscode.TextDocument;
  beforeEach(async () => {
    person = new Person();
    ({ document } = await openText(name, mine));
  });
  afterEach(async () => {
    await person.leave();
    await closeEverything();
    await vscode.workspace.fs.delete(document.uri);
  });

  /** Generates until both texts stand side by side, and gives what the command will give. */
  async function compared(): Promise<Thenable<vscode.Uri | undefined>[]> {
    const uri = generate(answers);
    await person.question(/contoso\.partner-plan\.yaml exists already/);
    const input = await until('the comparison', (seen) => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab;
      seen(active?.label);
      return active?.input instanceof vscode.TabInputTextDiff && active.input;
    });
    equal(input.original.toString(), document.uri.toString(), 'The left side');
    const right = await vscode.workspace.openTextDocument(input.modified);
    matches(right.getText(), /company: Contoso/, 'The right side');
    equal(document.getText(), mine, 'The plan that is there, while both are compared');
    return [uri];
  }

  function comparisons(): vscode.Tab[] {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    return tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff);
  }

  it('shows what would change and replaces it in a way that can be undone', async () => {
    const [uri] = await compared();
    await person.pick(/exists already/, 'Replace');
    equal((await uri)?.toString(), document.uri.toString(), 'What was opened');
    matches(document.getText(), /company: Contoso/, 'The plan');
    equal(document.isDirty, true, 'Whether the person decides when it is saved');
    equal(comparisons().length, 0, 'Open comparisons');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), mine, 'The plan after undo');
  });

  it('keeps both when that is chosen', async () => {
    const [uri] = await compared();
    await person.pick(/exists already/, 'Keep Both');
    matches((await uri)?.path ?? '', /contoso-2\.partner-plan\.yaml$/, 'The name of the other plan');
    equal(document.getText(), mine, 'The plan that was there');
    equal(comparisons().length, 0, 'Open comparisons');
  });

  it('changes nothing when the person cancels or presses Escape', async () => {
    for (const leave of [() => person.pick(/exists already/, 'Cancel'), () => person.escape()]) {
      const [uri] = await compared();
      await leave();
      equal(await uri, undefined, 'What was opened');
      equal(document.getText(), mine, 'The plan that was there');
      equal(comparisons().length, 0, 'Open comparisons');
    }
  });
});
