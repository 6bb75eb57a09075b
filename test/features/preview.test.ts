import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkDocument } from '../../server/src/features/document.ts';
import { copySection } from '../../server/src/features/preview/copy-section.ts';
import { preview } from '../../server/src/features/preview/preview.ts';
import type { CopySectionParams, PreviewResult } from '../../server/src/protocol/preview.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { previewOf as shown } from '../harness/preview.ts';

const example = readFileSync(
  new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
  'utf8',
);

/** The preview of a text, after another one could be read. */
async function previewOf(text: string, last?: string): Promise<PreviewResult> {
  const { kind, version, settings } = openDocument(text);
  const lastReadable = last === undefined ? undefined : readPlan(last);
  return shown(checkDocument({ kind, uri, version, text, settings, lastReadable }));
}

/** What the contents say of each part. */
function states({ contents }: PreviewResult): Readonly<Record<string, string>> {
  const rows = contents.matchAll(/<a href="#([\w-]+)">[^<]*<\/a> <span class="state" data-state="\w+">(.*?)<\/span>/g);
  return Object.fromEntries([...rows].map(([, part = '', words = '']) => [part, words]));
}

describe('the preview', () => {
  it('says of a complete plan that it is complete', async () => {
    const result = await previewOf(example);
    assert.equal(result.summary, 'All 8 sections are complete');
    assert.equal(result.findingCount, 0);
    assert.equal(result.mistake, undefined);
    assert.match(result.findings, /Nothing was found/);
    assert.deepEqual(new Set(Object.values(states(result))), new Set(['complete']));
    assert.doesNotMatch(result.body, /data-findings|class="mark"|stale/);
  });

  it('says what each section lacks', async () => {
    const result = await previewOf(example.replace('owner: ', 'ownr: ').replace(/\nrisks:[\s\S]*/, '\n'));
    const found = states(result);
    assert.equal(found.risks, '1 missing');
    assert.match(found.attribution ?? '', /^1 error/);
    assert.equal(found.tiers, 'complete');
    assert.match(result.summary, /^5 of 8 sections complete, 1 thing missing, 2 errors/);
  });

  it('marks the smallest block that a finding is about, and its section in words', async () => {
    const text = example.replace('atLeast: 600000 USD', 'atLeast: 600000 USDX');
    const { body } = await previewOf(text);
    const marked = [...body.matchAll(/data-start="(\d+)" data-end="(\d+)" data-findings="(\d+)" (.*?)>/g)];
    assert.ok(marked.length > 0);
    for (const [, start, end, count, rest] of marked) {
      assert.match(text.slice(Number(start), Number(end)), /^.*600000 USDX.*$/);
      assert.equal(`${count} ${rest}`, '1 data-severity="error" data-found="1 error"');
    }
    assert.match(
      body,
      /<button type="button" class="mark" data-action="findings" data-part="tiers" data-severity="error" aria-label="Show what was found in Tier Structure: 1 error">1 error<\/button>/,
    );
  });

  it('lists findings with their line, rule, section and fixes', async () => {
    const text = example.replace('owner: ', 'ownr: ');
    const { findings, findingCount } = await previewOf(text);
    const line = text.slice(0, text.indexOf('ownr')).split('\n').length;
    assert.equal(findingCount, findings.match(/<li /g)?.length);
    assert.match(findings, new RegExp(`data-action="source">Line ${line}</button> in CRM Attribution Setup`));
    assert.match(findings, /data-action="rule"[^>]*>schema\/unknown-key<\/button>/);
    assert.match(
      findings,
      /<button type="button" class="push" data-action="fix">Change &quot;ownr&quot; to &quot;owner&quot;<\/button>/,
    );
    assert.match(findings, /<option value="attribution">CRM Attribution Setup \(1\)<\/option>/);
    assert.match(findings, /data-filter-severity="error" aria-pressed="true">1 error<\/button>/);
  });

  it('says what the plan suppresses, and leads to it', async () => {
    const text = `# partner-plan-ignore-file style/em-dash: It is the name of a product\n${example.replace('name: Strategic', 'name: Strategic \u2014 A')}`;
    const result = await previewOf(text);
    assert.equal(result.suppressedCount, 1);
    assert.equal(result.findingCount, 0);
    assert.equal(states(result)['suppressed-findings'], '1 suppressed');
    assert.match(result.findings, /Nothing else was found/);
    assert.match(result.findings, /<a href="#suppressed-findings">1 finding is suppressed by the plan<\/a>/);
    assert.match(result.body, /<section class="section" id="suppressed-findings"/);
    assert.equal((await previewOf(example)).suppressedCount, 0);
    assert.doesNotMatch((await previewOf(example)).contents, /suppressed/);
  });

  it('lists the topics of each section in the contents, and each entry leads to something', async () => {
    const { contents, body } = await previewOf(example);
    const links = [...contents.matchAll(/<a href="#([\w-]+)">/g)].map(([, id]) => id);
    assert.equal(links.length, 8 + (body.match(/<h3/g)?.length ?? 0));
    for (const id of links) assert.ok(id === 'document' || body.includes(` id="${id}"`), id);
  });

  it('is made once for each version, however often it is asked for', async () => {
    const { kind, version, settings } = openDocument(example);
    const document = checkDocument({ kind, uri, version, text: example, settings });
    const question = { params: { uri }, document, client: fullClient };
    const result = await preview.answer(question);
    assert.equal(await preview.answer(question), result);
    let count = 0;
    const kept = (): number => document.kept('a test', () => ++count);
    assert.deepEqual([kept(), kept()], [1, 1]);
  });

  it('is not sent again to somebody who has it, and is sent when anything of it is different', async () => {
    const first = await previewOf(example);
    const asked = (text: string, version: number) => {
      const { kind, settings } = openDocument(text);
      const document = checkDocument({ kind, uri, version, text, settings });
      return preview.answer({ params: { uri, known: first.stamp }, document, client: fullClient });
    };
    assert.equal(await asked(example, 1), 'unchanged');
    assert.notEqual(await asked(example, 2), 'unchanged');
    assert.notEqual(await asked(example.replace('owner: ', 'ownr: '), 1), 'unchanged');
    assert.notEqual(await asked(example.replace('due: 2026-12-11', 'due: 2026-12-14'), 1), 'unchanged');
  });

  it('says which fixes leave something to write', async () => {
    const { findings } = await previewOf('partnerPlan: 1\nprogram: {}\n');
    assert.match(findings, /data-action="fix" data-asks>/);
  });

  it('writes texts of a plan letter by letter', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { body, findings, contents } = await previewOf(
      `program:\n  name: "${evil}"\n  "${evil}": 1\n  built: "${evil}"\n`,
    );
    for (const html of [body, findings, contents]) assert.ok(!html.includes('<img'), html);
    assert.ok(findings.includes('&lt;img src=x onerror=alert(1)&gt;'));
  });

  it('shows the last readable state of what is broken, says so, and where', async () => {
    const broken = example.replace('name: Strategic', 'name: Strategic: x');
    const result = await previewOf(broken, example);
    const at = broken.indexOf('Strategic: x');
    assert.match(result.body, /<section class="section stale" id="tiers"/);
    assert.match(result.mistake?.text ?? '', /^Line 61 cannot be read/);
    assert.match(result.mistake?.text ?? '', /: marked parts are older$/);
    assert.equal(result.body.match(/class="stale-note">Last readable state</g)?.length, 1);
    assert.equal(result.mistake?.start, at);
    assert.match(states(result).tiers ?? '', /^cannot be read, /);
    assert.equal(states(result).playbook, 'complete');
    assert.match((await previewOf(broken)).mistake?.details ?? '', /shows what can be read/);
  });

  it('marks a head that cannot be read', async () => {
    const { body } = await previewOf(example.replace(/name: Northwind.*/, 'name: "x": y'), example);
    assert.match(body, /^<header class="stale">\n<h1>.*<\/h1>\n<p class="stale-note">/);
    assert.match(body, /Northwind/);
  });
});

describe('a section that is copied', () => {
  async function copied(params: Omit<CopySectionParams, 'uri'>, text = example): Promise<string> {
    const document = openDocument(text);
    const { content = '' } = await copySection.answer({ params: { uri, ...params }, document, client: fullClient });
    return content;
  }

  it('starts with its heading and holds nothing else', async () => {
    const markdown = await copied({ section: 'risks', format: 'markdown' });
    assert.match(markdown, /^## Risks and Failure Modes\n/);
    assert.equal(markdown.match(/^## /gm)?.length, 1);
    assert.match(markdown, /\|\n$/);
    const text = await copied({ section: 'tiers', format: 'text' });
    assert.match(text, /^TIER STRUCTURE\n/);
    assert.doesNotMatch(text, /PROBLEM DIAGNOSIS|CRM ATTRIBUTION|Partner type/i);
  });

  it('can be the one in which the cursor stands', async () => {
    const text = await copied({ offset: example.indexOf('movement:') + 20, format: 'text' });
    assert.match(text, /^TIER STRUCTURE\n/);
    assert.equal(await copied({ offset: 0, format: 'text' }), '');
    assert.equal(await copied({ section: 'constructor', format: 'text' }), '');
  });
});
