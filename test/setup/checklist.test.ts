import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { crmFacts } from '../../server/src/framework/crm/systems.ts';
import { conditionWords } from '../../server/src/setup/condition.ts';
import { elementsOf } from '../../server/src/setup/coverage.ts';
import { ruleFormula } from '../../server/src/setup/formula.ts';
import { setupOf } from '../../server/src/setup/setup.ts';
import { assertGolden } from '../harness/golden.ts';
import { setupPlan, setupPlans } from './setup-plans.ts';

describe('a checklist', () => {
  for (const system of crmSystems) {
    for (const edition of [undefined, ...crmFacts[system].setup.editions.map(({ id }) => id)]) {
      it(`has a place, values, a reason and a proof in every step: ${system} ${edition ?? ''}`, () => {
        for (const text of [setupPlan('reseller-hubspot'), setupPlan('dealer-since-1994')]) {
          const { steps } = writeSetup(readPlan(text), { system, ...(edition === undefined ? {} : { edition }) });
          assert.ok(steps.length > 20);
          for (const { title, where, values, reason, proof } of steps) {
            for (const words of [title, where, reason, proof]) assert.ok(words.trim().length > 3, title);
            assert.ok(values.length > 0 && values.every(([name, value]) => name !== '' && value !== ''), title);
            assert.doesNotMatch(where, /[{}]/);
          }
        }
      });
    }
  }

  it('has what stands first before what needs it', () => {
    const { steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')));
    const at = (title: string): number => steps.findIndex((step) => step.title === title);
    const order = [
      'Use Tickets for registrations',
      'Create the field Program Partner on Company',
      'Create the field Deal Source on Deal',
      'Put the new fields on the page of Deal',
      'Create the queue Deal registrations',
      'Require Deal Source on Deal',
      'Build the workflow Partner registration intake',
      'Test and activate the workflow Partner registration intake',
      'Create the view Partner-sourced pipeline',
    ].map(at);
    assert.ok(!order.includes(-1), String(order));
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other),
    );
  });
});

describe('a step for a field', () => {
  const stepOf = (system: (typeof crmSystems)[number], title: string): Readonly<Record<string, string>> => {
    const { steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system });
    const step = steps.find((each) => each.title.startsWith(title)) ?? assert.fail(title);
    return { ...Object.fromEntries(step.values), where: step.where };
  };

  it('names the type of a link by what it links to', () => {
    const contact = 'Create the field Submitting Contact on Deal Registration';
    assert.equal(stepOf('salesforce', contact).Type, 'Lookup Relationship to Contact');
    assert.equal(stepOf('dynamics', contact).Type, 'Lookup to Contact');
    assert.equal(
      stepOf('hubspot', 'Create the field Submitting Contact on Ticket').Type,
      'association between ticket and contact, with the label Submitting Contact',
    );
    assert.equal(
      stepOf('salesforce', 'Create the field Deal on Deal Registration').Type,
      'Lookup Relationship to Opportunity',
    );
  });

  it('stands where the CRM has it, by the name of the CRM', () => {
    assert.match(stepOf('salesforce', 'Create the field Deal Source').where ?? '', /Object Manager > Opportunity/);
  });

  it('says what the file of the field does not hold', () => {
    assert.equal(stepOf('hubspot', 'Create the field Deal Source')['Required, not in the file'], 'Yes');
    assert.equal(stepOf('salesforce', 'Create the field Deal Source').Required, 'Yes');
  });
});

