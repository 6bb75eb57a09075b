import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { planSections } from '../../schemas/partner-plan.ts';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { rules } from '../../server/src/rules/index.ts';
import { toolDescriptions } from '../../server/src/tools/run-tool.ts';
import { root } from '../harness/files.ts';
import { answerOf, refusalOf } from './call.ts';

const plan = readFileSync(`${root}examples/reseller-hubspot.partner-plan.yaml`, 'utf8');
const withoutRisks = plan.replace(/^risks:\n(?:[ #].*\n|\n)*/m, '');
const dashed = plan.replace(/^( +mitigation: )/m, '$1Soon \u2014 or ');

const few = { partnerTypes: ['reseller'], state: 'informal', crm: 'hubspot' };

describe('the tools', () => {
  it('have names that every agent takes, and say what they do in a few sentences', () => {
    for (const { name, title, description } of toolDescriptions()) {
      assert.match(name, /^[a-z]+(?:_[a-z]+)*$/);
      assert.match(title, /^[A-Z]/);
      assert.ok(description.length > 80 && description.length < 400, name);
      assert.doesNotMatch(description, /\u2014/);
    }
  });

  it('cost a model little to know about', () => {
    const size = JSON.stringify(toolDescriptions()).length;
    assert.ok(size < 38_000, `${size} characters`);
  });

  it('say what their input lacks, and what there is', () => {
    assert.match(refusalOf('check_plan', {}), /"plan" is missing: The text of the plan/);
    assert.match(refusalOf('show_example', {}), /"partnerType" is missing\. It takes one of: technology, reseller, /);
    assert.match(refusalOf('complete_plan', { plan, section: 'risk' }), /"section" takes one of: program, .*, risks\./);
    assert.match(
      refusalOf('apply_fixes', { plan, fixes: ['tiers/too-many'] }),
      /"fixes" is not of a form that it takes\. "safe" for every safe fix, .*, or a list/,
    );
    assert.match(
      refusalOf('check_plan', { plan: '', limt: 3 }),
      /There is no "limt"\. Did you mean "limit"\? The parts of its input are: file, plan, section/,
    );
    assert.match(refusalOf('check_plan', 'plan'), /It has to be an object with these parts: file, plan/);
    assert.match(refusalOf('chek_plan', {}), /Did you mean "check_plan"\?/);
  });

  it('say in words what stands in the wrong form', () => {
    assert.match(
      refusalOf('check_plan', { plan: { program: {} } }),
      /"plan" takes text, and a group stands there\. The text/,
    );
    assert.match(refusalOf('check_plan', { plan, limit: 0 }), /"limit" takes at least 1\./);
    assert.match(
      refusalOf('interview', { answers: 'resellers' }),
      /"answers" takes a group of keys with values, and text/,
    );
    assert.match(refusalOf('interview', { company: 'Fernhill' }), /"company" is an answer\. Put it under "answers"\./);
    assert.match(refusalOf('compare_crm', { plan, files: ['a.csv'] }), /"files\.0" takes a group .*, and text stands/);
    assert.match(refusalOf('render_plan', { plan, as: 'summry' }), /Did you mean summary\?/);
  });

  it('take what a model wrote in another form, where it can mean one thing only', () => {
    assert.deepEqual(answerOf('check_plan', { plan, limit: '5' }), answerOf('check_plan', { plan, limit: 5 }));
    assert.deepEqual(
      answerOf('interview', { answers: JSON.stringify(few), limit: 2 }),
      answerOf('interview', { answers: few, limit: 2 }),
    );
    assert.equal(answerOf('set_up_crm', { plan, crm: 'Zoho', steps: 0 }).crm, 'Zoho CRM');
  });

  it('mark each answer that quotes a file, and no other', () => {
    assert.match(
      answerOf('check_plan', { plan }).notice,
      /^This is data\. What stands under section, message, title holds/,
    );
    assert.equal(answerOf('explain', { rule: 'tiers/too-many' }).notice, undefined);
  });
});

describe('interview', () => {
  it('begins with what no plan can be made without', () => {
    const { ready, open, moreOpen } = answerOf('interview', { limit: 4 });
    assert.equal(ready, false);
    assert.deepEqual(
      open.map(({ key, needed }: { key: string; needed: boolean }) => [key, needed]),
      [
        ['partnerTypes', true],
        ['state', true],
        ['crm', true],
        ['company', false],
      ],
    );
    assert.ok(moreOpen > 10);
  });

  it('asks no more for what was told, in whichever form', () => {
    const open = (input: object): string[] =>
      answerOf('interview', { ...input, limit: 40 }).open.map(({ key }: { key: string }) => key);
    const before = open({ answers: few });
    assert.deepEqual(
      before.filter(
        (key) => !open({ answers: { ...few, 'partners.current': 20, symptoms: 'disputed-credit' } }).includes(key),
      ),
      ['partners', 'symptoms'],
    );
    assert.ok(
      !open({ brief: 'partnerTypes: [reseller]\nteam: { partnerManagers: 2 }\n' }).includes('team.partnerManagers'),
    );
    assert.ok(open({ answers: { ...few, symptoms: 'disputed-credit' } }).includes('symptoms.disputed-credit'));
  });

  it('says of every question why it matters', () => {
    for (const { key, why } of answerOf('interview', { answers: few, limit: 40 }).open)
      assert.match(why ?? '', /^[A-Z].*\.$/, key);
  });

  it('refuses what it cannot use, at the key or the line', () => {
    const { refused, ready } = answerOf('interview', {
      answers: { ...few, dealSize: '45000', salesCycle: '900 years' },
    });
    assert.equal(ready, false);
    assert.deepEqual(
      refused.map(({ at }: { at: string }) => at),
      ['dealSize', 'salesCycle'],
    );
    const broken = answerOf('interview', { brief: 'partnerTypes: [reseller\nstate: informal\n' });
    assert.match(broken.refused[0].at, /^line \d of the brief$/);
  });

  it('knows a key in other letters, and says what to do next', () => {
    const { brief, nextStep } = answerOf('interview', {
      answers: { partner_types: ['reseller'], State: 'informal', CRM: 'hubspot', 'deal-size': 'about 45k dollars' },
    });
    assert.match(brief, /^dealSize: 45000 USD$/m);
    assert.match(nextStep, /^Read back .* call generate_plan/);
    assert.match(answerOf('interview', {}).nextStep, /^Ask the questions that are needed/);
    assert.match(
      answerOf('interview', { answers: { ...few, dealSize: 'a lot' } }).nextStep,
      /^Write what is under "refused"/,
    );
  });

  it('says that what nobody knows is left out', () => {
    const { refused, ready } = answerOf('interview', {
      answers: { ...few, budget: 'unknown', 'targets.sourcedRevenue': '?' },
    });
    assert.equal(ready, false);
    assert.deepEqual(
      refused.map(({ message }: { message: string }) => message),
      ['targets.sourcedRevenue', 'budget'].map(
        (key) => `Leave ${key} out where nobody knows. The plan then says what is assumed, or whom to ask.`,
      ),
    );
  });

  it('reads back what was understood, and writes it as a brief that says the same', () => {
    const told = { ...few, company: 'Fernhill', dealSize: '45k USD', 'symptoms.disputed-credit': 'Twice in March.' };
    const { understood, brief } = answerOf('interview', { answers: told });
    assert.equal(understood.sentence, 'A plan for 20 partners of Fernhill (reseller), in HubSpot.');
    assert.deepEqual(understood.diagnosis[0].evidence, ['Twice in March.']);
    assert.equal(answerOf('interview', { brief }).brief, brief);
  });
});

describe('generate_plan', () => {
  it('writes a plan in which nothing is found but what only people can confirm', () => {
    const {
      plan: text,
      assumptions,
      fileName,
    } = answerOf('generate_plan', { answers: { ...few, company: 'Fernhill' } });
    assert.equal(fileName, 'fernhill.partner-plan.yaml');
    assert.ok(assumptions.length > 5);
    assert.equal(answerOf('check_plan', { plan: text }).clean, true);
  });

  it('says what to ask for where it cannot', () => {
    const message = refusalOf('generate_plan', { answers: { partnerTypes: 'reseller', dealSize: 'a lot' } });
    assert.match(message, /^No plan was written\. Ask for these answers/);
    assert.match(message, /- state: "State of the program" is not answered/);
    assert.match(message, /- dealSize: /);
  });
});

describe('check_plan', () => {
  it('says that a good plan is clean, section by section', () => {
    const { clean, sections } = answerOf('check_plan', { plan });
    assert.equal(clean, true);
    assert.deepEqual(
      sections.map(({ section }: { section: string }) => section),
      planSections,
    );
  });

  it('says what to do next, by the fixes that there are', () => {
    const next = (text: string): string => answerOf('check_plan', { plan: text }).nextStep;
    assert.match(next(plan), /^Nothing has to be mended\. Show the document/);
    assert.match(
      next(plan.replace(/^ {2}name: /m, '$&A \u2014 ')),
      /^Call apply_fixes for the safe fixes\. Then check/,
    );
    assert.match(next(plan.replace(/^risks:\n(?:[ #].*\n|\n)*/m, '')), /^Call complete_plan for what is missing/);
    assert.match(next('a plan'), /^Put the text right/);
  });

  it('puts a missing section under its own name', () => {
    const { sections, findings } = answerOf('check_plan', { plan: withoutRisks, section: 'risks' });
    assert.equal(sections.at(-1).state, 'missing');
    assert.equal(findings[0].rule, 'plan/missing-section');
  });

  it('refuses a section that there is not, which would look as if nothing were wrong in it', () => {
    const lacking = plan.replace(/^risks:\n(?:[ #].*\n|\n)*/m, '');
    assert.match(
      refusalOf('check_plan', { plan: lacking, section: 'risk' }),
      /no section "risk"\. Did you mean "risks"\?/,
    );
    const { findings } = answerOf('check_plan', { plan: lacking, section: 'Risks and failure modes' });
    assert.deepEqual(
      findings.map(({ rule }: { rule: string }) => rule),
      ['plan/missing-section'],
    );
  });

  it('says of no section that it is missing where the text cannot be read', () => {
    assert.deepEqual(answerOf('check_plan', { plan: 'a plan' }).sections, []);
    assert.equal(answerOf('check_plan', { plan: '' }).sections[0].state, 'missing');
  });

  it('lists a part at a time and counts the rest', () => {
    const bare = 'partnerPlan: 1\nprogram:\n  name: Fernhill\n';
    const all = answerOf('check_plan', { plan: bare, limit: 100 });
    const first = answerOf('check_plan', { plan: bare, limit: 5 });
    const second = answerOf('check_plan', { plan: bare, limit: 100, from: 6 });
    assert.equal(first.moreFindings, all.findings.length - 5);
    assert.deepEqual([...first.findings, ...second.findings], all.findings);
    assert.equal(second.moreFindings, 0);
  });
});

describe('apply_fixes', () => {
  it('applies every safe fix, and gives the plan or edits that lead to the same', () => {
    const whole = answerOf('apply_fixes', { plan: dashed });
    assert.equal(whole.changed, true);
    assert.doesNotMatch(whole.plan, /\u2014/);
    const { edits } = answerOf('apply_fixes', { plan: dashed, give: 'edits' });
    assert.equal(applied(dashed, edits), whole.plan);
  });

  it('applies the fix that is named', () => {
    const misspelled = plan.replace('crm: hubspot', 'crm: Hubspot');
    const [{ id }] = answerOf('check_plan', { plan: misspelled }).findings;
    const { plan: text, applied: done, left } = answerOf('apply_fixes', { plan: misspelled, fixes: [{ finding: id }] });
    assert.equal(text, plan);
    assert.deepEqual([done, left], [['Change to hubspot'], []]);
  });

  it('proposes what only a person can fill in, and changes nothing', () => {
    const [{ id }] = answerOf('check_plan', { plan: withoutRisks, section: 'risks' }).findings;
    const { changed, left } = answerOf('apply_fixes', { plan: withoutRisks, fixes: [{ finding: id }] });
    assert.equal(changed, false);
    assert.match(left[0].proposal, /risks:/);
    assert.doesNotMatch(left[0].proposal, /\$\{/);
  });

  it('leaves the second of two fixes for one place', () => {
    const open = answerOf('generate_plan', { answers: few }).plan;
    const { id } = answerOf('check_plan', { plan: open }).findings.find(
      ({ rule }: { rule: string }) => rule === 'assumptions/open',
    );
    const twice = [
      { finding: id, fix: 1 },
      { finding: id, fix: 1 },
    ];
    const { applied: done, left } = answerOf('apply_fixes', { plan: open, fixes: twice });
    assert.deepEqual([done.length, left.length], [1, 1]);
  });

  it('names the fixes that there are', () => {
    const [{ id }] = answerOf('check_plan', { plan: withoutRisks, section: 'risks' }).findings;
    assert.match(
      refusalOf('apply_fixes', { plan: withoutRisks, fixes: [{ finding: id, fix: 9 }] }),
      /There is no fix 9/,
    );
    assert.match(
      refusalOf('apply_fixes', { plan, fixes: [{ finding: id }] }),
      /call check_plan with the plan as it is now/,
    );
  });
});

describe('complete_plan', () => {
  it('adds what is missing, until nothing is', () => {
    const { plan: text, added, changed } = answerOf('complete_plan', { plan: withoutRisks });
    assert.equal(changed, true);
    assert.deepEqual(added, ['Section Risks and failure modes']);
    assert.equal(answerOf('complete_plan', { plan: text }).changed, false);
    const { edits } = answerOf('complete_plan', { plan: withoutRisks, give: 'edits' });
    assert.equal(applied(withoutRisks, edits), text);
  });

  it('refuses where nobody can say what is missing', () => {
    assert.match(refusalOf('complete_plan', { plan: 'program: [\n' }), /- Line \d of the plan: /);
    assert.match(refusalOf('complete_plan', { plan, anew: true }), /Name it as "section"/);
  });
});

describe('audit_plan', () => {
  it('says how the four problems stand, and whether the target can be reached', () => {
    const { problems, feasibility, title } = answerOf('audit_plan', { plan });
    assert.equal(problems.length, 4);
    assert.match(feasibility.outlook, /reachable|stretch|out-of-reach|unknown/);
    assert.ok(feasibility.arithmetic.length > 0);
    assert.match(plan, new RegExp(title));
  });

  it('lists as many findings as are asked for and counts the rest', () => {
    const bare = 'partnerPlan: 1\nprogram:\n  name: Fernhill\n';
    const { problems } = answerOf('audit_plan', { plan: bare, findings: 0 });
    assert.ok(problems.every(({ findings }: { findings: unknown[] }) => findings.length === 0));
    assert.ok(problems.some(({ moreFindings }: { moreFindings: number }) => moreFindings > 0));
  });
});

describe('render_plan', () => {
  it('gives a document in parts that are the whole', () => {
    const whole = answerOf('render_plan', { plan, limit: 60_000 });
    assert.match(whole.document, /^PARTNER PROGRAM INFRASTRUCTURE PLAN\n/);
    let text = '';
    for (let from: number | undefined = 0; from !== undefined; ) {
      const part = answerOf('render_plan', { plan, from, limit: 1_000 });
      text += part.document;
      from = part.next;
    }
    assert.equal(text, whole.document);
  });

  it('gives Markdown, and one page for a sponsor', () => {
    assert.match(answerOf('render_plan', { plan, as: 'markdown' }).document, /^# /m);
    const summary = answerOf('render_plan', { plan, as: 'summary' });
    assert.ok(summary.characters < answerOf('render_plan', { plan, as: 'markdown' }).characters / 3);
  });
});

describe('set_up_crm', () => {
  it('lists of a step of any length what can be read, and says how much it left out', () => {
    const tiers = Array.from({ length: 3_000 }, (_, at) => `  - {id: tier-${at}, name: "Tier of partners ${at}"}\n`);
    const answer = answerOf('set_up_crm', { plan: `partnerPlan: 1\ntiers:\n${tiers.join('')}`, steps: 60 });
    assert.ok(JSON.stringify(answer).length < 60_000, `${JSON.stringify(answer).length} characters`);
    assert.ok(answer.steps.some(({ moreValues }: { readonly moreValues: number }) => moreValues > 2_900));
  });

  it('lists every step once, and the text of each file', () => {
    const { steps, moreSteps, files } = answerOf('set_up_crm', { plan, steps: 5 });
    assert.equal(steps.length, 5);
    const others = answerOf('set_up_crm', { plan, firstStep: 6, steps: 60 });
    assert.equal(others.steps.length + others.moreSteps, moreSteps);
    assert.equal(others.steps[0].number, 6);
    for (const { path, characters } of files) {
      const { text, next } = answerOf('set_up_crm', { plan, steps: 0, read: path, limit: 60_000 });
      assert.ok(next !== undefined || text.length === characters, path);
    }
  });

  it('sets up another CRM, and refuses what there is not', () => {
    assert.match(answerOf('set_up_crm', { plan, crm: 'salesforce' }).crm, /Salesforce/);
    assert.match(refusalOf('set_up_crm', { plan, read: '../CHECKLIST.md' }), /listed under "files"/);
    assert.match(refusalOf('set_up_crm', { plan, crm: 'salesforce', edition: 'Gold' }), /The editions are: /);
  });
});

describe('compare_crm', () => {
  const fields = 'name,label,type\ndeal_source,Deal Source,enumeration\n';

  it('tells what the CRM lacks', () => {
    const { read, differences, moreDifferences } = answerOf('compare_crm', {
      plan,
      files: [{ path: 'deals.csv', text: fields }],
      limit: 3,
    });
    assert.ok(read > 0);
    assert.deepEqual([differences.length, moreDifferences > 0], [3, true]);
    assert.match(differences[0].message, /\w/);
  });

  it('refuses what shows nothing', () => {
    const files = [{ path: 'notes.txt', text: 'Nothing' }];
    assert.match(refusalOf('compare_crm', { plan, files }), /hold nothing that shows what the CRM has/);
  });
});

describe('explain and show_schema', () => {
  it('know every rule and every key', () => {
    for (const { id } of rules) assert.match(answerOf('explain', { rule: id }).page, /^# /);
    const look = (of: 'plan' | 'brief', key: string, depth: number): void => {
      const { page } = answerOf('explain', { key: of === 'brief' ? `brief.${key}` : key });
      assert.ok(page.length > 20, key);
      const { keys } = answerOf('show_schema', { of, key });
      if (depth > 0) for (const below of keys) look(of, below.key, depth - 1);
    };
    for (const kind of ['plan', 'brief'] as const) {
      for (const { key } of answerOf('show_schema', { of: kind }).keys) look(kind, key, 2);
    }
  });

  it('give the schema of each section, or the keys in which it is', () => {
    for (const key of planSections) {
      const { schema, keys } = answerOf('show_schema', { key });
      assert.ok(schema !== undefined || keys.length > 0, key);
    }
  });

  it('say what was meant', () => {
    assert.match(refusalOf('explain', { key: 'tiers.criterea' }), /Did you mean "criteria"\?/);
    assert.match(refusalOf('explain', { rule: 'too-many' }), /Did you mean "tiers\/too-many"\?/);
    assert.match(refusalOf('explain', {}), /Name either a rule/);
    assert.match(refusalOf('explain', { key: 'dealSize' }), /is a key of a brief\. Name it as "brief\.dealSize"\./);
    assert.match(
      refusalOf('show_schema', { of: 'brief', key: 'tiers' }),
      /is a key of a plan\. Name it as "plan\.tiers"\./,
    );
    const history = answerOf('show_schema', { of: 'brief', key: 'history' });
    assert.deepEqual(answerOf('show_schema', { key: 'brief.history' }), history);
    assert.match(refusalOf('show_schema', { key: 'program.name.first' }), /program\.name takes a value and no keys/);
  });
});

describe('show_example', () => {
  it('has a section, a plan and a brief for each type, without a finding', () => {
    for (const partnerType of ['technology', 'reseller', 'referral', 'system-integrator']) {
      assert.equal(
        answerOf('check_plan', { plan: answerOf('show_example', { partnerType, limit: 60_000 }).text }).clean,
        true,
      );
      assert.equal(
        answerOf('interview', { brief: answerOf('show_example', { of: 'brief', partnerType }).text }).ready,
        true,
      );
      assert.match(answerOf('show_example', { partnerType, section: 'risks' }).text, /^risks:\n/);
    }
  });
});

interface ToldEdit {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly newText: string;
}

function applied(text: string, edits: readonly ToldEdit[]): string {
  const lines = indexLines(text);
  return applyEdits(
    text,
    edits.map(({ startLine, startColumn, endLine, endColumn, newText }) => ({
      span: {
        start: lines.offsetAt({ line: startLine - 1, character: startColumn - 1 }),
        end: lines.offsetAt({ line: endLine - 1, character: endColumn - 1 }),
      },
      newText,
    })),
  );
}
