import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conduct } from '../../client/src/generate/conduct.ts';
import { emptyDraft } from '../../client/src/generate/draft.ts';
import { goBack, leave, noSummary, onward, player } from './questions.ts';

const generate = { kind: 'generate', keepBrief: false } as const;

test('asks every question once and gives the answers', async () => {
  const { interviewer, shown } = player({
    replies: [onward('Contoso'), onward('hubspot'), onward(['disputes']), onward('Twice last month'), generate],
  });
  assert.deepEqual(await conduct(interviewer, emptyDraft), {
    answers: { company: 'Contoso', crm: 'hubspot', symptoms: ['disputes'], 'symptoms.disputes': 'Twice last month' },
    keepBrief: false,
  });
  assert.deepEqual(shown, ['company 1/3', 'crm 2/3', 'symptoms 3/3', 'symptoms.disputes 4/4', 'summary']);
});

test('an answer that brings a question changes the counter', async () => {
  const { interviewer, shown } = player({
    replies: [onward('Contoso'), onward('other'), onward('SugarCRM'), onward(undefined), generate],
  });
  await conduct(interviewer, emptyDraft);
  assert.deepEqual(shown, ['company 1/3', 'crm 2/3', 'crmName 3/4', 'symptoms 4/4', 'summary']);
});

test('going back twice shows the answers again, and what was typed without going on is still there', async () => {
  const { interviewer, shown, asks } = player({
    replies: [
      onward('Contoso'),
      onward('hubspot'),
      goBack('half a thou'),
      goBack(),
      onward('Fabrikam'),
      onward('hubspot'),
      onward(undefined),
      generate,
    ],
  });
  const outcome = await conduct(interviewer, emptyDraft);
  assert.deepEqual(outcome?.answers, { company: 'Fabrikam', crm: 'hubspot' });
  assert.deepEqual(
    shown.map((line) => line.split(' ')[0]),
    ['company', 'crm', 'symptoms', 'crm', 'company', 'crm', 'symptoms', 'summary'],
  );
  assert.equal(asks[3]?.answer, 'hubspot');
  assert.equal(asks[4]?.answer, 'Contoso');
  assert.equal(asks[6]?.unfinished, 'half a thou');
});

test('leaving keeps everything, and the next run starts there', async () => {
  const first = player({ replies: [onward('Contoso'), leave('hub')] });
  assert.equal(await conduct(first.interviewer, emptyDraft), undefined);
  const draft = first.kept.at(-1);
  assert.deepEqual(draft, { answers: { company: 'Contoso' }, unfinished: { crm: 'hub' }, at: 'crm' });

  const second = player({ replies: [onward('hubspot'), onward(undefined), generate] });
  const outcome = await conduct(second.interviewer, draft ?? emptyDraft);
  assert.deepEqual(second.shown, ['crm 2/3', 'symptoms 3/3', 'summary']);
  assert.equal(second.asks[0]?.unfinished, 'hub');
  assert.deepEqual(outcome?.answers, { company: 'Contoso', crm: 'hubspot' });
});

test('leaving at the end comes back to the end', async () => {
  const first = player({ replies: [onward('Contoso'), onward('hubspot'), onward(undefined), { kind: 'left' }] });
  assert.equal(await conduct(first.interviewer, emptyDraft), undefined);
  const second = player({ replies: [generate] });
  const outcome = await conduct(second.interviewer, first.kept.at(-1) ?? emptyDraft);
  assert.deepEqual(second.shown, ['summary']);
  assert.deepEqual(outcome?.answers, { company: 'Contoso', crm: 'hubspot' });
});

test('a pause is kept with what stands in the input', async () => {
  const { interviewer, kept } = player({ replies: [onward('Contoso'), leave()] });
  const { ask } = interviewer;
  await conduct(
    {
      ...interviewer,
      ask: (asked) => {
        asked.keep('half typed');
        return ask(asked);
      },
    },
    emptyDraft,
  );
  assert.deepEqual(kept[0], { answers: {}, unfinished: { company: 'half typed' }, at: 'company' });
});

