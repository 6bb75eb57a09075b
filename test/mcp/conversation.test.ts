import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../harness/files.ts';
import { type Agent, withAgent } from './agent.ts';

const example = readFileSync(`${root}examples/reseller-hubspot.partner-plan.yaml`, 'utf8');

/** A plan as somebody left it: a section is gone, a value is misspelled, dashes stand in texts, and a tier has no owner of anything. */
const broken = example
  .replace(/^risks:\n(?:[ #].*\n|\n)*/m, '')
  .replace('crm: hubspot', 'crm: Hubspot')
  .replace(/^( +mitigation: | {2}name: )/m, '$1Ours \u2014 ')
  .replace(/^ +acknowledge: .*\n/m, '');

describe('an agent', () => {
  it('comes from prose to a plan in which nothing is missing', async () => {
    await withAgent({}, async ({ answer }) => {
      // "Kestrelby sells scheduling software, 18k a year. Eleven agencies send us clients, we use HubSpot."
      const first = {
        company: 'Kestrelby',
        partnerTypes: ['agency'],
        dealSize: '18k EUR',
        crm: 'HubSpot',
        'partners.current': 11,
      };
      const { ready, open } = await answer('interview', { answers: first });
      assert.equal(ready, false);
      const [{ key, needed }] = open;
      assert.deepEqual([key, needed], ['state', true]);

      // "No real program, they just mail us. Two introductions in May waited for a fortnight. Jonas looks after it on Fridays."
      const second = {
        ...first,
        state: 'informal',
        salesCycle: '6 weeks',
        'symptoms.lost-referrals': 'Two introductions in May waited for a fortnight.',
        people: [{ role: 'Partner lead', name: 'Jonas', time: '1 day a week' }],
      };
      const { understood, brief } = await answer('interview', { answers: second });
      assert.match(understood.sentence, /11 partners of Kestrelby/);
      assert.deepEqual(understood.diagnosis[0].evidence, ['Two introductions in May waited for a fortnight.']);

      const { plan, assumptions, verdict } = await answer('generate_plan', { brief });
      assert.match(verdict, /^(?:Reachable|A stretch|Out of reach)/);
      assert.ok(assumptions.every(({ key: about }: { key: string }) => !Object.hasOwn(second, about)));
      assert.equal((await answer('check_plan', { plan })).clean, true);
      const { document } = await answer('render_plan', { plan });
      assert.match(document, /^PARTNER PROGRAM INFRASTRUCTURE PLAN\nKestrelby/);
      assert.match(document, /Two introductions in May waited for a fortnight\./);
    });
  });

  it('audits a plan of its folder, and mends it until nothing is found', async () => {
    const files = { 'north.partner-plan.yaml': broken };
    await withAgent({ files }, async (agent) => {
      const file = 'north.partner-plan.yaml';
      const { steps, verdict } = await agent.answer('audit_plan', { file });
      assert.ok(steps.length > 0 && verdict.length > 0);
      const { counts } = await agent.answer('check_plan', { file });
      assert.ok(counts.errors > 2);

      let plan = (await agent.answer('apply_fixes', { file })).plan as string;
      plan = await mended(plan, agent, 'schema/invalid-value');
      plan = (await agent.answer('complete_plan', { plan })).plan;
      const { clean, findings } = await agent.answer('check_plan', { plan });
      assert.deepEqual([clean, findings], [true, []]);
      // What a person wrote is still there.
      const kept = example.split('\n').filter((line) => /^ {4}(?:name|criteria|notice):/.test(line));
      for (const line of kept) assert.ok(plan.includes(line.trim()), line);
    });
  });

  it('gets edits that lead from the file to the mended plan', async () => {
    const files = { 'north.partner-plan.yaml': broken };
    await withAgent({ files }, async ({ answer }) => {
      const { edits, plan } = await answer('apply_fixes', { file: 'north.partner-plan.yaml', give: 'edits' });
      assert.equal(plan, undefined);
      assert.ok(edits.length > 0 && edits.every(({ startLine }: { startLine: number }) => startLine > 0));
    });
  });

  it('is told what to do where a tool cannot do what it asks', async () => {
    await withAgent({}, async ({ refusal }) => {
      assert.match(await refusal('check_plan', {}), /Name one of the folder as "file", or bring its text as "plan"/);
      assert.match(await refusal('check_plan', { file: 'a.partner-plan.yaml' }), /There is no file/);
      assert.match(await refusal('check_plan', { plan: '', file: 'a.partner-plan.yaml' }), /Leave one of them out/);
      assert.match(await refusal('complete_plan', { plan: 'tiers: [' }), /Put this right first/);
    });
  });
});

/** Applies the first fix of the findings of a rule. */
async function mended(plan: string, { answer }: Agent, wanted: string): Promise<string> {
  const { findings } = await answer('check_plan', { plan });
  const fixes = findings
    .filter(({ rule }: { rule: string }) => rule === wanted)
    .map(({ id }: { id: string }) => ({ finding: id }));
  assert.ok(fixes.length > 0);
  return (await answer('apply_fixes', { plan, fixes })).plan;
}

describe('the folder of an agent', () => {
  const secret = 'program:\n  name: Nobody may know\n';
  const files = {
    'north.partner-plan.yaml': example,
    'plans/deep/a plan.partner-plan.yaml': 'partnerPlan: 1\n',
    'north.partner-brief.yaml': 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n',
    'notes.txt': 'Nobody may know',
    '../outside.partner-plan.yaml': secret,
    '../.partner-plan.yaml': 'rules:\n  tiers/too-many: off\n',
  };
  const links = { 'link.partner-plan.yaml': '../outside.partner-plan.yaml' };

  it('is all that is read', async () => {
    const { accesses } = await withAgent({ files, links }, async ({ refusal, answer, client }) => {
      for (const file of [
        '../outside.partner-plan.yaml',
        '/etc/partner-plan.yaml',
        'plans/../../outside.partner-plan.yaml',
      ]) {
        assert.match(await refusal('check_plan', { file }), /is not in the folder/);
      }
      assert.match(await refusal('check_plan', { file: 'link.partner-plan.yaml' }), /is not in the folder/);
      assert.match(await refusal('check_plan', { file: 'notes.txt' }), /nothing else is read/);
      assert.match(await refusal('check_plan', { file: '.partner-plan.yaml' }), /nothing else is read/);
      assert.match(await refusal('interview', { briefFile: '../x.partner-brief.yaml' }), /is not in the folder/);
      await assert.rejects(client.readResource({ uri: 'partner-plan://plans/..%2Foutside.partner-plan.yaml' }));
      await assert.rejects(client.readResource({ uri: 'partner-plan://plans/notes.txt' }));
      assert.equal((await answer('check_plan', { file: 'north.partner-plan.yaml' })).clean, true);
      assert.equal((await answer('interview', { briefFile: 'north.partner-brief.yaml' })).ready, true);
    });
    assert.deepEqual(
      accesses.filter((access) => /^(?:read|look|list) \.\./.test(access) || access.startsWith('write')),
      [],
    );
  });

  it('is named where a plan is asked for that is not in it', async () => {
    await withAgent({ files }, async ({ refusal }) => {
      assert.match(
        await refusal('check_plan', {}),
        /The folder has north\.partner-plan\.yaml, plans\/deep\/a plan\.partner-plan\.yaml\.$/,
      );
      assert.match(await refusal('check_plan', { file: 'nord' }), /Did you mean north\.partner-plan\.yaml\?/);
      assert.match(
        await refusal('check_plan', { file: 'nort.partner-plan.yaml' }),
        /There is no file .* Did you mean north\./,
      );
      assert.match(await refusal('check_plan', { plan: 'north.partner-plan.yaml' }), /Name it as "file"\./);
      assert.match(await refusal('check_plan', { file: 'north.partner-brief.yaml' }), /is a brief by its name/);
      assert.match(await refusal('generate_plan', { briefFile: 'north.partner-plan.yaml' }), /is a plan by its name/);
      const long = await refusal('check_plan', { file: 'x'.repeat(100_000) });
      assert.ok(long.length < 400, long);
    });
    await withAgent({}, async ({ refusal }) => {
      assert.match(await refusal('check_plan', {}), /The folder has no plan\.$/);
    });
  });

  it('has its own settings', async () => {
    const own = { ...files, '.partner-plan.yaml': 'rules:\n  plan/missing-section: off\n' };
    await withAgent({ files: own }, async ({ answer }) => {
      const plan = example.replace(/^risks:\n(?:[ #].*\n|\n)*/m, '');
      const { findings } = await answer('check_plan', { plan });
      assert.ok(findings.every(({ rule }: { rule: string }) => rule !== 'plan/missing-section'));
    });
  });

  it('is listed with everything else that can be read, and all of it can', async () => {
    await withAgent({ files }, async ({ client }) => {
      const { resources } = await client.listResources();
      const plans = resources.filter(({ uri }) => uri.startsWith('partner-plan://plans/')).map(({ name }) => name);
      assert.deepEqual(plans, [
        'north.partner-brief.yaml',
        'north.partner-plan.yaml',
        'plans/deep/a plan.partner-plan.yaml',
      ]);
      for (const { uri, mimeType } of resources) {
        const { contents } = await client.readResource({ uri });
        const [content] = contents;
        assert.ok(content !== undefined && 'text' in content && content.text.length > 10, uri);
        assert.equal(content.mimeType, mimeType);
      }
      const rule = await client.readResource({ uri: 'partner-plan://rules/tiers/too-many' });
      assert.match(
        'text' in (rule.contents[0] ?? {}) ? String(Object(rule.contents[0]).text) : '',
        /^# tiers\/too-many/,
      );
      await assert.rejects(client.readResource({ uri: 'partner-plan://nothing' }));
    });
  });
});

describe('what an agent is told before it begins', () => {
  it('are the limits, the way of working and every prompt', async () => {
    await withAgent({}, async ({ client }) => {
      assert.match(client.getInstructions() ?? '', /Not for co-marketing content creation/);
      const { prompts } = await client.listPrompts();
      assert.deepEqual(
        prompts.map(({ name }) => name),
        ['new_program', 'audit_program', 'renew_program', 'partner_playbook'],
      );
      const given = { file: 'a".partner-plan.yaml\n', partner: 'Brightmoor', notes: 'Twelve resellers.' };
      for (const { name } of prompts) {
        const { messages } = await client.getPrompt({ name, arguments: given });
        assert.match(JSON.stringify(messages), /Diagnose first/);
      }
      await assert.rejects(
        client.getPrompt({ name: 'partner_playbook', arguments: { file: ' ' } }),
        /needs "file" .*, "partner" /,
      );
      const { messages } = await client.getPrompt({ name: 'new_program', arguments: given });
      assert.match(JSON.stringify(messages), /Twelve resellers\./);
    });
  });

  it('are schemas of what goes in and what comes out of each tool', async () => {
    await withAgent({}, async ({ client }) => {
      const { tools } = await client.listTools();
      assert.equal(tools.length, 12);
      for (const { name, inputSchema, outputSchema, annotations } of tools) {
        assert.equal(inputSchema.type, 'object', name);
        assert.equal(outputSchema?.type, 'object', name);
        assert.equal(annotations?.readOnlyHint, true, name);
      }
      const check = tools.find(({ name }) => name === 'check_plan');
      assert.deepEqual(Object.keys(check?.inputSchema.properties ?? {}).slice(0, 2), ['file', 'plan']);
      assert.equal(check?.inputSchema.required, undefined);
    });
  });
});

describe('a path with a zero byte', () => {
  it('is refused in words', async () => {
    await withAgent({}, async ({ refusal }) => {
      assert.match(await refusal('check_plan', { file: 'a\0.partner-plan.yaml' }), /A path has no zero byte/);
    });
  });
});
