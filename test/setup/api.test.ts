import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { crmFacts } from '../../server/src/framework/crm/systems.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { randomAnswers } from '../generate/random-answers.ts';
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

// The table is made from the packages of HubSpot and Pipedrive by scripts/api-types.mjs, which says why they are not here.

/** By type and key: the kind of value or the values, with an exclamation mark in front where the key has to be there. */
const { types }: { readonly types: Readonly<Record<string, Readonly<Record<string, string>>>> } = JSON.parse(
  readFileSync(new URL('api-types.json', import.meta.url), 'utf8'),
);

function againstType(body: Body, type: string): readonly string[] {
  const shape = types[type] ?? assert.fail(type);
  const absent = Object.entries(shape).flatMap(([key, kind]) =>
    kind.startsWith('!') && body[key] === undefined ? [`${type} has no ${key}`] : [],
  );
  const wrong = Object.entries(body).flatMap(([key, value]) => {
    const kind = shape[key]?.replace('!', '');
    if (kind === undefined) return [`${type} knows no ${key}`];
    if (kind === 'any' || (kind === 'list' && Array.isArray(value))) return [];
    if (kind === typeof value || kind.split(' ').includes(String(value))) return [];
    return [`${type}.${key} is ${JSON.stringify(value)}`];
  });
  return [...absent, ...wrong];
}

/** What a body has that the interface refuses: by the types of its package, and by the limits of names and values. */
const refusals: Readonly<Record<string, (path: string, body: Body) => readonly string[]>> = {
  hubspot: (path, body) => {
    const [folder] = path.split('/');
    const type = folder === 'groups' ? 'group' : folder === 'labels' ? 'label' : 'property';
    const options = (body.options ?? []) as readonly Body[];
    const long = String(body.name).length > 100 ? [`the name ${body.name} is too long`] : [];
    const isName = /^[a-z][a-z0-9_]*$/.test(String(body.name)) ? [] : [`the name ${body.name} is none`];
    return [...againstType(body, type), ...options.flatMap((each) => againstType(each, 'option')), ...isName, ...long];
  },
  pipedrive: (path, body) => {
    const name = String(body.field_name);
    return [
      ...againstType(body, path.split('/')[1] ?? ''),
      ...(name.length === 0 || name.length > 255 ? [`a name of ${name.length} characters`] : []),
    ];
  },
  dynamics: (path, body) => {
    if (path === 'publish.json') return [];
    const inner = (body.Lookup ?? body) as Body;
    const limit = body.Lookup === undefined ? 50 : 100;
    const set = body.OptionSet as { readonly Options?: readonly Body[] } | undefined;
    const values = (set?.Options ?? []).map(({ Value }) => Value);
    return [
      ...[body.SchemaName, inner.SchemaName].flatMap((name, index) =>
        String(name).length > (index === 0 ? limit : 50) || !/^[a-z][a-z0-9]{1,7}_[a-z0-9_]+$/i.test(String(name))
          ? [`SchemaName ${name}`]
          : [],
      ),
      ...(new Set(values).size < values.length ? ['an option value twice'] : []),
    ];
  },
  zoho: (_path, body) =>
    ((body.fields ?? []) as readonly Body[]).flatMap((field) => {
      const kinds =
        'text textarea email picklist multiselectpicklist date datetime double currency percent website boolean lookup';
      const values = ((field.pick_list_values ?? []) as readonly Body[]).map(({ actual_value }) => actual_value);
      const module = (field.lookup as { readonly module?: { readonly api_name?: string } } | undefined)?.module;
      return [
        ...(kinds.split(' ').includes(String(field.data_type)) ? [] : [`data_type ${field.data_type}`]),
        ...((field.data_type === 'lookup') === (module !== undefined) ? [] : [`${field.field_label} has no module`]),
        ...(module === undefined || /^[A-Za-z]\w*$/.test(String(module.api_name)) ? [] : [`module ${module.api_name}`]),
        ...(new Set(values).size < values.length ? ['a value twice'] : []),
      ];
    }),
};

function refusedOf(text: string, system: (typeof systems)[number]): readonly string[] {
  return [...bodies(text, system)].flatMap(([path, body]) =>
    (refusals[system]?.(path, body) ?? []).map((each) => `${system} ${path}: ${each}`),
  );
}

