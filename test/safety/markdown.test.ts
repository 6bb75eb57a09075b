import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt, { type Token } from 'markdown-it';
import { renderMarkdown } from '../../server/src/render/markdown.ts';
import { exportedDocumentOf, render, summaryOf } from '../render/plan-document.ts';
import { everyFieldPlan, examplePlans, plainEveryFieldPlan, ruinedPlan, someRounds } from './injected-plans.ts';

// As generous as a reader of Markdown can be: it takes HTML, makes links of bare addresses, and improves quotes.
const reader = new MarkdownIt({ html: true, linkify: true, typographer: true });

/** What words of a plan may become on their own: an address, a technical name, a line break. */
const harmless = new Set(['text', 'text_special', 'link_open', 'link_close', 'code_inline', 'softbreak']);
/** How a line break of a text is written where Markdown has none. */
const lineBreak = /^<br>$/;

/** The blocks of a document in order, without the words in them. */
function blocksOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ type, tag, info, markup }) =>
    [type, tag, type === 'fence' ? info : '', type === 'inline' ? '' : markup].join(' '),
  );
}

/** What stands in the lines of a document, apart from words and what they may become. */
function marksOf(tokens: readonly Token[]): readonly string[] {
  const children = tokens.flatMap((token) => token.children ?? []);
  return children
    .filter(({ type, content }) => !harmless.has(type) && !(type === 'html_inline' && lineBreak.test(content)))
    .map(({ type, content }) => (type === 'html_inline' ? `${type} ${content}` : type));
}

function linksOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => [
    ...['href', 'src'].flatMap((name) => token.attrGet(name) ?? []),
    ...linksOf(token.children ?? []),
  ]);
}

/** Marks that only some readers know: mathematics, mentions, emoji, footnotes, alerts, diagrams in a line. */
const special = /(?<!\\)\$|(?<![\\\p{L}\p{N}`/.])@[a-z]|(?<!\\)\[\^|(?<![\\\w]):[a-z_]+:|^>\s*\[!/imu;

function checkWords(markdown: string): readonly Token[] {
  const tokens = reader.parse(markdown, {});
  for (const link of linksOf(tokens)) assert.match(link, /^(?:https?:|mailto:)/i);
  assert.doesNotMatch(withoutCode(tokens), special);
  assert.doesNotMatch(markdown, /(?!\n)\p{Cc}|\p{Surrogate}|[\u2028\u2029\u202D\u202E\uFFFE\uFFFF]/u);
  return tokens;
}

/** The source of a document without the code and the addresses in it, in which these marks mean nothing. */
function withoutCode(tokens: readonly Token[]): string {
  return tokens
    .filter(({ type }) => type === 'inline')
    .map(({ content }) => content.replace(/`[^`]*`/g, '').replace(/<(?:https?|mailto):[^>]*>/g, ''))
    .join('\n');
}

test('a plan with an injection in every field has the Markdown of any other', () => {
  const plain = reader.parse(render(plainEveryFieldPlan, 'markdown'), {});
  for (const round of someRounds(24)) {
    const tokens = checkWords(render(everyFieldPlan(round), 'markdown'));
    assert.deepEqual(blocksOf(tokens), blocksOf(plain));
    assert.deepEqual(marksOf(tokens), marksOf(plain));
  }
});

test('so has one that begins with its page for a sponsor, and that page alone', () => {
  for (const documentOf of [exportedDocumentOf, summaryOf]) {
    const plain = reader.parse(renderMarkdown(documentOf(plainEveryFieldPlan)), {});
    for (const round of someRounds(8)) {
      const tokens = checkWords(renderMarkdown(documentOf(everyFieldPlan(round))));
      assert.deepEqual(blocksOf(tokens), blocksOf(plain));
      assert.deepEqual(marksOf(tokens), marksOf(plain));
    }
  }
});

test('plans with an injection in every value have no link, picture or HTML of their own', () => {
  const known = new Set(reader.parse(render(plainEveryFieldPlan, 'markdown'), {}).map(({ type }) => type));
  for (const round of someRounds(12)) {
    for (const plan of [ruinedPlan(round), ...examplePlans(round)]) {
      const tokens = checkWords(render(plan, 'markdown'));
      assert.deepEqual(
        tokens.filter(({ type }) => !known.has(type) && !/^(?:blockquote|bullet_list|list_item)_/.test(type)),
        [],
      );
      for (const mark of marksOf(tokens)) assert.match(mark, /^(?:strong|em)_(?:open|close)$/);
    }
  }
});
