import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { OptionSpecs } from '../../server/src/cli/commands/command.ts';
import { commands } from '../../server/src/cli/commands/index.ts';
import { converse } from '../cli/fake-world.ts';
import { documentedCommands, pages } from '../harness/documented-commands.ts';
import { filesBelow, root } from '../harness/files.ts';

/** What a page shows can be typed, and does what the page says. */
describe('the commands in the docs', () => {
  const all = documentedCommands();
  const isUsage = (command: string) => /\[|\||\b[A-Z]{4,}\b/.test(command.replace(/^(\w+=\S+ )+/, ''));
  const ours = all.filter(({ command }) => command.startsWith('partner-plan '));

  for (const { page, command } of ours.filter(({ command: each }) => !isUsage(each))) {
    it(`${page}: ${command}`, async () => {
      const [argv, isHelp] = argumentsOf(command);
      // What is generated into a folder has the name of the plan that other commands take for an example.
      const files = argv[0] === 'generate' ? withoutPlan : examples;
      const { code, stderr } = await converse(argv, { files });
      // A plan with findings fails a check, and everything else has to succeed.
      const allowed = ['lint', 'fix', 'drift'].includes(argv[0] ?? '') && !isHelp ? [0, 1] : [0];
      assert.ok(allowed.includes(code), `exit code ${code}\n${stderr}`);
    });
  }

  for (const { page, command } of ours.filter(({ command: each }) => isUsage(each))) {
    it(`${page}: ${command}, as a form`, async () => {
      const [, name = ''] = command.split(' ');
      const options = await optionsOf(name);
      for (const [, option = '', given] of command.matchAll(/--([a-z-]+)(?: ([^\s[\]]+))?/g)) {
        const spec = options[option];
        assert.ok(spec, `${name} has no option --${option}`);
        if (spec.kind === 'choice' && given?.includes('|')) assert.equal(given, spec.choices.join('|'));
      }
    });
  }

  it('name options that there are', async () => {
    const known = new Set((await Promise.all(commands.map(({ name }) => optionsOf(name)))).flatMap(Object.keys));
    for (const page of pages.filter((each) => each !== 'docs/CONTRIBUTING.md')) {
      const named = [...readFileSync(root + page, 'utf8').matchAll(/`--([a-z-]+)[ `]/g)];
      const unknown = named.map(([, option = '']) => option).filter((option) => !known.has(option));
      assert.deepEqual(unknown, [], page);
    }
  });

  const scripts = (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> })
    .scripts;
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

  for (const { page, command } of all.filter(({ command: each }) => /^(\w+=\S+ )*npm /.test(each))) {
    it(`${page}: ${command}`, () => {
      const words = command.split(' ');
      const variables = words.filter((word) => /^\w+=/.test(word)).map((word) => word.split('=')[0] ?? '');
      for (const variable of variables) assert.ok(isRead(variable), `No test reads ${variable}.`);
      const [verb = '', ...rest] = words.slice(variables.length + 1);
      const script = verb === 'run' ? rest[0] : ['start', 'test'].includes(verb) ? verb : undefined;
      if (script !== undefined) assert.ok(scripts[script], `There is no script ${script}.`);
      else assert.ok(['ci', 'install', 'pack', 'version'].includes(verb), `What does npm ${verb} do?`);
      for (const file of rest.filter((word) => word.endsWith('.tgz'))) {
        assert.ok(file.endsWith(`partner-plan-${version}.tgz`), file);
      }
      if (verb === 'test') checkSteps(rest);
    });
  }
});

