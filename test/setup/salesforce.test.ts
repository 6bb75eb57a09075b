import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkSalesforce } from '../../server/src/crm-files/salesforce/check.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { childrenOf, childText, readXml } from '../../server/src/crm-files/xml.ts';
import { assertGolden } from '../harness/golden.ts';
import { everyFieldPlan, examplePlans, ruinedPlan, someRounds } from '../safety/injected-plans.ts';
import { seeds } from './salesforce-seeds.ts';
import { setupPlan, setupPlans } from './setup-plans.ts';

function written(text: string, edition?: string): Map<string, string> {
  const { files } = writeSetup(readPlan(text), { system: 'salesforce', ...(edition === undefined ? {} : { edition }) });
  return new Map(files.map(({ path, content }) => [path, content]));
}

const withContributions = setupPlan('technology-salesforce').replace(
  '  stages: [Qualification',
  '  contributions: { kinds: [{ id: visit, name: Visit }], record: [partner, kind, stage, date, proof] }\n  stages: [Qualification',
);

describe('the files for Salesforce', () => {
  for (const [name, text] of [...setupPlans, ['contributions', withContributions] as const]) {
    it(`pass their own check: ${name}`, () => {
      for (const edition of ['starter', 'professional', 'enterprise'])
        assert.deepEqual(checkSalesforce(written(text, edition)), []);
    });
  }

  it('are all named in the manifest, and nothing else is', () => {
    const files = written(withContributions);
    const manifest = readXml(files.get('manifest/package.xml') ?? '');
    assert.ok(manifest !== undefined);
    const members = childrenOf(manifest, 'types').flatMap((type) =>
      childrenOf(type, 'members').map(({ text }) => `${childText(type, 'name')} ${text}`),
    );
    const components = [...files.keys()].filter((path) => path.endsWith('-meta.xml'));
    assert.equal(members.length, components.length);
    assert.equal(new Set(members).size, members.length);
    for (const member of [
      'CustomField Opportunity.Deal_Source__c',
      'Flow Route_Deal_Registration',
      'Report Partner_Program/',
      'CustomField Deal_Contribution__c.Opportunity__c',
    ]) {
      assert.ok(members.includes(member), member);
    }
  });

  it('keep every flow a draft, and rules as they are wanted', () => {
    const { files } = writeSetup(readPlan(withContributions), { system: 'salesforce' }, { rules: 'inactive' });
    for (const { path, content } of files) {
      if (path.endsWith('flow-meta.xml')) assert.match(content, /<status>Draft<\/status>/);
      if (path.endsWith('validationRule-meta.xml')) assert.match(content, /<active>false<\/active>/);
    }
  });

  it("use a lead for a registration where the edition has no objects of one's own", () => {
    const paths = [...written(setupPlan('technology-salesforce'), 'starter').keys()];
    assert.ok(paths.some((path) => path.includes('objects/Lead/fields/Registration_Status__c')));
    assert.ok(!paths.some((path) => path.includes('Deal_Registration__c/')));
  });

  it('let a person create a registration, and only operations and the flow decide it', () => {
    const files = written(setupPlan('technology-salesforce'));
    const field = (name: string): string =>
      files.get(`force-app/main/default/objects/Deal_Registration__c/fields/${name}.field-meta.xml`) ?? '';
    assert.match(field('Submitted_At__c'), /<defaultValue>NOW\(\)<\/defaultValue>/);
    assert.match(field('Status__c'), /<default>true<\/default>/);
    for (const name of ['Submitted_At__c', 'Customer_Domain__c', 'Status__c'])
      assert.doesNotMatch(field(name), /<required>true/);
    const rights = (set: string): ReadonlyMap<string, string> =>
      new Map(
        childrenOf(
          readXml(files.get(`force-app/main/default/permissionsets/${set}.permissionset-meta.xml`) ?? '') ??
            assert.fail(set),
          'fieldPermissions',
        ).map((each) => [childText(each, 'field') ?? '', childText(each, 'editable') ?? '']),
      );
    for (const name of ['Status', 'Submitted_At', 'Protection_Expires_On', 'Deal']) {
      const key = `Deal_Registration__c.${name}__c`;
      assert.equal(rights('Partner_Program_Sales').get(key), 'false', key);
      assert.equal(rights('Partner_Program_Operations').get(key), 'true', key);
    }
    assert.equal(rights('Partner_Program_Sales').get('Deal_Registration__c.Customer_Domain__c'), 'true');
  });

  it('look for another registration as the recipe says', () => {
    const { files, steps } = writeSetup(readPlan(setupPlan('technology-salesforce')), { system: 'salesforce' });
    const flow = files.find(({ path }) => path.includes('ntake'))?.content ?? '';
    const search = childrenOf(readXml(flow) ?? assert.fail('no flow'), 'recordLookups').find(
      (each) => childText(each, 'name') === 'Find_Other_Registration',
    );
    const states = childrenOf(search ?? assert.fail('no search'), 'filters')
      .filter((each) => childText(each, 'field') === 'Status__c')
      .map((each) => childText(childrenOf(each, 'value')[0] ?? each, 'stringValue'));
    assert.ok(states.includes('Declined') && states.includes('Expired') && !states.includes('Converted'));
    const recipe = steps.flatMap(({ values }) => values.map(([, value]) => value));
    assert.ok(recipe.some((words) => words.endsWith(`whose status is not ${states.join(' or ')}.`)));
  });

  it('leave out what names a field that the organization has for something else', () => {
    const plan = readPlan(setupPlan('technology-salesforce'));
    const all = writeSetup(plan, { system: 'salesforce' });
    const { files } = writeSetup(
      plan,
      { system: 'salesforce' },
      { rules: 'active', leaveOut: new Set(['deal.deal-source']) },
    );
    assert.ok(all.files.some(({ content }) => content.includes('Deal_Source__c')));
    const naming = files.filter(
      ({ path, content }) =>
        path.startsWith('force-app') &&
        content.replace(/<description>.*<\/description>/g, '').includes('Deal_Source__c'),
    );
    assert.deepEqual(
      naming.map(({ path }) => path),
      [],
    );
    assert.ok(files.some(({ path }) => path.includes('Registration_Expiry')));
  });

  it('hold hostile texts as texts', () => {
    const texts = someRounds(6).flatMap((round) => [everyFieldPlan(round), ...examplePlans(round), ruinedPlan(round)]);
    for (const text of texts) {
      const files = written(text);
      const wrong = checkSalesforce(files);
      assert.deepEqual(wrong, []);
      for (const path of files.keys()) assert.match(path, /^[\w./-]+$/);
    }
  });

  it('read as expected', () => {
    const files = written(setupPlan('technology-salesforce'));
    const shown = [
      'Opportunity/fields/Partner_Name__c.field',
      'Opportunity/validationRules/Attribution_locked.validationRule',
      'Opportunity/listViews/Total_pipeline.listView',
    ];
    const texts = shown.map((path) => files.get(`force-app/main/default/objects/${path}-meta.xml`) ?? '');
    assertGolden(
      new URL('golden/salesforce.xml', import.meta.url),
      [
        ...texts,
        files.get('force-app/main/default/flows/Route_Deal_Registration.flow-meta.xml') ?? '',
        files.get('manifest/package.xml') ?? '',
      ].join('\n'),
    );
  });
});

describe('the check of files for Salesforce finds', () => {
  for (const { fault, check, seed } of seeds) {
    it(fault, () => {
      const files = written(setupPlan('technology-salesforce'));
      seed(files);
      const found = checkSalesforce(files).map((finding) => finding.check);
      assert.ok(found.length > 0 && found.includes(check), `${check}: ${found.join(', ')}`);
    });
  }
});
