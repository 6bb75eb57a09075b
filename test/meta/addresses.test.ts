import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { auditFormats } from '../../server/src/audit/formats.ts';
import { reportFormats } from '../../server/src/cli/report/index.ts';
import { briefFindings } from '../../server/src/generate/findings.ts';
import { formatFacts } from '../../server/src/protocol/formats.ts';
import { rules } from '../../server/src/rules/index.ts';
import { converse } from '../cli/fake-world.ts';
import { completePlan, sketch } from '../cli/plans.ts';
import { objectsOf } from '../export/pdf-objects.ts';
import { startInProcess } from '../harness/client.ts';
import { filesBelow, root } from '../harness/files.ts';

/**
 * Nothing of ours is published: no site, no repository, no schema. An address that looks like ours could belong to
 * anybody tomorrow, so no output names one.
 */
describe('no output names an address that is not published', () => {
  const plan = 'a.partner-plan.yaml';
  const files = {
    [plan]: sketch,
    'whole.partner-plan.yaml': completePlan,
    'a.partner-brief.yaml': 'partnerTypes: [reseller]\nstate: informal\ncrm: sap\n',
    '.partner-plan.yaml': 'rulez: {}\n',
  };

  for (const { id } of reportFormats) {
    it(`a report, ${id}`, async () => {
      const lint = ['lint', plan, 'a.partner-brief.yaml', '.partner-plan.yaml', '--format', id, '--show-suppressed'];
      assertKnown(await printed(lint, 1));
    });
  }

  for (const { id } of auditFormats) {
    it(`an audit, ${id}`, async () => assertKnown(await printed(['audit', plan, '--format', id])));
  }

  for (const [format, { extension, isText }] of Object.entries(formatFacts)) {
    it(`a document, ${format}`, async () => {
      for (const name of [plan, 'whole.partner-plan.yaml']) {
        const out = `out.${extension}`;
        const { code, stderr, files: written } = await converse(['render', name, '--out', out], { files });
        assert.equal(code, 0, stderr);
        const bytes = written.get(out) ?? new Uint8Array();
        assertKnown(isText ? strFromU8(bytes) : unpacked(format, bytes));
      }
    });
  }

  for (const argv of [
    ['rules'],
    ['rules', '--format', 'json'],
    ['schema'],
    ['schema', '--brief'],
    ['generate', '--example', 'reseller'],
    ['--help'],
    ['lint', '--help'],
    ['lsp', '--help'],
  ]) {
    it(`partner-plan ${argv.join(' ')}`, async () => assertKnown(await printed(argv)));
  }

  it('the page of each rule', async () => {
    for (const id of [...rules.map((rule) => rule.id), ...Object.keys(briefFindings)]) {
      assertKnown(await printed(['explain', id]), id);
    }
  });

  it('what an editor is told', async () => {
    const client = startInProcess();
    try {
      const started = await client.start();
      assertKnown(JSON.stringify(started));
      for (const [name, text] of Object.entries(files)) {
        const uri = `file:///plans/${name}`;
        await client.open(uri, text, 'yaml');
        const problems = await client.problemsOf(uri, 1);
        if (text !== completePlan) assert.ok(problems.length > 0, name);
        assertKnown(JSON.stringify(problems), name);
        // An editor shows the page that is at hand, and a link beside it would lead elsewhere.
        for (const { code, codeDescription } of problems) assert.equal(codeDescription, undefined, String(code));
      }
    } finally {
      await client.stop();
    }
  });

  for (const file of [
    'package.json',
    'README.md',
    'CHANGELOG.md',
    '.pre-commit-hooks.yaml',
    ...filesBelow(['docs'], '.md').filter((page) => !/^docs\/rules\/./.test(page)),
    ...filesBelow(['schemas', 'snippets', 'syntaxes'], '.json'),
    ...filesBelow(['media'], '.md'),
    ...filesBelow(['media'], '.svg'),
  ]) {
    it(file, () => assertKnown(readFileSync(root + file, 'utf8')));
  }

  it('the manifest has no page of its own', () => {
    const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<string, unknown>;
    for (const key of ['repository', 'bugs', 'homepage', 'sponsor']) assert.equal(manifest[key], undefined, key);
  });

  async function printed(argv: readonly string[], expected = 0): Promise<string> {
    const { code, stdout, stderr } = await converse(argv, { files });
    assert.equal(code, expected, stderr);
    assert.notEqual(stdout, '');
    return stdout + stderr;
  }
});

/** Addresses that belong to somebody else for good: standards, most of them names that nobody opens. */
const standards: readonly string[] = [
  'http://json-schema.org/draft-07/schema#',
  'https://json.schemastore.org/sarif-2.1.0.json',
  'http://www.w3.org/',
  'http://purl.org/dc/',
  'http://ns.adobe.com/',
  'http://schemas.openxmlformats.org/',
  'http://schemas.microsoft.com/office/',
  'https://keepachangelog.com/en/1.1.0/',
  'https://semver.org/',
  'https://pre-commit.com',
  'https://code.visualstudio.com',
];

/** Names that are reserved for examples and can never belong to anybody. */
const isExample = (address: string): boolean =>
  /^https?:\/\/(?:[\w-]+\.)*(?:example\.com|example)(?:[/:]|$)/.test(address);

function assertKnown(text: string, what?: string): void {
  const addresses = [...text.matchAll(/\b(?:https?|ftp):\/\/[^\s"'<>)\]}\\`]+/g)].map(([address]) => address);
  const unknown = addresses.filter(
    (address) => !isExample(address) && !standards.some((known) => address.startsWith(known)),
  );
  assert.deepEqual([...new Set(unknown)], [], what);
}

/** All text of a Word document or a PDF, with what programs read in it. */
function unpacked(format: string, bytes: Uint8Array): string {
  if (format === 'pdf') return objectsOf(bytes).all;
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
