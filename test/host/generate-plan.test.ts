import * as vscode from 'vscode';
import type { Answers } from '../../server/src/protocol/requests.ts';
import {
  closeEverything,
  editorOf,
  equal,
  isTrue,
  languageId,
  matches,
  openText,
  settledFindings,
  until,
  webviewTabs,
  workspaceFolder,
} from './harness.ts';

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
  afterEach(closeEverything);

  it('opens a new plan from answers, which has no findings, with the preview beside it', async () => {
    const editor = await generated(answers);
    const { document } = editor;
    equal(document.isUntitled, true, 'Whether the plan waits to be saved');
    equal(document.languageId, languageId, 'The language');
    matches(document.getText(), /^partnerPlan: 1$/m, 'The plan');
    matches(document.getText(), /company: Contoso/, 'The plan');
    matches(document.uri.path, /contoso.*\.partner-plan\.yaml$/, 'The proposed name');
    equal(await settledFindings(editor), [], 'The findings');
    await until('the preview', () => webviewTabs('partnerPlan.preview').length === 1);
  });

  it('is specific to what was answered', async () => {
    const salesforce = (await generated(answers)).document.getText();
    const hubspot = (await generated({ ...answers, crm: 'hubspot', partnerTypes: ['referral'] })).document.getText();
    matches(salesforce, /__c\b/, 'The plan for Salesforce');
    equal(/__c\b/.test(hubspot), false, 'Whether the plan for HubSpot has names of Salesforce');
    matches(hubspot, /partnerTypes: \[referral\]/, 'The plan for HubSpot');
  });

  it('overwrites neither a file nor a plan that is not saved', async () => {
    const first = await generated(answers);
    const file = vscode.workspace.asRelativePath(first.document.uri.path.replace(`${workspaceFolder().path}/`, ''));
    const second = await generated(answers);
    isTrue(first.document.uri.toString() !== second.document.uri.toString(), 'Both plans have the same name.');
    equal(second.document.getText(), first.document.getText(), 'The second plan');
    await closeEverything();

    const { document } = await openText(file, 'partnerPlan: 1 # mine\n');
    const third = await generated(answers);
    isTrue(third.document.uri.path !== document.uri.path, `The new plan takes the name of ${document.uri.path}.`);
    equal(document.getText(), 'partnerPlan: 1 # mine\n', 'The plan that was there');
    await vscode.workspace.fs.delete(document.uri);
  });

  it('opens nothing when an answer is refused', async () => {
    const before = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length;
    equal(await generate({ ...answers, dealSize: 'plenty' }), undefined, 'What the command gives');
    equal(vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, before, 'New documents');
  });
});