describe('the source of a deal begins empty', () => {
  const source = (edit: (text: string) => string = (text) => text): string => edit(setupPlan('technology-salesforce'));
  const setupFor = (text: string) => setupOf(readPlan(text), { system: 'salesforce' });

  it('is picked as Direct by sales while it is empty, and kept from then on', () => {
    const setup = setupFor(source());
    assert.equal(setup.fields.find(({ key }) => key === 'deal.deal-source')?.picks, 'Direct');
    const sales = setup.permissions.find(({ key }) => key === 'sales') ?? assert.fail();
    assert.ok(sales.writes.includes('deal.deal-source'));
    assert.ok(!sales.writes.includes('deal.partner-name'));
    const rule = setup.rules.find(({ key }) => key === 'deal.source-kept') ?? assert.fail();
    assert.equal(
      ruleFormula(rule, setup),
      'AND(NOT($Permission.Partner_Program_Bypass), OR(AND(ISNEW(), OR(ISPICKVAL(Deal_Source__c, "Partner-sourced"), ISPICKVAL(Deal_Source__c, "Partner-influenced"))), AND(ISCHANGED(Deal_Source__c), NOT(AND(ISPICKVAL(PRIORVALUE(Deal_Source__c), ""), ISPICKVAL(Deal_Source__c, "Direct"))))))',
    );
  });

  it('is written by nobody but the flow and operations where the plan has a default', () => {
    const setup = setupFor(
      source((text) => text.replace('      required: true\n', '      required: true\n      default: Direct\n')),
    );
    assert.equal(setup.fields.find(({ key }) => key === 'deal.deal-source')?.picks, undefined);
    assert.ok(setup.rules.every(({ key }) => key !== 'deal.source-kept'));
    assert.ok(setup.manual.some(({ title }) => title === 'Decide whether silence means this source'));
  });

  it('may be changed by the flow on the save on which sales writes down a contribution', () => {
    const bySales = source((text) =>
      text.replace(/(name: Partner Contribution\n[\s\S]*?setBy: )partner-operations/, '$1sales'),
    );
    const setup = setupFor(bySales);
    const rule = setup.rules.find(({ key }) => key === 'deal.source-kept') ?? assert.fail();
    assert.match(ruleFormula(rule, setup) ?? '', /NOT\(OR\(AND\(.*, NOT\(LEN\(Partner_Contribution__c\) = 0\)\)\)/);
  });

  it('is looked after in the history where the CRM refuses no change', () => {
    for (const system of ['hubspot', 'dynamics', 'pipedrive', 'zoho'] as const) {
      const { steps } = writeSetup(readPlan(source()), { system });
      const step = steps.find(({ title }) => title === 'Look every month at who changed Deal Source');
      assert.match(step?.values.map(([, value]) => value).join(' ') ?? '', /reads the history of the field/, system);
    }
  });
});

describe('a rule is kept on the screens of its CRM', () => {
  const stepFor = (system: (typeof crmSystems)[number], title: string, edition?: string): string => {
    const choice = { system, ...(edition === undefined ? {} : { edition }) };
    const { steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')), choice);
    const step = steps.find((each) => each.title === title);
    if (step === undefined) assert.fail(`${system}: no step ${title}`);
    return [step.where, ...step.values.map((value) => value.join(': ')), step.proof].join(' | ');
  };

  it('as a property that an option of another one requires, in HubSpot', () => {
    assert.equal(
      stepFor('hubspot', 'Require Deal Registration Date on Deal'),
      'Settings > Properties > Select an object > Conditional logic > Create logic | Controlling property: Deal Source | Options: Partner-sourced | Dependent property, required: Deal Registration Date | A test record of Deal whose Deal Source is Partner-sourced cannot be saved by hand without Deal Registration Date.',
    );
    assert.match(
      stepFor('hubspot', 'Require Deal Source on Deal'),
      /Objects > Deals > Pipelines \| Stages: Demo; Offer; Contract sent; Closed won; Closed lost \|/,
    );
    assert.match(
      stepFor('hubspot', 'Look for records against the rule Partner Name required'),
      /Starts when: .*Partner Name is empty \| Then: open a task/,
    );
  });

  it('as a business rule in Dynamics, and as a layout rule in Zoho', () => {
    assert.match(
      stepFor('dynamics', 'Require Partner Name on Deal'),
      /Condition: Deal Source equals Partner-sourced, or equals Partner-influenced \| Action where it holds: Set Business Required: Partner Name/,
    );
    assert.match(
      stepFor('zoho', 'Require Partner Name on Deal'),
      /Based on the field: Deal Source \| Condition: Deal Source is Partner-sourced or Partner-influenced \| Action: Set mandatory fields: Partner Name/,
    );
  });

  it('by stages or by a view in Pipedrive, which has no conditions in any edition', () => {
    assert.match(stepFor('pipedrive', 'Require Deal Source on Deal'), /Required in: the stages Demo; Offer/);
    for (const edition of [undefined, 'lite', 'ultimate'])
      assert.match(
        stepFor('pipedrive', 'Save a view for the rule Partner Contribution required', edition),
        /The view lists records where: Deal Source is Partner-influenced and Partner Contribution is empty/,
      );
  });

  it('as a formula in Salesforce alone, and nowhere is a message asked for that the CRM cannot show', () => {
    assert.match(
      stepFor('salesforce', 'Add the rule Partner Name required'),
      /Error condition formula: AND\(NOT\(\$Permission/,
    );
    for (const system of ['hubspot', 'dynamics', 'pipedrive', 'zoho'] as const) {
      const { steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system });
      const names = steps.flatMap(({ values }) => values.map(([name]) => name));
      for (const name of ['Message', 'Refuse the record when', 'May pass the rules', 'Not for'])
        assert.ok(!names.includes(name), `${system} ${name}`);
      assert.match(stepFor(system, 'Keep the source of a deal after its lock'), /How: .*Revenue operations/);
    }
  });

  it('says of a link whether the CRM limits it, and tests nothing that it cannot do', () => {
    for (const system of crmSystems) {
      const { steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system });
      const step = steps.find(({ title }) => title.startsWith('Create the field Partner Name'));
      const isLimited = crmFacts[system].setup.limitsLinks !== undefined;
      assert.equal(step?.proof.includes('and no other'), isLimited, system);
      assert.equal(
        step?.values.some(([name]) => name === 'Pick only'),
        !isLimited,
        system,
      );
    }
  });
});

describe('the checklist and the files agree', () => {
  it('on the label of an association', () => {
    const { files, steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system: 'hubspot' });
    const step = steps.find(({ title }) => title.startsWith('Create the field Partner Name'));
    const body = JSON.parse(files.find(({ path }) => path === step?.file)?.content ?? '{}') as { label?: string };
    assert.equal(body.label, 'Partner');
    assert.match(String(step?.values.join()), /with the label Partner,/);
  });

  it('on what a new deal gets', () => {
    const { files, steps } = writeSetup(readPlan(setupPlan('technology-salesforce')), { system: 'salesforce' });
    const flow = files.find(({ path }) => path.endsWith('Route_Deal_Registration.flow-meta.xml'))?.content ?? '';
    const values = steps.flatMap((step) => step.values).filter(([name]) => name.startsWith('Step 3: Set '));
    const told = new Map(values.map(([name, value]) => [name.replace(/^Step 3: Set | to$/g, ''), value]));
    assert.match(flow, new RegExp(`<field>StageName</field>\\s*<value>\\s*<stringValue>${told.get('Stage')}<`));
    assert.match(flow, new RegExp(`TODAY\\(\\) \\+ ${/\d+/.exec(told.get('the close date') ?? '')?.[0]}\\b`));
    assert.equal(flow.match(/<field>StageName<\/field>/g)?.length, 1);
    assert.equal(told.get('the name'), 'the Customer Name of the registration');
  });

  it('on names, where a plan for one CRM is set up in another', () => {
    const { setup, files } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system: 'dynamics' });
    const source = setup.fields.find(({ key }) => key === 'deal.deal-source');
    assert.equal(source?.name, 'new_dealsource');
    const told = setup.findings.filter(({ kind }) => kind === 'renamed').map(({ message }) => message);
    assert.deepEqual(told, [
      'The plan is for HubSpot and has its names, such as deal_source. In Dynamics 365 the setup gives the fields names of that CRM, such as new_dealsource.',
    ]);
    assert.match(files.find(({ path }) => path === 'README.md')?.content ?? '', /Names start with new_, and/);
  });
});

