import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkSalesforce } from '../../server/src/crm-files/salesforce/check.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { readXml, type XmlElement } from '../../server/src/crm-files/xml.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { randomAnswers } from '../generate/random-answers.ts';
import { setupPlan, setupPlans } from './setup-plans.ts';

// The table is made from @salesforce/types by scripts/salesforce-types.mjs, which says why the package is not here.

const { types, roots }: { readonly types: Readonly<Record<string, Shape>>; readonly roots: readonly string[] } =
  JSON.parse(readFileSync(new URL('salesforce-types.json', import.meta.url), 'utf8'));

/** By element: its type or its values, with an exclamation mark in front where it has to be there. */
type Shape = Readonly<Record<string, string>>;

/** The parts that were met, so that a test shows that it looked into them. */
const met = new Set<string>();

function complaints(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([file, text]) => {
    if (!file.endsWith('.xml')) return [];
    const root = readXml(text);
    if (root === undefined) return [`${file} does not read`];
    return roots.includes(root.name)
      ? below(root, root.name).map((each) => `${file}: ${each}`)
      : [`${file} is a ${root.name}`];
  });
}

function below(element: XmlElement, type: string): readonly string[] {
  const shape = types[type];
  if (shape === undefined) return [`nothing is known of ${type}`];
  met.add(type);
  const names = element.children.map(({ name }) => name);
  const absent = Object.entries(shape).flatMap(([name, kind]) =>
    kind.startsWith('!') && !names.includes(name) ? [`${type} has no ${name}`] : [],
  );
  const apart = names.flatMap((name, index) =>
    names.indexOf(name) < index && names[index - 1] !== name ? [`${type} has ${name} in two places`] : [],
  );
  const wrong = element.children.flatMap((child): readonly string[] => {
    const kind = shape[child.name]?.replace('!', '');
    if (kind === undefined) return [`${type} knows no ${child.name}`];
    const text = child.text.trim();
    if (kind === 'string' || kind === 'any') return [];
    if (kind === 'boolean') return /^(?:true|false)$/.test(text) ? [] : [`${type}.${child.name} is ${text}`];
    if (kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(text) ? [] : [`${type}.${child.name} is ${text}`];
    if (Object.hasOwn(types, kind)) return below(child, kind);
    return kind.split(' ').includes(text) ? [] : [`${type}.${child.name} is ${text}`];
  });
  return [...absent, ...apart, ...wrong];
}

function written(text: string, edition?: string, rules: 'active' | 'inactive' = 'active'): Map<string, string> {
  const choice = { system: 'salesforce' as const, ...(edition === undefined ? {} : { edition }) };
  return new Map(writeSetup(readPlan(text), choice, { rules }).files.map(({ path, content }) => [path, content]));
}

describe('the types of Salesforce take', () => {
  it('every plan in every edition, with rules switched on and off', () => {
    for (const text of setupPlans.values()) {
      for (const edition of ['starter', 'professional', 'enterprise', 'unlimited'])
        for (const rules of ['active', 'inactive'] as const)
          assert.deepEqual(complaints(written(text, edition, rules)), []);
    }
    for (const type of roots) assert.ok(met.has(type), type);
  });

  it('every combination that a writer branches on', () => {
    const base = setupPlan('technology-salesforce');
    const types = 'picklist text long-text lookup date datetime checkbox number currency percentage email url formula';
    let counted = 0;
    for (const type of types.split(' ')) {
      for (const required of ['required: true', 'required: false', 'requiredWhen: Deal Source is Direct']) {
        for (const object of ['opportunity', 'account', 'deal registration', 'invoice', 'deal contribution']) {
          for (const more of [
            'history: true, setBy: workflow',
            'setBy: sales, linksTo: partner account, options: [A, B], default: A',
          ]) {
            const field = `    - { name: Extra, object: ${object}, type: ${type}, ${required}, ${more} }\n`;
            const files = written(base.replace(/^ {2}fields:\n/m, (head) => head + field));
            assert.deepEqual(complaints(files), [], field);
            assert.deepEqual(checkSalesforce(files), [], field);
            counted++;
          }
        }
      }
    }
    assert.equal(counted, 390);
  });

  it('200 plans from random briefs', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { brief } = readBrief(randomAnswers(seed));
      assert.ok(brief !== undefined, String(seed));
      const files = written(generatePlan(brief, '2026-10-05'), seed % 4 === 0 ? 'starter' : undefined);
      assert.deepEqual(complaints(files), [], String(seed));
      assert.deepEqual(checkSalesforce(files), [], String(seed));
    }
  });

  it('not a list view without a label, an unknown element, a wrong value or one element in two places', () => {
    const path = 'force-app/main/default/objects/Opportunity/listViews/Total_pipeline.listView-meta.xml';
    const seeded = (from: string | RegExp, to: string): readonly string[] => {
      const files = written(setupPlan('technology-salesforce'));
      const text = files.get(path) ?? assert.fail(path);
      assert.notEqual(text.replace(from, to), text);
      return complaints(new Map([[path, text.replace(from, to)]])).map((each) => each.replace(`${path}: `, ''));
    };
    assert.deepEqual(seeded(/\s*<label>.*<\/label>/, ''), ['ListView has no label']);
    assert.deepEqual(seeded('<filterScope>', '<colour>red</colour><filterScope>'), ['ListView knows no colour']);
    assert.deepEqual(seeded('Everything', 'Nothing'), ['ListView.filterScope is Nothing']);
    assert.deepEqual(seeded('</ListView>', '<columns>NAME</columns></ListView>'), [
      'ListView has columns in two places',
    ]);
  });
});