test('an input that was emptied stays empty when the person comes back', async () => {
  const { interviewer, asks } = player({
    replies: [onward('Contoso'), goBack(), goBack(''), onward('Contoso'), leave()],
  });
  await conduct(interviewer, emptyDraft);
  assert.equal(asks[3]?.answer, 'Contoso');
  assert.equal(asks[3]?.unfinished, '');
});

test('changing one answer from the end leads back to the end, past what follows from the change only', async () => {
  const { interviewer, shown } = player({
    replies: [
      onward('Contoso'),
      onward('hubspot'),
      onward(undefined),
      { kind: 'change', key: 'crm' },
      onward('other'),
      onward('SugarCRM'),
      generate,
    ],
  });
  const outcome = await conduct(interviewer, emptyDraft);
  assert.deepEqual(outcome?.answers, { company: 'Contoso', crm: 'other', crmName: 'SugarCRM' });
  assert.deepEqual(shown.slice(3), ['summary', 'crm 2/3', 'crmName 3/4', 'summary']);
});

test('an assumption is replaced by the one question that nobody was asked', async () => {
  const { interviewer, shown } = player({
    replies: [
      onward('Contoso'),
      onward('hubspot'),
      onward(undefined),
      { kind: 'change', key: 'budget' },
      onward('300000 USD'),
      generate,
    ],
  });
  const outcome = await conduct(interviewer, emptyDraft);
  assert.deepEqual(shown.slice(3), ['summary', 'budget 4/5', 'summary']);
  assert.deepEqual(outcome?.answers, { company: 'Contoso', crm: 'hubspot', moreDetail: 'yes', budget: '300000 USD' });
});

test('going back from the end and on again asks every question on the way', async () => {
  const { interviewer, shown } = player({
    replies: [
      onward('Contoso'),
      onward('hubspot'),
      onward(undefined),
      { kind: 'back' },
      goBack(),
      onward('zoho'),
      onward(undefined),
      generate,
    ],
  });
  const outcome = await conduct(interviewer, emptyDraft);
  assert.equal(outcome?.answers.crm, 'zoho');
  assert.deepEqual(shown.slice(3), ['summary', 'symptoms 3/3', 'crm 2/3', 'symptoms 3/3', 'summary']);
});

test('refused answers are asked again one after the other, each with the reason', async () => {
  const refused = (key: string, wrong: string, answer: unknown) =>
    answer === wrong ? [{ key, message: `"${wrong}" cannot be used.` }] : [];
  const { interviewer, shown, asks } = player({
    replies: [
      onward('?'),
      onward('abacus'),
      onward(undefined),
      onward('Contoso'),
      onward('hubspot'),
      { kind: 'generate', keepBrief: true },
    ],
    summary: ({ company, crm }) => ({
      ...noSummary,
      refused: [...refused('company', '?', company), ...refused('crm', 'abacus', crm)],
    }),
  });
  const outcome = await conduct(interviewer, emptyDraft);
  assert.deepEqual(outcome, { answers: { company: 'Contoso', crm: 'hubspot' }, keepBrief: true });
  assert.deepEqual(shown.slice(3), ['company 1/3', 'crm 2/3', 'summary']);
  assert.equal(asks[3]?.refusal, '"?" cannot be used.');
  assert.equal(asks[4]?.refusal, '"abacus" cannot be used.');
});

test('an answer that no question asks for is said at the end, and does not ask for ever', async () => {
  const { interviewer, shown } = player({
    replies: [{ kind: 'left' }],
    summary: () => ({ ...noSummary, refused: [{ key: 'colour', message: 'Nobody asked.' }] }),
  });
  const draft = { answers: { company: 'Contoso', colour: 'blue' }, unfinished: {} };
  assert.equal(await conduct(interviewer, draft), undefined);
  assert.deepEqual(shown, ['summary']);
});

test('a draft of a question that is not asked any more starts at the first without an answer', async () => {
  const { interviewer, shown } = player({ replies: [leave()] });
  await conduct(interviewer, { answers: { company: 'Contoso' }, unfinished: {}, at: 'fax' });
  assert.deepEqual(shown, ['crm 2/3']);
});
