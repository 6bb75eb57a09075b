import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderHtml } from '../../server/src/render/html.ts';
import { allowedLink, isAllowedAttribute, isAllowedElement } from '../harness/allowed-markup.ts';
import { openDocument } from '../harness/ask.ts';
import { previewOf } from '../harness/preview.ts';
import { documentOf, exportedDocumentOf, summaryOf } from '../render/plan-document.ts';
import { everyFieldPlan, examplePlans, plainEveryFieldPlan, ruinedPlan, someRounds } from './injected-plans.ts';

// The tags as they are written. test/layout/injection.test.ts lets a browser read them, which costs more.

/** The tags of a text in order, without places, labels and links, and without what words may bring with them. */
function tagsOf(html: string): readonly string[] {
  const all = html.slice(html.indexOf('<body')).match(/<[^>]*>/g) ?? [];
  return all
    .map((tag) =>
      tag.replace(
        / class="(?:roomy|wide|tall|long-word|date)"| tall(?=")| (?:data-(?:start|end|label|findings)|aria-label|id|aria-labelledby)="[^"]*"/g,
        '',
      ),
    )
    .map((tag) => tag.replace(/ (?:x|y|width|height|points|viewBox|rx)="[-\d., ]*"/g, ''))
    .filter((tag) => !/^<(?:br|wbr|\/?span|\/?a(?: href="(?:https?:|mailto:)[^"<>]*")?)>$/i.test(tag))
    .filter((tag) => !/^<\/?(?:text|tspan|title|g|rect|polyline|polygon|path|line)\b/.test(tag));
}

/** The tags of the drawings, each once: how many there are depends on how long the words are. */
function drawnTagsOf(html: string): readonly string[] {
  const all = html.match(/<(?:text|tspan|title|g|rect|polyline|polygon|path|line)\b[^>]*>/g) ?? [];
  const bare = all.map((tag) => tag.replace(/="[^"]*"/g, '=""'));
  return [...new Set(bare)].sort();
}

function check(html: string, plain: string): void {
  assert.deepEqual(tagsOf(html), tagsOf(plain));
  const known = new Set(drawnTagsOf(plain));
  for (const tag of drawnTagsOf(html))
    assert.ok(known.has(tag) || /^<(?:title|g(?: data-start="" data-end="")?)>$/.test(tag), tag);
  assert.doesNotMatch(html, /(?!\n)\p{Cc}|\p{Surrogate}|[\u2028\u2029\u202D\u202E\uFFFE\uFFFF]/u);
  for (const [, link = ''] of html.matchAll(/\b(?:href|src|xlink:href)="([^"]*)"/g)) {
    assert.match(link, allowedLink);
  }
}

test('a plan with an injection in every field has the tags of any other', () => {
  const plain = renderHtml(documentOf(plainEveryFieldPlan));
  for (const round of someRounds(24)) check(renderHtml(documentOf(everyFieldPlan(round))), plain);
});

test('so has one that begins with its page for a sponsor, and that page alone', () => {
  for (const documentOf of [exportedDocumentOf, summaryOf]) {
    const plain = renderHtml(documentOf(plainEveryFieldPlan));
    for (const round of someRounds(8)) check(renderHtml(documentOf(everyFieldPlan(round))), plain);
  }
});

test('every part of the preview is made of what it may be made of', async () => {
  for (const round of someRounds(3)) {
    for (const plan of [everyFieldPlan(round), ruinedPlan(round), ...examplePlans(round)]) {
      const strange = (await partsOfPreview(plan)).flatMap(kindsOf).filter((kind) => !isAllowed(kind));
      assert.deepEqual([...new Set(strange)], []);
    }
  }
});

async function partsOfPreview(plan: string): Promise<readonly string[]> {
  const { body, contents, findings } = await previewOf(openDocument(plan));
  return [body, contents, findings];
}

/** Each tag with the names of its attributes. */
function kindsOf(html: string): readonly string[] {
  for (const [, link = ''] of html.matchAll(/\bhref="([^"]*)"/g)) assert.match(link, allowedLink);
  return (html.match(/<[a-z][^>]*>/gi) ?? []).map((tag) => tag.replace(/="[^"]*"/g, ''));
}

function isAllowed(kind: string): boolean {
  const [tag = '', ...names] = kind.replace(/^<|\/?>$/g, '').split(' ');
  return isAllowedElement(tag) && names.every(isAllowedAttribute);
}
