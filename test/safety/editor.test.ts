import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import { completion } from '../../server/src/features/completion/completion.ts';
import type { CheckedDocument } from '../../server/src/features/document.ts';
import { documentLink } from '../../server/src/features/document-link.ts';
import { hover } from '../../server/src/features/hover.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { everyFieldPlan, examplePlans, ruinedPlan, someRounds } from './injected-plans.ts';

// What the editor shows of a plan beside its text: explanations, suggestions, links and findings.

const reader = new MarkdownIt({ html: true, linkify: true });
const control = /(?![\t\n])\p{Cc}|[\u202D\u202E]/u;

const plans = (round: number): readonly string[] => [everyFieldPlan(round), ruinedPlan(round), ...examplePlans(round)];

/** Every place at which a key or a value of a plan stands, as far as it is written on a line of its own. */
function placesOf({ lines, text }: CheckedDocument, each: number): readonly { line: number; character: number }[] {
  const offsets = [...text.matchAll(/"[^"\n]/g)].map(({ index }) => index + 1);
  return offsets.filter((_, index) => index % each === 0).map((offset) => lines.positionAt(offset));
}

function checkMarkdown(markdown: string, where: string): void {
  const tokens = reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  for (const token of tokens) {
    assert.doesNotMatch(token.type, /^html_|^image$/, `${where}: ${token.content}`);
    const link = token.attrGet('href');
    if (link !== null) assert.match(link, /^(?:https?|mailto):/i, where);
  }
  assert.doesNotMatch(markdown, control, where);
}

test('explanations hold no markup of a plan', async () => {
  let count = 0;
  for (const round of someRounds(4)) {
    for (const plan of plans(round)) {
      const document = openDocument(plan);
      for (const position of placesOf(document, 3)) {
        const answer = await hover.answer({
          params: { textDocument: { uri }, position },
          document,
          client: fullClient,
        });
        if (answer === null) continue;
        count += 1;
        checkMarkdown((answer.contents as MarkupContent).value, `hover in line ${position.line + 1}`);
      }
    }
  }
  assert.ok(count > 100, `only ${count} explanations`);
});

test('suggestions hold no markup of a plan, and insert no snippet of it', async () => {
  let count = 0;
  for (const round of someRounds(3)) {
    for (const plan of plans(round)) {
      const document = openDocument(plan);
      for (const position of placesOf(document, 11)) {
        const params = { textDocument: { uri }, position };
        const { items } = await completion.answer({ params, document, client: fullClient });
        for (const item of items) {
          count += 1;
          checkItem(item);
        }
      }
    }
  }
  assert.ok(count > 100, `only ${count} suggestions`);
});

function checkItem({ label, documentation, textEdit, insertTextFormat }: CompletionItem): void {
  if (typeof documentation === 'object') checkMarkdown(documentation.value, label);
  // A snippet may ask for words. What it takes from elsewhere, such as the clipboard, would come from the plan.
  if (insertTextFormat === 2) assert.doesNotMatch(textEdit?.newText ?? '', /(?<!\\)\$\{?[A-Z_a-z]/, label);
}

test('links lead to the web, to a mailbox or to a page of our own', async () => {
  for (const round of someRounds(12)) {
    for (const plan of plans(round)) {
      const document = openDocument(plan);
      const found = await documentLink.answer({ params: { textDocument: { uri } }, document, client: fullClient });
      for (const { target = '' } of found) assert.match(target, /^(?:https?|mailto|partner-plan-rule):/i);
    }
  }
});