describe('what the plan leaves to a workflow', () => {
  it('happens when a contribution is written down', () => {
    const { setup, files } = writeSetup(readPlan(setupPlan('technology-salesforce')), { system: 'salesforce' });
    const flow = setup.flows.find(({ key }) => key === 'influence') ?? assert.fail('no flow');
    assert.deepEqual(
      flow.steps.map(({ text }) => text),
      [
        'Stop where Partner Contribution is empty.',
        'Where Deal Source is empty or Direct, set it to Partner-influenced.',
        'Where Partner Contribution Stage is empty, write the stage in which the deal is into it.',
      ],
    );
    const xml = files.find(({ path }) => path.endsWith('Partner_Contribution.flow-meta.xml'))?.content ?? '';
    assert.match(xml, /<assignToReference>\$Record\.Deal_Source__c<\/assignToReference>/);
    assert.match(xml, /<elementReference>\$Record\.StageName<\/elementReference>/);
    assert.match(xml, /<status>Draft<\/status>/);
  });

  it('is no flow where people do it', () => {
    const text = setupPlan('technology-salesforce').replaceAll('setBy: workflow', 'setBy: sales');
    assert.ok(!setupOf(readPlan(text)).flows.some(({ key }) => key === 'influence'));
  });

  it('hands a field of the registration on to the deal that it is mapped to', () => {
    const fields = (onDeal: string): string =>
      setupPlan('technology-salesforce').replace(
        /^ {2}fields:\n/m,
        (head) =>
          `${head}    - { name: Region, object: deal registration, mapsTo: opportunity, type: picklist, options: [North, South] }\n    - { name: Region, object: opportunity, type: ${onDeal} }\n`,
      );
    const setsOf = (text: string): readonly string[] =>
      setupOf(readPlan(text)).flows.flatMap(({ steps }) =>
        steps.flatMap(({ does }) =>
          does.kind === 'create'
            ? does.sets.flatMap(({ field, to }) => (to.kind === 'field' ? [`${field} = ${to.field}`] : []))
            : [],
        ),
      );
    assert.ok(setsOf(fields('picklist, options: [North, South]')).includes('deal.region = registration.region'));
    const other = fields('text');
    assert.ok(!setsOf(other).some((each) => each.startsWith('deal.region')));
    assert.deepEqual(
      setupOf(readPlan(other)).findings.map(({ origin }) => other.slice(origin.span.start, origin.span.end)),
      ['opportunity'],
    );
  });

  it('has a step for a field that a lead hands on', () => {
    const text = setupPlan('technology-salesforce').replace(
      /^ {2}fields:\n/m,
      (head) => `${head}    - { name: Deal Source, object: lead, mapsTo: opportunity, type: picklist, options: [A] }\n`,
    );
    const { steps } = writeSetup(readPlan(text), { system: 'salesforce' });
    const step = steps.find(({ title }) => title === 'Hand on Deal Source to the opportunity');
    assert.match(step?.where ?? '', /Map Lead Fields/);
    assert.deepEqual(step?.values.at(-1), ['To', 'Deal Source of the opportunity']);
  });
});

