import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SuppressedProblem } from '../../server/src/core/problem.ts';
import { indexLines } from '../../server/src/core/text.ts';
import { suppressedFindings } from '../../server/src/features/preview/suppressed-findings.ts';
import { openDocument } from '../harness/ask.ts';
import { previewOf } from '../harness/preview.ts';

async function bodyOf(text: string): Promise<string> {
  const { body } = await previewOf(openDocument(text, ['style/em-dash', 'tiers/too-few']));
  return body;
}

const problem: SuppressedProblem = {
  rule: 'x/y',
  severity: 'error',
  span: { start: 2, end: 5 },
  message: 'Too <much> & "more".',
  fixes: [],
  related: [],
};

describe('suppressed findings', () => {
  it('stand at the end of the preview with their places and reasons', async () => {
    const text =
      "program:\n  # partner-plan-ignore style/em-dash: <b>it's</b> the name\n  name: A \u2014 b\ntiers: []\n";
    const start = text.indexOf('\u2014');
    const body = await bodyOf(text);
    const section = body.slice(body.lastIndexOf('<section'));
    assert.match(
      section,
      /^<section class="section" id="suppressed-findings" aria-labelledby="suppressed-findings-heading">/,
    );
    assert.match(section, /<h2 id="suppressed-findings-heading">Suppressed findings<\/h2>/);
    const rows = section.match(/<tr role="row" data-start.*?<\/tr>/gs) ?? [];
    assert.equal(rows.length, 1);
    assert.match(rows[0] ?? '', new RegExp(`^<tr role="row" data-start="${start}" data-end="${start + 1}">`));
    const cells = [...(rows[0] ?? '').matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell]) => cell);
    assert.deepEqual(
      [cells[0], cells[1], cells[3]],
      ['style/em-dash', 'Line 3', '&lt;b&gt;it&#39;s&lt;/b&gt; the name'],
    );
    assert.match(cells[2] ?? '', /^An em dash stands here/);
  });

  it('are no section where there are none', async () => {
    const body = await bodyOf('program:\n  name: A \u2014 b\ntiers: []\n');
    assert.match(body, /<h1>/);
    assert.doesNotMatch(body, /suppressed/i);
    assert.equal(suppressedFindings([], indexLines('')), '');
  });

  it('are escaped, and say where a reason is missing', () => {
    const html = suppressedFindings([problem], indexLines('a\nbcd\n'));
    assert.match(
      html,
      /<td[^>]*>Line 2<\/td>\n<td[^>]*>Too &lt;much&gt; &amp; &quot;more&quot;\.<\/td>\n<td[^>]*>No reason given<\/td>/,
    );
  });
});
