import * as vscode from 'vscode';
import { closeEverything, equal, isTrue, matches, until } from './harness.ts';
import { Person } from './person.ts';

/** How the title of each question starts, in the order in which they are asked. */
const company = /: Company/;
const partnerTypes = /: Partner types/;
const state = /: State/;
const partners = /: Number of partners/;
const dealSize = /: Average deal size/;
const salesCycle = /: Sales cycle/;
const crm = /: CRM$/;
const pipelineTargets = /: Partner pipeline targets/;
const symptoms = /: What hurts/;
const evidence = /: What you see/;
const moreDetail = /: More detail/;
const summary = /: Summary/;

const run = () => vscode.commands.executeCommand<vscode.Uri | undefined>('partnerPlan.generatePlan');

describe('The questions of Generate Plan', () => {
  let person: Person;
  beforeEach(() => {
    person = new Person();
  });
  afterEach(async () => {
    await person.leave();
    await closeEverything();
  });

  /** Starts without what an earlier test may have left. */
  async function start(): Promise<Thenable<vscode.Uri | undefined>[]> {
    const plan = run();
    const first = await person.question(/^Generate Plan/);
    if (first.title === 'Generate Plan') await person.pick(/^Generate Plan$/, 'Start anew');
    await person.question(company);
    return [plan];
  }

  async function answerUntilTheDealSize(): Promise<void> {
    await person.answer(company, 'Contoso');
    await person.tick(partnerTypes, 'Technology', 'Reseller');
    await person.accept();
    await person.pick(state, 'Informal');
    await person.answer(partners, '20, 35');
    await person.question(dealSize);
  }

  it('lead to a plan and its diagnosis, with evidence in the words of the person', async () => {
    const [plan] = await start();
    await answerUntilTheDealSize();
    await person.answer(dealSize, '45000 USD');
    await person.answer(salesCycle, '90 days');
    await person.pick(crm, 'Salesforce');
    await person.pick(pipelineTargets, 'Yes');

    const picker = (await person.question(symptoms)) as vscode.QuickPick<vscode.QuickPickItem>;
    const [first, second] = picker.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
    isTrue(first && second, 'There are no symptoms to tick.');
    await person.tick(symptoms, first.label, second.label);
    await person.accept();
    const seen = await person.question(evidence);
    await person.answer(evidence, 'Two reps claimed the Fabrikam deal in May.');
    // The second one, whose title starts like that of the first, is skipped.
    await person.question(evidence, seen);
    await person.accept();
    const gate = (await person.question(moreDetail)) as vscode.QuickPick<vscode.QuickPickItem>;
    equal(gate.step, gate.totalSteps, 'The counter at the last question');
    await person.accept();

    const end = (await person.question(summary)) as vscode.QuickPick<vscode.QuickPickItem>;
    const told = end.items.map(({ label }) => label).join('\n');
    matches(told, /Two reps claimed the Fabrikam deal in May\./, 'The summary');
    await person.pick(summary, 'Generate the plan');
    const uri = await plan;
    isTrue(uri, `No plan was opened. ${person.messages.join(' ')}`);
    const { document } = vscode.window.activeTextEditor ?? {};
    // Long texts are folded over several lines.
    const words = (document?.getText() ?? '').replace(/\s+/g, ' ');
    matches(words, /Two reps claimed the Fabrikam deal in May/, 'The plan');
  });

  it('go back twice, and what was answered is there', async () => {
    const [plan] = await start();
    await answerUntilTheDealSize();
    await person.type('45000');
    await person.back();
    equal(((await person.question(partners)) as vscode.InputBox).value, '20, 35', 'The answer before');
    await person.back();
    const picker = (await person.question(state)) as vscode.QuickPick<vscode.QuickPickItem>;
    equal(
      picker.activeItems.map(({ label }) => label),
      ['Informal'],
      'The answer before that',
    );
    equal(picker.step, 3, 'The counter');
    await person.pick(state, 'No program yet');
    await person.question(partners);
    await person.accept();
    equal(((await person.question(dealSize)) as vscode.InputBox).value, '45000', 'What was typed without going on');
    await person.escape();
    equal(await plan, undefined, 'What Escape gives');
  });

  it('resume after Escape, with what was typed', async () => {
    const [left] = await start();
    await answerUntilTheDealSize();
    await person.type('45000 U');
    await person.escape();
    equal(await left, undefined, 'What Escape gives');

    const plan = run();
    await person.pick(/^Generate Plan$/, 'Continue where you stopped');
    const input = (await person.question(dealSize)) as vscode.InputBox;
    equal(input.value, '45000 U', 'What was typed');
    equal(input.step, 5, 'The counter');
    await person.back();
    await person.question(partners);
    await person.escape();
    equal(await plan, undefined, 'What Escape gives');

    const anew = run();
    await person.pick(/^Generate Plan$/, 'Start anew');
    equal(((await person.question(company)) as vscode.InputBox).value, '', 'The first answer after starting anew');
    await person.escape();
    equal(await anew, undefined, 'What Escape gives');
  });

  it('refuse an answer with the reason, and take it when it was put right', async () => {
    const [plan] = await start();
    await answerUntilTheDealSize();
    await person.type('plenty');
    await person.accept();
    const input = (await person.question(dealSize)) as vscode.InputBox;
    await until('the reason', () => String(input.validationMessage).includes('plenty'));
    await person.type('$45k');
    equal(input.validationMessage, undefined, 'The message while the person types on');
    await until('how the answer was understood', (seen) => {
      seen(input.prompt);
      return /45,?000 USD/.test(input.prompt ?? '');
    });
    await person.accept();
    await person.question(salesCycle);
    await person.escape();
    equal(await plan, undefined, 'What Escape gives');
  });
});