describe('a time that is watched', () => {
  it('says what stops it, by something that the record shows', () => {
    const setup = setupOf(readPlan(setupPlan('reseller-hubspot')));
    for (const { until, label } of setup.clocks) assert.ok(until.length > 10, label);
    const clock = setup.clocks.find(({ label }) => label === 'Acknowledge a registration');
    assert.ok(setup.fields.some(({ label }) => clock?.until === `${label} is filled`));
  });
});

it('a label that is cut ends with no word that leads on', () => {
  const text = setupPlan('reseller-hubspot');
  const labels = setupOf(readPlan(text)).fields.map(({ label }) => label);
  assert.ok(labels.includes('Modules and number of declarations'), labels.join());
});

describe('what the workflow sets', () => {
  it('is told where no file of a flow writes it', () => {
    const text = setupPlan('technology-salesforce').replace(
      /^( *)sets:\n/m,
      '$1sets:\n$1  - { field: Partner Contribution, to: the text of the form }\n',
    );
    const { setup, steps } = writeSetup(readPlan(text));
    assert.deepEqual(
      setup.findings.filter(({ message }) => message.includes('the text of the form')).map(({ kind }) => kind),
      ['open'],
    );
    const values = steps.find(({ title }) => /Build the flow/.test(title) && !/domain|intake/.test(title))?.values;
    assert.ok(
      values?.some(([, value]) => value === 'by hand, also where a file builds the rest: the text of the form'),
    );
    assert.ok(!values?.some(([name, value]) => name.startsWith('Step') && value.includes('Partner Contribution')));
  });
});

