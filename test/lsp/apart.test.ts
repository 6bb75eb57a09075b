import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { features } from '../../server/src/features/index.ts';
import { answerHere } from '../../server/src/lsp/answer-here.ts';
import type { AnswerApart } from '../../server/src/lsp/apart.ts';
import { during, startInProcess, startProcess } from '../harness/client.ts';
import { loadExporter } from '../harness/exporters.ts';
import { built, root } from '../harness/files.ts';

const uri = 'file:///plans/northwind.partner-plan.yaml';
const plan = readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8').replace('  grace: 90 days\n', '');

/** What another thread is to the server: nothing gets there and back but plain data. */
const elsewhere: AnswerApart = async (question) => {
  const watch = { now: () => 0, perRule: Number.POSITIVE_INFINITY };
  return structuredClone(await answerHere(structuredClone(question), { watch, loadExporter }));
};

/** A question for each of those that take long. */
const questions: Readonly<Record<string, object>> = {
  'partnerPlan/complete': { uri },
  'partnerPlan/regenerateSection': { uri, section: 'movement' },
  'partnerPlan/render': { uri, format: 'docx' },
  'partnerPlan/writeSetup': { uri },
  'partnerPlan/compareSetup': { uri, files: [] },
  'partnerPlan/runTool': { tool: 'check_plan', input: { plan }, today: '2026-11-20' },
  'partnerPlan/runToolOnPlan': { uri, tool: 'complete_plan', input: {} },
};

describe('what takes long', () => {
  it('has a question here for each of its methods', () => {
    const long = features.filter((each) => each.scope !== 'workspace' && each.takesLong).map(({ method }) => method);
    assert.deepEqual(long.sort(), Object.keys(questions).sort());
  });

  for (const [method, params] of Object.entries(questions)) {
    it(`is answered alike on another thread: ${method}`, async () => {
      const answers: unknown[] = [];
      const asked: string[] = [];
      const answerApart: AnswerApart = (question, whenGivenUp) => {
        asked.push(question.method);
        return elsewhere(question, whenGivenUp);
      };
      for (const environment of [{}, { answerApart }]) {
        await during(startInProcess(undefined, environment), async (client) => {
          await client.start();
          await client.open(uri, plan);
          answers.push(await client.request(method, params));
          assert.deepEqual(client.errors, []);
        });
      }
      assert.deepEqual(asked, [method]);
      assert.deepEqual(answers[1], answers[0]);
    });
  }

  it('ends with its thread when nobody waits for it any more, and the next request is answered', async () => {
    let ended = 0;
    const answerApart: AnswerApart = (_, whenGivenUp) =>
      new Promise((resolve) => {
        whenGivenUp(() => {
          ended++;
          resolve({ kind: 'failed', details: 'The thread was ended.' });
        });
        source.cancel();
      });
    const source = new CancellationTokenSource();
    await during(startInProcess(undefined, { answerApart }), async (client) => {
      await client.start();
      await client.open(uri, plan);
      const request = client.connection.sendRequest('partnerPlan/complete', { uri }, source.token);
      await assert.rejects(request, (error) => {
        return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
      });
      assert.equal(ended, 1);
      assert.notEqual(await client.hover(uri, 3, 3), undefined);
      assert.deepEqual(client.errors, []);
    });
  });

  it('says why there is no answer, and logs what failed', async () => {
    const answers = [
      { kind: 'refused', reason: 'The plan cannot be set up.' },
      { kind: 'failed', details: 'It has no memory left.' },
    ] as const;
    for (const answer of answers) {
      await during(startInProcess(undefined, { answerApart: async () => answer }), async (client) => {
        await client.start();
        await client.open(uri, plan);
        const code = answer.kind === 'refused' ? LSPErrorCodes.RequestFailed : ErrorCodes.InternalError;
        await assert.rejects(client.request('partnerPlan/writeSetup', { uri }), (error) => {
          return (
            error instanceof ResponseError && error.code === code && /cannot be set up|The log/.test(error.message)
          );
        });
        assert.deepEqual(client.errors, answer.kind === 'failed' ? [answer.details] : []);
      });
    }
  });

  it('leaves the thread of the built server to others', () =>
    during(startProcess([built('dist/server.node.js'), '--stdio']), async (client) => {
      await client.start();
      await client.open(uri, plan);
      const order: string[] = [];
      const note = (name: string) => (): void => void order.push(name);
      await Promise.all([
        client.request('partnerPlan/render', { uri, format: 'docx' }).then(note('a Word document')),
        client.request('partnerPlan/complete', { uri }).then(note('a complete plan')),
        client.hover(uri, 3, 3).then(note('a hover')),
      ]);
      assert.equal(order[0], 'a hover');
      // A thread that is kept answers again.
      const { content } = await client.request<{ content: string }>('partnerPlan/render', { uri, format: 'pdf' });
      assert.match(atob(content), /^%PDF/);
    }));

  it('is answered on the thread of the server where no other one can be started', () => {
    const forbidden = ['--permission', '--allow-fs-read=*', '--disable-warning=SecurityWarning'];
    return during(startProcess([...forbidden, built('dist/server.node.js'), '--stdio']), async (client) => {
      await client.start();
      await client.open(uri, plan);
      const { content } = await client.request<{ content: string }>('partnerPlan/render', { uri, format: 'docx' });
      assert.match(atob(content), /^PK/);
    });
  });
});
