import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type * as z from 'zod';
import { brief } from '../../schemas/brief.ts';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { type Shape, shapeOf } from '../../server/src/core/vocabulary.ts';
import { briefFindings } from '../../server/src/generate/findings.ts';
import { configurationSchema } from '../../server/src/rules/configuration.ts';
import { optionsOf } from '../../server/src/rules/docs.ts';
import { rules } from '../../server/src/rules/index.ts';
import { pages } from '../harness/documented-commands.ts';
import { filesBelow, root } from '../harness/files.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly walkthroughs: readonly unknown[];
  };
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;
const texts = new Map(pages.map((page) => [page, readFileSync(root + page, 'utf8')]));
const all = [...texts.values()].join('\n');

/** What stands in `code` in the text of a page, and not in a block. */
function codeOf(text: string): readonly string[] {
  const outside = text.replace(/^ *```\w*\n.*?^ *```$/gms, '');
  return [...outside.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'));
}

/** The group of keys that a schema is, or that its items are. */
function groupOf(schema: z.ZodType): Extract<Shape, { kind: 'map' }> | undefined {
  const shape = shapeOf(schema);
  if (shape.kind === 'map') return shape;
  if (shape.kind === 'list') return groupOf(shape.item);
  if (shape.kind === 'record') return groupOf(shape.value);
  return shape.kind === 'either' ? groupOf(shape.group) : undefined;
}

/** What a text names exists, so that nobody looks for it in vain. */
describe('what the docs name exists', () => {
  const titles = manifest.contributes.commands.map(({ category, title }) => `${category}: ${title}`);
  const settings = Object.keys(manifest.contributes.configuration.properties);
  const sections = groupOf(partnerPlan)?.keys ?? new Map();
  const ids = new Set([...rules.map(({ id }) => id), ...Object.keys(briefFindings)]);
  const groups = new Set([...ids].map((id) => id.split('/')[0]));

  for (const [page, text] of texts) {
    it(`${page}: commands, settings, rules, keys and files`, () => {
      const commands = [...text.matchAll(/\*\*(Partner Plan: [^*]+)\*\*/g)].map(([, name = '']) => name);
      assert.deepEqual(
        commands.filter((name) => !titles.includes(name)),
        [],
      );
      const code = codeOf(text);
      const named = code.filter((each) => /^partnerPlan\.[a-zA-Z.]+$/.test(each));
      assert.deepEqual(
        named.filter((each) => !settings.includes(each)),
        [],
      );
      const namedRules = code.filter((each) => /^[a-z]+\/[a-z-]+$/.test(each) && groups.has(each.split('/')[0]));
      assert.deepEqual(
        namedRules.filter((id) => !ids.has(id)),
        [],
      );
      assert.deepEqual(
        code.filter(isPathOfPlan).filter((path) => !leadsToKey(path)),
        [],
      );
      const files = code.filter((each) =>
        /^(?:client|docs|examples|media|schemas|scripts|server|site|test)\/[\w./-]+$/.test(each),
      );
      assert.deepEqual(
        files.filter((file) => !existsSync(root + file)),
        [],
      );
    });
  }

  function isPathOfPlan(code: string): boolean {
    const [section = ''] = code.split('.');
    return (
      /^[a-z]\w*(?:\.[a-z]\w*)+$/i.test(code) &&
      section !== 'partnerPlan' &&
      sections.has(section) &&
      !/\.ts$/.test(code)
    );
  }

  function leadsToKey(path: string): boolean {
    let schema: z.ZodType | undefined = partnerPlan;
    for (const key of path.split('.'))
      schema = schema === undefined ? undefined : groupOf(schema)?.keys.get(key)?.schema;
    return schema !== undefined;
  }
});

/** What there is has a place where it is explained. */
describe('the docs name', () => {
  it('every setting', () => {
    const names = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(
      names.filter((name) => !all.includes(`\`${name}\``)),
      [],
    );
  });

  it('every command', () => {
    const titles = manifest.contributes.commands.map(({ category, title }) => `**${category}: ${title}**`);
    assert.deepEqual(
      titles.filter((title) => !all.includes(title)),
      [],
    );
  });

  it('every option of a rule', () => {
    const page = texts.get('docs/CONFIGURATION.md') ?? '';
    const options = rules.flatMap((rule) => optionsOf(rule).map(({ name }) => [rule.id, name] as const));
    const missing = options.filter(([id, name]) => !page.includes(`| [${id}](rules/${id}.md) | \`${name}\` |`));
    assert.deepEqual(missing, []);
    assert.ok(options.length > 5);
  });

  it('every key of a configuration file', () => {
    for (const key of groupOf(configurationSchema())?.keys.keys() ?? []) assert.ok(all.includes(`| \`${key}\` |`), key);
  });

  it('every answer of a brief', () => {
    for (const key of groupOf(brief)?.keys.keys() ?? []) {
      assert.ok(texts.get('docs/BRIEFS.md')?.includes(`| \`${key}\` |`), key);
    }
  });

  const sections = [...(groupOf(partnerPlan)?.keys ?? [])].filter(([key]) => key !== 'partnerPlan');
  for (const [section, { schema }] of sections) {
    it(`every key of ${section}`, () => {
      const page = texts.get(`docs/format/${section}.md`) ?? '';
      for (const key of keysBelow(schema)) assert.match(page, new RegExp(`\\| \`${key}\`(?: \\(needed\\))? \\|`), key);
    });
  }

  function keysBelow(schema: z.ZodType): readonly string[] {
    return [...(groupOf(schema)?.keys ?? [])].flatMap(([key, value]) => [key, ...keysBelow(value.schema)]);
  }
});

/** What people read, beside the pages of the rules, which are rendered from texts that have a test of their own. */
const read: readonly string[] = [
  ...pages,
  'package.json',
  ...filesBelow(['media'], '.md'),
  ...filesBelow(['docs/rules'], '.md'),
];

/** One concept, one word: what is not said, and what is said instead. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/\bhold(?:s|ing)? (?:it |them |findings |nothing )?back\b|\bheld back\b|\bout of sight with\b/i, 'suppress'],
  [/\b(?:rule|rules|finding|findings) weigh|\bhow much (?:it|a rule|each rule) weighs\b/i, 'severity'],
  [/\bsettings file\b|(?<!-)\bconfig file\b/i, 'configuration file'],
  [/\bauto-?fix/i, 'safe fix'],
  [/\brepair(?:s|ed|ing)?\b/i, 'fix'],
  [/\bof level `(?:error|warning|information|hint)`/, 'severity'],
  [/\blinter?s?\b (?:error|warning)/i, 'finding'],
  [/\bpre-launch phase\b/i, 'pre-launch'],
  [/\bchannel partner program\b/i, 'partner program'],
];

describe('the words of the docs', () => {
  for (const file of new Set(read)) {
    it(`${file} has no em dash and no second word for a thing`, () => {
      const text = readFileSync(root + file, 'utf8');
      assert.ok(
        !text.includes('\u2014') || file === 'docs/FRAMEWORK.md' || isAboutDashes(file),
        'It holds an em dash.',
      );
      for (const [pattern, better] of otherWords) assert.equal(pattern.exec(text)?.[0], undefined, `Say ${better}.`);
    });
  }

  /** The pages about em dashes show one. */
  function isAboutDashes(file: string): boolean {
    return /\/style\/em-dash/.test(file);
  }
});