describe('a setup', () => {
  it('adds what the plan promises and no field of it holds, and says so', () => {
    const { fields } = setupOf(readPlan(setupPlan('technology-salesforce')));
    const derived = fields.filter((field) => field.derived !== undefined).map(({ key }) => key);
    for (const key of [
      'account.partner-tier',
      'account.program-partner',
      'account.web-domain',
      'deal.protected-until',
      'deal.submitting-contact',
      'deal.attribution-locks-on',
      'registration.status',
      'registration.customer-domain',
      'registration.protection-expires-on',
    ]) {
      assert.ok(derived.includes(key), key);
    }
    assert.ok(!derived.includes('deal.deal-source'));
  });

  it('has no key, and no name on an object, twice', () => {
    for (const [name, text] of setupPlans) {
      for (const system of crmSystems) {
        const setup = setupOf(readPlan(text), { system });
        const keys = elementsOf(setup).map(({ key }) => key);
        const names = setup.fields.map((field) => `${field.object}/${field.name.toLowerCase()}`);
        assert.equal(new Set(names).size, names.length, name);
        assert.equal(new Set(setup.fields.map(({ key }) => key)).size, setup.fields.length, name);
        assert.ok(keys.length > 10);
      }
    }
  });

  it('keeps influence as records where the plan does', () => {
    const text = setupPlan('technology-salesforce').replace(
      '  stages: [Qualification',
      '  contributions: { kinds: [{ id: visit, name: Visit }], record: [partner, kind, date, proof] }\n  stages: [Qualification',
    );
    const { objects, fields } = setupOf(readPlan(text));
    assert.equal(objects.find(({ key }) => key === 'contribution')?.parent, 'deal');
    assert.deepEqual(
      fields.filter(({ object }) => object === 'contribution').map(({ label }) => label),
      ['Partner', 'Kind', 'Contributed On', 'Proof'],
    );
  });

  it('tells at its place what it cannot carry', () => {
    const text = setupPlan('technology-salesforce')
      .replace('requiredWhen: Deal Source is Partner-sourced\n', 'requiredWhen: a partner took part\n')
      .replace('{ field: Deal Source, to: Partner-sourced }', '{ field: Origin, to: Partner-sourced }');
    const { findings, manual } = setupOf(readPlan(text));
    assert.deepEqual(
      findings.map(({ origin, message }) => [text.slice(origin.span.start, origin.span.end), message.split(':')[0]]),
      [
        ['a partner took part', 'When "Deal Registration Date" is required cannot be made into a rule'],
        [
          'Origin',
          'The workflow sets "Origin", and no field of the plan has this label, so no flow can write it. Add the field, or name one that is there.',
        ],
      ],
    );
    assert.equal(manual.filter(({ key }) => key.startsWith('finding-')).length, 2);
  });

  it('takes a filter for everything as one', () => {
    const filterOf = (filter: string): string => {
      const text = setupPlan('technology-salesforce').replace(
        '  stages: [Qualification',
        `  views: [{ id: total, name: Everything, shows: total, filter: ${filter} }]\n  stages: [Qualification`,
      );
      const setup = setupOf(readPlan(text.replace(/^ {2}views:\n(?: {4}.*\n)+/m, '')));
      const view = setup.views.find(({ label }) => label === 'Everything');
      return view?.filter === undefined ? 'none' : conditionWords(view.filter, (key) => key);
    };
    assert.equal(filterOf('All open opportunities'), 'deal.stage is not Closed Won or Closed Lost');
    assert.match(filterOf('All deals'), /^deal\.deal-source is Partner-sourced or /);
  });

  it('tells two labels apart that become one name', () => {
    const text = setupPlan('technology-salesforce').replace(
      /^( *)requiredInformation:\n/m,
      '$1requiredInformation:\n$1  - \u88fd\u54c1\n$1  - \u4fa1\u683c\n',
    );
    const more = text.replace(
      /^ {2}fields:\n/m,
      (head) =>
        `${head}    - { name: \u5730\u57df, object: opportunity, type: text, requiredWhen: Deal Source is Direct }\n    - { name: \u696d\u754c, object: opportunity, type: text, requiredWhen: Deal Source is Direct }\n`,
    );
    for (const system of crmSystems) {
      const { setup, files } = writeSetup(readPlan(more), { system });
      for (const label of ['\u88fd\u54c1', '\u4fa1\u683c', '\u5730\u57df', '\u696d\u754c'])
        assert.equal(setup.fields.filter((field) => field.label === label).length, 1, `${system} ${label}`);
      const names = setup.fields.map(({ object, name }) => `${object}/${name.toLowerCase()}`);
      assert.equal(new Set(names).size, names.length, system);
      assert.equal(new Set(files.map(({ path }) => path)).size, files.length, system);
    }
    const { findings } = setupOf(readPlan(more));
    assert.deepEqual(
      findings.map(({ kind, message }) => [kind, /calls the second (\w+)/.exec(message)?.[1]]),
      [['renamed', 'Field_2__c']],
    );
  });

  it('tells a condition on a field of another record, and writes no rule of it', () => {
    const text = setupPlan('technology-salesforce').replace(
      /^ {2}fields:\n/m,
      (head) => `${head}    - { name: Market, object: account, type: text, requiredWhen: Deal Source is Direct }\n`,
    );
    const { setup, files } = writeSetup(readPlan(text));
    assert.match(setup.findings.map(({ message }) => message).join(), /"Market" is required when .* another record/);
    assert.ok(!files.some(({ path }) => path.includes('Market_required')));
  });

  it('says where registrations are kept in a CRM that has no object for them', () => {
    const valuesIn = (system: (typeof crmSystems)[number], edition?: string): string => {
      const choice = { system, ...(edition === undefined ? {} : { edition }) };
      const { steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')), choice);
      return steps.find(({ title }) => title.startsWith('Use '))?.values.join('; ') ?? '';
    };
    assert.match(valuesIn('hubspot'), /Pipeline,Deal registrations; Status 1 of the pipeline,Open; Status 2/);
    assert.match(valuesIn('pipedrive'), /Label of the leads,Deal registration/);
    assert.match(valuesIn('salesforce', 'starter'), /Record type of the leads/);
  });

  it('asks for a field of a deal once where a lead carries it', () => {
    const { steps } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system: 'pipedrive' });
    assert.equal(steps.filter(({ title }) => title.startsWith('Create the field Submitting Contact')).length, 1);
  });

  it('never fails on a plan that is being typed', () => {
    const text = setupPlan('combination-rebuild');
    for (let end = 0; end < text.length; end += 997) writeSetup(readPlan(text.slice(0, end)));
  });

  it('is the same whatever the order of the keys', () => {
    const text = setupPlan('technology-salesforce');
    const lines = (plan: string): readonly string[] =>
      writeSetup(readPlan(plan)).steps.map(({ title, values }) => `${title} ${values.join()}`);
    const swapped = text.replace(/^( {4}- name: Deal Source\n)( {6}apiName: \S+\n)( {6}captures: \S+\n)/m, '$1$3$2');
    assert.notEqual(swapped, text);
    assert.deepEqual(lines(swapped), lines(text));
  });
});

it('the checklist of the reseller example reads as expected', () => {
  const { files } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system: 'other' });
  const list = files.find(({ path }) => path === 'CHECKLIST.md')?.content ?? '';
  assertGolden(new URL('golden/reseller-other.md', import.meta.url), list);
});
