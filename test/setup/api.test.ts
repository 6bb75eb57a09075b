import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { crmFacts } from '../../server/src/framework/crm/systems.ts';
import { everyFieldPlan, examplePlans, ruinedPlan, someRounds } from '../safety/injected-plans.ts';
import { setupPlan, setupPlans } from './setup-plans.ts';

const systems = crmSystems.filter((system) => system !== 'salesforce' && system !== 'other');

type Body = Readonly<Record<string, unknown>>;

function bodies(text: string, system: (typeof systems)[number], edition?: string): ReadonlyMap<string, Body> {
  const { files } = writeSetup(readPlan(text), { system, ...(edition === undefined ? {} : { edition }) });
  return new Map(
    files.flatMap(({ path, content }) => (path.endsWith('.json') ? [[path, JSON.parse(content) as Body]] : [])),
  );
}

/** What each interface demands of a body, from its documentation. */
const complaints: Readonly<Record<string, (path: string, body: Body) => string | undefined>> = {
  hubspot: (path, body) => {
    if (!path.startsWith('properties/'))
      return body.label === undefined || body.name === undefined ? 'no label or name' : undefined;
    const options = (body.options ?? []) as readonly { readonly value: string }[];
    const values = options.map(({ value }) => value.toLowerCase());
    if (!/^[a-z][a-z0-9_]{0,99}$/.test(String(body.name))) return `name ${body.name}`;
    if (new Set(values).size < values.length) return 'an option twice';
    if (body.type === 'enumeration' && (body.fieldType === 'text' || values.length === 0))
      return 'enumeration without options';
    const fieldTypes: Readonly<Record<string, readonly string[]>> = {
      enumeration: ['select', 'checkbox', 'radio'],
      bool: ['booleancheckbox'],
      date: ['date'],
      datetime: ['date'],
      number: ['number'],
      string: ['text', 'textarea'],
    };
    return fieldTypes[String(body.type)]?.includes(String(body.fieldType)) === true
      ? undefined
      : `${body.type} with ${body.fieldType}`;
  },
  pipedrive: (_path, body) => {
    if (typeof body.field_name !== 'string' || body.field_name === '') return 'no field_name';
    const isChoice = body.field_type === 'enum' || body.field_type === 'set';
    if (isChoice !== Array.isArray(body.options)) return 'options';
    return ['varchar', 'text', 'enum', 'set', 'double', 'monetary', 'date', 'org', 'people'].includes(
      String(body.field_type),
    )
      ? undefined
      : `type ${body.field_type}`;
  },
  dynamics: (path, body) => {
    if (path === 'publish.json') return undefined;
    const inner = (body.Lookup ?? body) as Body;
    if (!/^[a-z][a-z0-9]{1,7}_/i.test(String(inner.SchemaName))) return `SchemaName ${inner.SchemaName}`;
    const set = body.OptionSet as { readonly Options?: readonly { readonly Value: number }[] } | undefined;
    if (set?.Options?.some(({ Value }) => Value < 100_000_000) === true) return 'an option without prefix';
    return String(body['@odata.type']).startsWith('Microsoft.Dynamics.CRM.') ? undefined : 'no type';
  },
  zoho: (_path, body) => {
    const fields = (body.fields ?? []) as readonly Body[];
    if (fields.length === 0 || fields.length > 5) return `${fields.length} fields in a call`;
    const lacking = fields.find(
      (field) =>
        (field.data_type === 'picklist') !== Array.isArray(field.pick_list_values) &&
        field.data_type !== 'multiselectpicklist',
    );
    return lacking === undefined ? undefined : `options of ${lacking.field_label}`;
  },
};

describe('request bodies', () => {
  for (const system of systems) {
    it(`are what the interface takes, in every edition: ${system}`, () => {
      for (const edition of [undefined, ...crmFacts[system].setup.editions.map(({ id }) => id)]) {
        for (const text of setupPlans.values()) {
          for (const [path, body] of bodies(text, system, edition))
            assert.equal(complaints[system]?.(path, body), undefined, path);
        }
      }
    });

    it(`hold hostile texts as texts: ${system}`, () => {
      for (const text of someRounds(4).flatMap((round) => [
        everyFieldPlan(round),
        ...examplePlans(round),
        ruinedPlan(round),
      ])) {
        const { files } = writeSetup(readPlan(text), { system });
        for (const { path, content } of files) {
          assert.match(path, /^[\w./-]+$/);
          if (path.endsWith('.json'))
            assert.equal(complaints[system]?.(path, JSON.parse(content) as Body), undefined, path);
          if (path === 'requests.http') {
            // A line of the plan must not become a call.
            const calls = content.split('\n').filter((line) => /^(?:POST|GET|PUT|PATCH|DELETE) /.test(line));
            assert.equal(calls.length, files.filter((file) => file.path.endsWith('.json')).length);
            for (const call of calls) assert.match(call, /^POST \{\{base\}\}\/\S*$/);
          }
        }
      }
    });

    it(`are listed in order, with variables and no values: ${system}`, () => {
      const { files } = writeSetup(readPlan(setupPlan('reseller-hubspot')), { system });
      const http = files.find(({ path }) => path === 'requests.http')?.content ?? '';
      for (const { path } of files.filter((file) => file.path.endsWith('.json')))
        assert.ok(http.includes(`< ./${path}\n`), path);
      for (const line of http.split('\n').filter((each) => each.startsWith('Authorization')))
        assert.equal(line, 'Authorization: Bearer {{token}}');
    });
  }

  it('never hold a pipeline, and no label below Professional', () => {
    const paths = [...bodies(setupPlan('reseller-hubspot'), 'hubspot', 'starter').keys()];
    assert.ok(paths.every((path) => !/pipeline|stage[s]?\//.test(path) && !path.startsWith('labels/')));
    assert.ok(
      [...bodies(setupPlan('reseller-hubspot'), 'hubspot', 'professional').keys()].some((path) =>
        path.startsWith('labels/'),
      ),
    );
  });
});

describe('names for Dynamics', () => {
  it('are told where they have several prefixes, and no two relationships have one name', () => {
    const text = setupPlan('reseller-hubspot');
    const { files } = writeSetup(readPlan(text), { system: 'dynamics' });
    const names = [...bodies(text, 'dynamics').values()].flatMap(({ ReferencedEntity, SchemaName }) =>
      ReferencedEntity === undefined ? [] : [String(SchemaName)],
    );
    assert.ok(names.length > 1);
    assert.equal(new Set(names).size, names.length);
    assert.match(
      files.find(({ path }) => path === 'README.md')?.content ?? '',
      /Names start with new_, .*deal_.*\n- A publisher has one prefix, and the names here have several\./,
    );
  });
});

describe('a field on the lead of HubSpot', () => {
  it('goes to the object as the interface calls it', () => {
    const text = setupPlan('reseller-hubspot').replace(/^( +)object: (?:deal|opportunity)$/m, '$1object: lead');
    const { files } = writeSetup(readPlan(text), { system: 'hubspot' });
    const calls = files.find(({ path }) => path === 'requests.http')?.content ?? '';
    assert.match(calls, /^POST \{\{base\}\}\/crm\/v3\/properties\/leads$/m);
    assert.doesNotMatch(calls, /properties\/Lead/);
  });
});
