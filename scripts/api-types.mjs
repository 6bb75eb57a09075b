// Writes test/setup/api-types.json anew: which keys the interfaces of HubSpot and Pipedrive take in the bodies of a
// setup, which of them have to be there, and which values they take. Both packages together have 7,000 files, of which
// a setup needs seven types, so that only this table is kept:
//
//   npm install --prefix FOLDER @hubspot/api-client@13.5.0 pipedrive@33.7.0
//   node scripts/api-types.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder = '.'] = process.argv.slice(2);
const modules = path.join(folder, 'node_modules');
const versions = ['@hubspot/api-client', 'pipedrive'].map((name) => {
  const { version } = JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8'));
  return `${name} ${version}`;
});

const hubspot = path.join(modules, '@hubspot/api-client/lib/codegen/crm');
const pipedrive = path.join(modules, 'pipedrive/dist/esm/versions/v2/models');

/** By the name under which the test knows it: the file, and the type in it. */
const sources = {
  property: [path.join(hubspot, 'properties/models/PropertyCreate.d.ts'), 'PropertyCreate'],
  group: [path.join(hubspot, 'properties/models/PropertyGroupCreate.d.ts'), 'PropertyGroupCreate'],
  option: [path.join(hubspot, 'properties/models/OptionInput.d.ts'), 'OptionInput'],
  label: [
    path.join(hubspot, 'associations/v4/schema/models/PublicAssociationDefinitionCreateRequest.d.ts'),
    'PublicAssociationDefinitionCreateRequest',
  ],
  dealFields: [path.join(pipedrive, 'add-deal-field-request.d.ts'), 'AddDealFieldRequest'],
  organizationFields: [path.join(pipedrive, 'add-organization-field-request.d.ts'), 'AddOrganizationFieldRequest'],
};

const types = {};
for (const [name, [file, type]] of Object.entries(sources)) {
  const text = readFileSync(file, 'utf8');
  const start = text.search(new RegExp(`(?:class|interface) ${type} \\{`));
  const body = text.slice(start, text.indexOf('\n}', start));
  types[name] = {};
  for (const [, key, optional, written] of body.matchAll(/^ {4}'(\w+)'(\??): ([^;]+);$/gm)) {
    const values = /^[A-Z]\w+$/.test(written)
      ? new RegExp(`(?:enum|const) ${written}\\b[^{]*\\{([^}]*)\\}`).exec(text)?.[1]
      : undefined;
    const kind =
      values === undefined
        ? written.replace(/ \| null$/, '').replace(/^Array<.*>$/, 'list')
        : [...values.matchAll(/"([^"]*)"/g)].map(([, value]) => value).join(' ');
    types[name][key] = `${optional === '' ? '!' : ''}${/^[A-Z]/.test(kind) ? 'any' : kind}`;
  }
}

const target = fileURLToPath(new URL('../test/setup/api-types.json', import.meta.url));
writeFileSync(target, `${JSON.stringify({ from: versions.join(', '), types }, undefined, 1)}\n`);
