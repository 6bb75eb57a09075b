// The servers that are compared, each with what it needs to check the same plan.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inPackages } from './server.mjs';

const here = (...parts) => path.join(import.meta.dirname, '..', ...parts);

/** Node 24, as VS Code has it, for everybody. */
export const node = here('..', 'node_modules', 'node', 'bin', 'node');
export const commandLine = here('..', 'dist', 'cli.js');
const schema = pathToFileURL(here('..', 'schemas', 'partner-plan.schema.json')).href;

const yamlSettings = {
  yaml: { schemas: { [schema]: '*' }, validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';

export const ours = {
  name: 'Partner Plan',
  command: [node, here('..', 'dist', 'server.node.js'), '--stdio'],
  languageId: 'partner-plan',
  uri: 'file:///bench/plan.partner-plan.yaml',
};
export const eager = {
  name: 'yaml-language-server, no debounce',
  command: [node, here('servers', 'yaml-language-server-eager.mjs'), '--stdio'],
  languageId: 'yaml',
  uri: 'file:///bench/plan.yaml',
  settings: yamlSettings,
};
export const shipped = {
  ...eager,
  name: 'yaml-language-server',
  command: [node, inPackages('yaml-language-server', 'bin', 'yaml-language-server'), '--stdio'],
};
export const plain = {
  name: 'plainest server',
  command: [node, quiet, here('servers', 'plain.mjs')],
  languageId: 'yaml',
  uri: 'file:///bench/plan.yaml',
};
export const nothing = { ...plain, name: 'null server', command: [node, here('servers', 'null.mjs')] };
export const json = {
  name: 'VS Code JSON',
  command: [node, inPackages('vscode-json-languageserver', 'bin', 'vscode-json-languageserver'), '--stdio'],
  languageId: 'json',
  uri: 'file:///bench/plan.json',
  extra: [{ method: 'json/schemaAssociations', params: [{ '/bench/*': [schema] }] }],
  initializationOptions: { handledSchemaProtocols: ['file'] },
};
export const actions = {
  name: 'actions-languageserver',
  command: [node, inPackages('@actions', 'languageserver', 'bin', 'actions-languageserver'), '--stdio'],
  languageId: 'yaml',
  uri: 'file:///bench/.github/workflows/build.yaml',
};

/** The schema without what ajv-cli does not know, as a file in a folder. */
export function plainSchemaIn(folder, text) {
  const file = path.join(folder, 'schema.json');
  const withoutFormats = JSON.parse(text, (key, value) =>
    (key === 'format' || key === '$schema') && typeof value === 'string' ? undefined : value,
  );
  writeFileSync(file, JSON.stringify(withoutFormats));
  return file;
}
