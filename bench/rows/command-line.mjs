// Whole processes over one plan and over many.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureProcess } from '../lib/process.mjs';
import { inPackages } from '../lib/server.mjs';
import { commandLine, plainSchemaIn } from '../lib/systems.mjs';
import { markdown, range, ratios } from '../lib/table.mjs';

const root = path.join(import.meta.dirname, '..', '..');

/** Many plans, each with words of its own, with dates in quotes because ajv-cli reads others as moments. */
function writePlans(folder, count) {
  const examples = path.join(root, 'examples');
  const texts = readdirSync(examples)
    .filter((name) => name.endsWith('.partner-plan.yaml'))
    .map((name) => readFileSync(path.join(examples, name), 'utf8'))
    .map((text) => text.replace(/(?<=[:,] )\d{4}-\d{2}-\d{2}(?=[,\s}])/g, "'$&'"));
  mkdirSync(folder);
  for (let index = 0; index < count; index++) {
    const text = texts[index % texts.length].replace(/^( {2}company: \w+).*$/m, `$1 ${index}`);
    writeFileSync(path.join(folder, `plan-${index}.partner-plan.yaml`), text);
  }
}

export function measureCommandLine(isQuick) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'partner-plan-bench-'));
  try {
    const schema = plainSchemaIn(folder, readFileSync(path.join(root, 'schemas', 'partner-plan.schema.json'), 'utf8'));
    const ajv = [inPackages('ajv-cli', 'dist', 'index.js'), 'validate', '--strict=false', '-s', schema, '-d'];
    const yamlLint = [inPackages('yaml-lint', 'dist', 'cli.js')];
    const spectral = [inPackages('@stoplight', 'spectral-cli', 'dist', 'index.js'), 'lint', '-r', 'ruleset.json'];
    writeFileSync(path.join(folder, 'empty.js'), '');
    writeFileSync(path.join(folder, 'ruleset.json'), rulesetOf(schema));
    const rows = [];
    for (const [count, rounds] of isQuick
      ? [
          [1, 5],
          [200, 2],
        ]
      : [
          [1, 11],
          [1000, 3],
        ]) {
      const plans = `plans-${count}`;
      writePlans(path.join(folder, plans), count);
      const lint = [commandLine, 'lint', plans];
      const cached = [...lint, '--cache', path.join(folder, 'cache')];
      const all = `${plans}/*.yaml`;
      const systems = [
        ['Partner Plan', lint],
        ['Partner Plan, --cache, nothing changed', cached],
        ['ajv-cli', [...ajv, all]],
        ['yaml-lint', [...yamlLint, all]],
        ...(isQuick ? [] : [['Spectral', [...spectral, all]]]),
        ...(count === 1 ? [['empty Node', ['empty.js']]] : []),
      ];
      measureProcess(folder, cached);
      rows.push(...rowsOf(folder, count, rounds, systems));
    }
    const head = ['Plans', 'System', 'processor ms (min / median / max)', 'wall ms', 'times Partner Plan', 'MB'];
    return `## Command line\n\n${markdown(head, rows)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As text, because an object with a key `then` looks like a promise. */
function rulesetOf(schema) {
  const check = `{ "function": "schema", "functionOptions": { "schema": ${readFileSync(schema, 'utf8')} } }`;
  return `{ "rules": { "plan": { "given": "$", "severity": "error", "then": ${check} } } }`;
}

function rowsOf(folder, count, rounds, systems) {
  const found = systems.map(([name, args]) => ({ name, args, measured: [] }));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < found.length; turn++) {
      const { args, measured } = found[(round + turn) % found.length];
      measured.push(measureProcess(folder, args));
    }
  }
  const of = ({ measured }, figure) => measured.map((each) => each[figure]);
  return found.map((system) => [
    String(count),
    system.name,
    range(of(system, 'run')),
    range(of(system, 'wall')),
    range(ratios(of(system, 'run'), of(found[0], 'run'))),
    range(of(system, 'memory')),
  ]);
}
