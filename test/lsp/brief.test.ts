import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-types';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { briefFindings } from '../../server/src/generate/findings.ts';
import type {
  BriefSummaryResult,
  CheckAnswerResult,
  GenerateFromBriefResult,
  GenerateResult,
  NewBriefResult,
  QuestionsResult,
} from '../../server/src/protocol/generate.ts';
import { converse } from '../cli/fake-world.ts';
import { startInProcess, type TestClient } from '../harness/client.ts';
import { faultsOf, today } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';

const severities = ['error', 'warning', 'information', 'hint'];

describe('a conversation about a brief', () => {
  let client: TestClient;
  before(async () => {
    client = startInProcess();
    await client.start();
  });
  after(() => client.stop());

  it('tells what is wrong, completes, explains and falls silent when all is well', async () => {
    const uri = 'file:///plans/acme.partner-brief.yaml';
    await client.open(uri, 'partnerTypes: [reseller]\nstate: informal\ncrm: sap\n', 'yaml');
    const [problem, ...others] = await client.problemsOf(uri, 1);
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'brief/unreadable-answer');
    assert.deepEqual(problem?.range, { start: { line: 2, character: 5 }, end: { line: 2, character: 8 } });

    const items = await client.complete(uri, 2, 5);
    assert.ok(items.some(({ label }) => label === 'hubspot'));
    const shown = await client.hover(uri, 1, 2);
    assert.match(JSON.stringify(shown?.contents), /Is there a program today\?/);

    const value = { start: { line: 2, character: 5 }, end: { line: 2, character: 8 } };
    await client.change(uri, 2, [{ range: value, text: 'hubspot' }]);
    assert.deepEqual(await client.problemsOf(uri, 2), []);
  });

  it('knows a brief by its name or by its language, in a web editor too', async () => {
    for (const [uri, languageId] of [
      ['file:///plans/partner-brief.yml', 'yaml'],
      ['vscode-test-web://mount/ACME.Partner-Brief.YAML', 'yaml'],
      ['untitled:Untitled-1', 'partner-brief'],
      ['file:///plans/answers.yaml', 'partner-brief'],
    ] as const) {
      await client.open(uri, 'crm: sap\n', languageId);
      const codes = (await client.problemsOf(uri, 1)).map(({ code }) => code);
      assert.ok(codes.includes('brief/missing-answer'), uri);
      await client.close(uri);
    }
  });

  it('answers no questions about plans', async () => {
    const uri = 'file:///plans/other.partner-brief.yaml';
    await client.open(uri, 'crm: zoho\n', 'partner-brief');
    assert.equal(await client.request('partnerPlan/preview', { uri }), null);
    assert.deepEqual(
      await client.request('textDocument/references', {
        textDocument: { uri },
        position: { line: 0, character: 0 },
        context: { includeDeclaration: true },
      }),
      [],
    );
  });

  it('leads from questions to a plan', async () => {
    const answers: Record<string, string | string[]> = {};
    const given: Readonly<Record<string, string | string[]>> = {
      company: 'Acme',
      partnerTypes: ['reseller'],
      state: 'informal',
      partners: '24, 30',
      crm: 'other',
      crmName: 'SugarCRM',
      symptoms: ['disputed-credit'],
      'symptoms.disputed-credit': 'Two resellers claimed the same deal',
      moreDetail: 'no',
    };
    const asked: string[] = [];
    for (let index = 0; ; index++) {
      const { questions } = await client.request<QuestionsResult>('partnerPlan/questions', { answers });
      const question = questions[index];
      if (question === undefined) break;
      asked.push(question.key);
      const answer = given[question.key];
      if (answer === undefined) {
        assert.equal(question.optional, true, question.key);
        continue;
      }
      const checked = await client.request<CheckAnswerResult>('partnerPlan/checkAnswer', {
        key: question.key,
        answer,
        answers,
      });
      assert.equal(checked.message, undefined);
      answers[question.key] = answer;
    }
    assert.deepEqual(
      Object.keys(given).filter((key) => !asked.includes(key)),
      [],
    );

    const summary = await client.request<BriefSummaryResult>('partnerPlan/briefSummary', { answers });
    assert.equal(summary.sentence, 'A plan for 30 partners of Acme (reseller), in SugarCRM.');
    assert.deepEqual(summary.diagnosis, [
      {
        problem: 'no-playbook',
        title: 'No joint go-to-market playbook, so each partner operates differently',
        evidence: ['Two resellers claimed the same deal.'],
      },
    ]);
    const { questions } = await client.request<QuestionsResult>('partnerPlan/questions', {
      answers: { ...answers, moreDetail: 'yes' },
    });
    const keys = questions.map(({ key }) => key);
    for (const { key } of summary.assumptions) assert.ok(keys.includes(key), key);
    const cycle = summary.assumptions.find(({ key }) => key === 'salesCycle');
    assert.deepEqual(cycle, {
      key: 'salesCycle',
      title: 'Sales cycle',
      value: '90 days',
      reason: 'usual for deals of 30,000 USD',
    });

    const {
      text = '',
      fileName,
      brief,
      refused,
    } = await client.request<GenerateResult>('partnerPlan/generate', { answers, today });
    assert.deepEqual(refused, []);
    assert.equal(fileName, 'acme.partner-plan.yaml');
    assert.deepEqual(faultsOf(text), []);
    assert.equal(brief?.fileName, 'acme.partner-brief.yaml');
    assert.deepEqual(checkBrief(brief?.text ?? '').problems, []);

    const again = await client.request<GenerateFromBriefResult>('partnerPlan/generateFromBrief', {
      uri: 'file:///plans/my%20acme.partner-brief.yaml',
      text: brief?.text,
      today,
    });
    assert.deepEqual(again, { text, fileName: 'my acme.partner-plan.yaml', refused: [] });
  });

  it('refuses answers and briefs with their places', async () => {
    const { refused } = await client.request<GenerateResult>('partnerPlan/generate', {
      answers: { crm: 'sap' },
      today,
    });
    assert.deepEqual(
      refused.map(({ key }) => key),
      ['partnerTypes', 'state', 'crm'],
    );
    const summary = await client.request<BriefSummaryResult>('partnerPlan/briefSummary', { answers: { crm: 'sap' } });
    assert.deepEqual(summary.refused, refused);
    const fromBrief = await client.request<GenerateFromBriefResult>('partnerPlan/generateFromBrief', {
      uri: 'file:///a.partner-brief.yaml',
      text: 'partnerTypes: [reseller]\nstate: none\ncrm: sap\n',
      today,
    });
    assert.deepEqual(
      fromBrief.refused.map(({ line, character }) => [line, character]),
      [[2, 5]],
    );
  });

  it('tells while a person types what is wrong, and what was understood', async () => {
    const check = (key: string, answer: string): Promise<CheckAnswerResult> =>
      client.request('partnerPlan/checkAnswer', { key, answer });
    assert.match((await check('dealSize', '45')).message ?? '', /is not an amount of money/);
    assert.deepEqual(await check('dealSize', '45k$'), { understood: '45,000 USD' });
    assert.deepEqual(await check('moreDetail', 'yes'), {});
  });

  it('gives a brief to start from, and the page of a finding', async () => {
    const { snippet } = await client.request<NewBriefResult>('partnerPlan/newBrief', {});
    assert.match(snippet, /^# What Generate Plan needs to know/);
    const { markdown } = await client.request<{ markdown?: string }>('partnerPlan/rulePage', {
      id: 'brief/contradiction',
    });
    assert.match(markdown ?? '', /^# brief\/contradiction\n/);
  });

  it('meets no failure inside the server', () => assert.deepEqual(client.errors, []));
});

describe('the editor and the command line', () => {
  const briefs = new Map<string, string>([
    ...filesBelow(['examples'], '.partner-brief.yaml').map((file): [string, string] => [
      file,
      readFileSync(root + file, 'utf8'),
    ]),
    ...Object.entries(briefFindings).map(([code, { bad }]): [string, string] => [code, bad]),
    ['nothing', ''],
    ['a list', '- a\n'],
    ['broken text', 'crm: sap\ncompany: "Acme\nstate: x\n'],
    ['line breaks of Windows', 'crm: sap\r\nstate: informel\r\ncolour: red\r\n'],
    ['emoji', 'company: "\u{1F91D}\u{1F3FD}" \npartners: { current: \u{1F642}, targett: 3 }\n'],
    ['bytes that were lost', 'company: M\uFFFDller\ncrm: zoho\n'],
  ]);

  it('say the same about every brief: ids, places, words and order', async () => {
    const client = startInProcess();
    await client.start();
    try {
      for (const [name, text] of briefs) {
        const uri = `file:///plans/${encodeURIComponent(name)}.partner-brief.yaml`;
        await client.open(uri, text, 'partner-brief');
        const inEditor = (await client.problemsOf(uri, 1)).map(seen);
        const { stdout } = await converse(['lint', '--format', 'json', 'a.partner-brief.yaml'], {
          files: { 'a.partner-brief.yaml': text },
        });
        const report: { problems: readonly Record<string, unknown>[] } = JSON.parse(stdout);
        const onCommandLine = report.problems.map(({ rule, range, severity, message }) => ({
          rule,
          range,
          severity,
          message,
        }));
        assert.deepEqual(inEditor, onCommandLine, name);
        if (name.startsWith('brief/')) assert.notEqual(inEditor.length, 0, name);
      }
    } finally {
      await client.stop();
    }
  });
});

function seen({ code, range, severity = 1, message }: Diagnostic): object {
  return { rule: code, range, severity: severities[severity - 1], message };
}
