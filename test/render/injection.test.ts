import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderHtmlBody } from '../../server/src/render/html-body.ts';
import { planWithEveryField } from './every-field.ts';
import { injections } from './injections.ts';
import { documentOf, render, textsOf } from './plan-document.ts';

const dashes = /[\u2014\u2015\u2E3A\u2E3B\uFE58\uFE31]|\s\u2013\s/;
const plain = planWithEveryField(() => 'Plain words');

/** The tags of a text in order, without places, links, pictures, and what depends on how long a text is. */
function tags(html: string): readonly string[] {
  const all = html.replace(/<svg xmlns=[\s\S]*?<\/svg>/g, '<svg>').match(/<[^>]*>/g) ?? [];
  return all
    .map((tag) => tag.replace(/ data-(?:start|end)="\d+"| class="roomy"/g, ''))
    .filter((tag) => !/^<(?:br|\/?span|\/?a(?: href="(?:https?:|mailto:)[^"<>]*")?)>$/.test(tag));
}

/** Markdown without what is escaped in it, and without diagrams, line breaks, addresses and technical names. */
function withoutOwnMarkup(markdown: string): string {
  return markdown
    .replace(/^```mermaid\n[^`]*^```$/gm, '')
    .replaceAll('<br>', '')
    .replace(/<(?:https?:\/\/|mailto:)[^\s<>]+>/g, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/`[^`\n]*`/g, '');
}

/** What stands in front of a colon at the start of a line. The name of the program, on the second line, is no label. */
function labels(text: string): readonly (string | undefined)[] {
  const lines = text.split('\n').filter((line, index) => index !== 1 && /^[A-Z]/.test(line));
  return lines.map((line) => (line.startsWith('Tier 1 (') ? 'Tier 1' : line.split(':')[0]));
}

for (const injection of injections) {
  describe(`a plan full of ${JSON.stringify(injection)}`, () => {
    const plan = planWithEveryField(() => injection);

    test('has no dash and no control character in any format', () => {
      for (const format of ['text', 'markdown', 'html'] as const) {
        const rendered = render(plan, format);
        assert.doesNotMatch(rendered, dashes);
        assert.doesNotMatch(rendered, /(?!\n)\p{Cc}|\p{Surrogate}|[\u2028\u2029\u202D\u202E\uFFFE\uFFFF]/u);
      }
      for (const text of textsOf(documentOf(plan))) assert.doesNotMatch(text, dashes);
    });

    test('has the same HTML elements as a plan full of plain words', () => {
      const [expected, found] = [tags(renderHtmlBody(documentOf(plain))), tags(renderHtmlBody(documentOf(plan)))];
      assert.deepEqual(found, expected);
    });

    test('has no HTML and no unescaped mark in Markdown', () => {
      const rendered = withoutOwnMarkup(render(plan, 'markdown'));
      assert.doesNotMatch(rendered, /[<[\]~$&]/);
      for (const mark of ['*', '_', '|', '\n']) {
        const expected = withoutOwnMarkup(render(plain, 'markdown')).split(mark).length;
        assert.equal(rendered.split(mark).length, expected, JSON.stringify(mark));
      }
      assert.doesNotMatch(rendered, /(?:javascript|ftp|xmpp|data|vbscript):\S|www\./i);
    });

    test('has the same headings and labels in the text format', () => {
      assert.deepEqual(labels(render(plan, 'text')), labels(render(plain, 'text')));
    });
  });
}