/** The files of examples/, and those that the docs take for an example. */
const examples = (() => {
  const names = readdirSync(`${root}examples`);
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${root}examples/${name}`, 'utf8')]));
  const plan = files['technology-salesforce.partner-plan.yaml'] ?? '';
  const brief = files['technology.partner-brief.yaml'] ?? '';
  return {
    ...files,
    ...Object.fromEntries(names.map((name) => [`examples/${name}`, files[name] ?? ''])),
    'retrieved/objects/Opportunity.object': '<CustomObject/>',
    'plans/northwind.partner-plan.yaml': plan,
    'northwind.partner-plan.yaml': plan,
    'northwind.partner-brief.yaml': brief,
    'acme.partner-brief.yaml': brief.replaceAll('Northwind', 'Acme'),
    'a.partner-plan.yaml': plan,
    'a.partner-brief.yaml': brief,
  };
})();

const withoutPlan = Object.fromEntries(
  Object.entries(examples).filter(([name]) => name !== 'northwind.partner-plan.yaml'),
);

/** What a page says that a command prints is what it prints, about the last plan that the page has shown. */
describe('the outputs in the docs', () => {
  const shown = pages.flatMap((page) => {
    const text = readFileSync(root + page, 'utf8');
    return [...text.matchAll(/`(partner-plan [^`\n]+)` says[^\n]*:\n\n```text\n(.*?)```/gs)].map((match) => {
      const [, command = '', output = ''] = match;
      const plans = [...text.slice(0, match.index).matchAll(/^```yaml\n(partnerPlan: 1\n.*?)^```/gms)];
      return { page, command, output, plan: plans.at(-1)?.[1] };
    });
  });

  for (const { page, command, output, plan } of shown) {
    it(`${page}: ${command}`, async () => {
      const files = plan === undefined ? examples : { ...examples, 'northwind.partner-plan.yaml': plan };
      const { stdout } = await converse(argumentsOf(command)[0], { files });
      assert.equal(stdout, output);
    });
  }

  it('are several', () => assert.ok(shown.length >= 3, String(shown.length)));
});

/** The words of a command, without what a shell would do with its output. Help stands for what never ends. */
function argumentsOf(command: string): [argv: string[], isHelp: boolean] {
  const words = command
    .replace(/ [>|<].*$/, '')
    .split(' ')
    .slice(1);
  const isServer = words[0] === 'lsp' || words[0] === 'mcp';
  const argv = words.map((word) => word.replaceAll(/^['"]|['"]$/g, ''));
  return [isServer ? [...argv, '--help'] : argv, isServer];
}

async function optionsOf(name: string): Promise<OptionSpecs> {
  const entry = commands.find((each) => each.name === name);
  assert.ok(entry, `There is no command ${name}.`);
  return (await entry.load()).options;
}

function isRead(variable: string): boolean {
  return filesBelow(['test'], '.ts').some((file) =>
    readFileSync(root + file, 'utf8').includes(`process.env.${variable}`),
  );
}

/** The steps are those that the program names itself. */
function checkSteps(words: readonly string[]): void {
  const steps = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '').split(',') : [];
  for (const step of steps) assert.ok(knownSteps().includes(step), `${step} is none of ${knownSteps().join(', ')}`);
  if (!words.includes('--filter')) return;
  const filter = words[words.indexOf('--filter') + 1] ?? '';
  const own = ['editors', 'host', 'layout', 'ui', 'readers'];
  const files = filesBelow(['test'], '.test.ts').filter((file) =>
    steps.some((step) =>
      own.includes(step) ? file.startsWith(`test/${step}/`) : !own.some((each) => file.startsWith(`test/${each}/`)),
    ),
  );
  assert.ok(
    files.some((file) => file.includes(filter)),
    `No test file matches "${filter}".`,
  );
}

let steps: readonly string[] | undefined;

function knownSteps(): readonly string[] {
  if (steps === undefined) {
    const { stdout, stderr } = spawnSync(process.execPath, [`${root}scripts/test.mjs`, '--only', '?'], {
      encoding: 'utf8',
    });
    steps = /The steps are: (.*)\./.exec(`${stdout}${stderr}`)?.[1]?.split(', ') ?? [];
  }
  return steps;
}