/** Labels that a company may have, and none of which is a name for programs. */
const oddLabels: readonly string[] = [
  `${'Distributor and reseller of the deal in the region of the customer '.repeat(2)}`.slice(0, 80),
  'Größe des Geschäfts (\u20ac)',
  'Say "when", and \\ why',
  "L'origine de l'affaire",
  'select',
  'Name',
  'id',
  '2nd partner',
  '__x__',
  '\u88fd\u54c1',
  'Deal-Source',
  'deal source',
  'DEAL_SOURCE',
  '\u{1f680} Launch',
  '<b>Bold</b>',
];

describe('the interface takes', () => {
  it('the bodies of 200 plans from random briefs', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { brief } = readBrief(randomAnswers(seed));
      assert.ok(brief !== undefined, String(seed));
      const text = generatePlan(brief, '2026-10-05');
      for (const system of systems) assert.deepEqual(refusedOf(text, system), [], `seed ${seed}`);
    }
  });

  it('every combination of a field', () => {
    const base = setupPlan('reseller-hubspot');
    const kinds =
      'picklist multi-picklist text long-text lookup association date datetime checkbox number currency percentage email url formula';
    for (const type of kinds.split(' ')) {
      for (const object of [
        'deal',
        'account',
        'deal registration',
        'invoice',
        'contact',
        'lead',
        'deal contribution',
      ]) {
        for (const more of ['history: true', 'linksTo: partner account, options: [A, a, B], default: A']) {
          const field = `    - { name: Extra, object: ${object}, type: ${type}, ${more} }\n`;
          const text = base.replace(/^ {2}fields:\n/m, (head) => head + field);
          for (const system of systems) assert.deepEqual(refusedOf(text, system), [], field);
        }
      }
    }
  });

  it('labels of every kind, each as a field of its own or told', () => {
    const field = (label: string): string => `    - { name: ${JSON.stringify(label)}, object: deal, type: text }\n`;
    const text = setupPlan('reseller-hubspot').replace(
      /^ {2}fields:\n/m,
      (head) => head + oddLabels.map(field).join(''),
    );
    for (const system of systems) {
      assert.deepEqual(refusedOf(text, system), []);
      const { setup } = writeSetup(readPlan(text), { system });
      const told = setup.findings.map(({ message }) => message).join('\n');
      for (const label of oddLabels) {
        const bare = label.replace(/\s+/g, ' ').trim();
        const isThere = setup.fields.some((each) => each.label === bare);
        assert.ok(isThere || told.includes(bare) || told.includes(String(label.length)), `${system}: ${label}`);
      }
    }
  });

  it('no body of which a key, a value or a name is wrong', () => {
    const property = { name: 'x', label: 'X', type: 'string', fieldType: 'text', groupName: 'g' };
    const seeds: readonly (readonly [string, string, Body])[] = [
      ['hubspot', 'properties/deals/x.json', { ...property, required: true }],
      ['hubspot', 'properties/deals/x.json', { ...property, type: 'text' }],
      ['hubspot', 'properties/deals/x.json', { ...property, name: '2x' }],
      ['hubspot', 'properties/deals/x.json', { ...property, options: [{ label: 'A', value: 'a' }] }],
      ['hubspot', 'labels/x.json', { label: 'Partner' }],
      ['pipedrive', 'fields/dealFields/x.json', { field_name: 'X', field_type: 'checkbox' }],
      ['pipedrive', 'fields/dealFields/x.json', { name: 'X', field_type: 'text' }],
      ['pipedrive', 'fields/dealFields/x.json', { field_name: '', field_type: 'text' }],
      ['dynamics', 'columns/x.json', { SchemaName: 'dealsource' }],
      ['dynamics', 'columns/x.json', { SchemaName: `new_${'x'.repeat(60)}` }],
      ['dynamics', 'columns/x.json', { SchemaName: 'new_x', OptionSet: { Options: [{ Value: 1 }, { Value: 1 }] } }],
      ['zoho', 'fields/x.json', { fields: [{ field_label: 'X', data_type: 'checkbox' }] }],
      ['zoho', 'fields/x.json', { fields: [{ field_label: 'X', data_type: 'lookup' }] }],
    ];
    for (const [system, path, body] of seeds)
      assert.notDeepEqual(refusals[system]?.(path, body), [], `${system} ${JSON.stringify(body)}`);
  });
});

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
    const text = setupPlan('reseller-hubspot').replace('crm: hubspot', 'crm: dynamics');
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
