// Writes test/setup/salesforce-types.json anew: which elements Salesforce knows in the files of a setup, which of them
// have to be there, and which values they take. The packages that say so weigh 170 MB and take half a minute to
// install, so that only this table is kept:
//
//   npm install --prefix FOLDER @salesforce/types@1.9.0
//   node scripts/salesforce-types.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder = '.'] = process.argv.slice(2);
const home = path.join(folder, 'node_modules/@salesforce/types');
const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
const declared = readFileSync(path.join(home, 'lib/metadata.d.ts'), 'utf8');

/** What a setup writes. */
const roots = [
  'CustomObject',
  'CustomField',
  'ValidationRule',
  'ListView',
  'Flow',
  'Queue',
  'ReportType',
  'Report',
  'ReportFolder',
  'PermissionSet',
  'CustomPermission',
  'Package',
];

/** What a setup has no use for, with all that hangs below it. */
const leftOut =
  /^(?:Flow(?:Screen|Stage|Orchestrat|ActionCall|ApexPlugin|Wait|Loop|Choice|Dynamic|Subflow|Transform|Experiment|Collection|CustomError|DataLookup|Step|TextTemplate|Exit|Migrat|Capability|Catalog)|ReportChart|ReportBlock|ReportCross|ReportHistor|ReportTypeJoin|Chart|Dashboard|WebLink|ActionOverride|SearchLayouts|CustomValue|Profile|PermissionSetEmail)/;

const values = new Map(
  [...declared.matchAll(/^export type (\w+) = ((?:'[^'\n]*'(?: \| )?)+);$/gm)].map(([, name, list]) => [
    name,
    [...list.matchAll(/'([^'\n]*)'/g)].map(([, value]) => value),
  ]),
);
const shapes = new Map(
  [...declared.matchAll(/^export type (\w+) = (\w+)?(?: & )?(?:\{\n((?: {4}.*\n)*)\})?;$/gm)].map(
    ([, name, parent, body]) => [name, { parent, body: body ?? '' }],
  ),
);

function elementsOf(name) {
  const shape = shapes.get(name);
  if (shape === undefined) return {};
  const own = [...shape.body.matchAll(/^ {4}(\w+)(\??): (\w+)(\[\])?;$/gm)].map(([, element, optional, type, list]) => [
    element,
    { type, optional: optional !== '' || list !== undefined },
  ]);
  return { ...(shape.parent === undefined ? {} : elementsOf(shape.parent)), ...Object.fromEntries(own) };
}

const types = {};
const open = [...roots];
for (let name = open.pop(); name !== undefined; name = open.pop()) {
  if (Object.hasOwn(types, name)) continue;
  types[name] = {};
  for (const [element, { type, optional }] of Object.entries(elementsOf(name))) {
    const isKept = !leftOut.test(type);
    const named = values.get(type)?.join(' ');
    // The names of all actions there are would be half of the table.
    const kind = named !== undefined && named.length > 3000 ? 'string' : named;
    types[name][element] = `${optional ? '' : '!'}${kind ?? (isKept ? type : 'any')}`;
    if (kind === undefined && isKept && shapes.has(type)) open.push(type);
  }
}

const table = { from: `@salesforce/types ${version}`, roots, types };
const target = fileURLToPath(new URL('../test/setup/salesforce-types.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(table, undefined, 1)}\n`);
