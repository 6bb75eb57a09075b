import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { escapeMermaid } from '../../server/src/render/escape-mermaid.ts';
import { renderMarkdown } from '../../server/src/render/markdown.ts';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from './every-field.ts';
import { extremePlans } from './extreme-plans.ts';
import { documentOf } from './plan-document.ts';

const example = readFileSync(
  new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
  'utf8',
);

/** A quoted label, in which only letters, digits, some marks, codes and our own line breaks stand. */
const label = '"(?:[\\p{L}\\p{M}\\p{N} ,.()/-]|#\\d+;|<br>)*"';
const id = '[a-z]+\\d*(?:(?:x|list)\\d+)?';
const lines = new RegExp(
  `^(?:${[
    '%%\\{init: \\{"flowchart": \\{"wrappingWidth": 320\\}\\}\\}%%',
    'flowchart (?:BT|LR|TD)',
    `\\s*${id}(?:\\[${label}\\]|\\(${label}\\)|\\{\\{${label}\\}\\})`,
    `\\s*${id} (?:-->(?:\\|(?:Accepted|Declined)\\|)?|<-->|-\\.->|-\\.-) ${id}`,
    `  subgraph ${id} \\[${label}\\]`,
    '  end',
    'xychart-beta',
    `  title ${label}`,
    `  x-axis \\[${label}(?:, ${label})*\\]`,
    `  y-axis ${label} 0 --> \\d+`,
    '  bar \\[\\d+(?:, \\d+)*\\]',
  ].join('|')})$`,
  'u',
);

/** The diagrams of a Markdown text, as lines. */
function diagrams(markdown: string): readonly (readonly string[])[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, diagram = '']) => diagram.split('\n'));
}

function assertOnlyDiagrams(text: string, count?: number): void {
  const markdown = renderMarkdown(documentOf(text));
  const found = diagrams(markdown);
  if (count !== undefined) assert.equal(found.length, count);
  assert.equal(markdown.match(/^```/gm)?.length ?? 0, 2 * found.length);
  for (const line of found.flat()) assert.match(line, lines);
}

describe('the diagrams of a Markdown document', () => {
  test('are one for each figure, and nothing but a diagram', () => {
    assertOnlyDiagrams(example, 5);
    for (const { text } of extremePlans()) assertOnlyDiagrams(text);
  });

  test('never take a text of the plan for syntax', () => {
    for (const injection of [...injections, 'end', '"]; click a href "javascript:alert(1)"', '1. one', '#quot; #35;']) {
      assertOnlyDiagrams(
        planWithEveryField(() => injection),
        5,
      );
    }
  });

  test('have their title in front of them, and what they say once in words', () => {
    const markdown = renderMarkdown(documentOf(example));
    assert.match(markdown, /\n\n\*\*Tier ladder\*\*\n\n```mermaid\n/);
    const said = [
      /600,000 USD or more partner-sourced pipeline within 12 months<br>/g,
      /Build the flow Partner Deal Registration Intake and test it/g,
    ];
    for (const words of said) assert.equal(markdown.match(words)?.length, 1, String(words));
  });

  test('show only multiples where no amount is known', () => {
    const markdown = renderMarkdown(documentOf('measurement: { primary: { roi: { target: 4x } } }'));
    assert.deepEqual(diagrams(markdown)[0]?.slice(1), [
      'flowchart LR',
      '  target1["Program ROI<br>4x"]',
      '  target2["Revenue target<br>Not defined yet"]',
      '  target3["Pipeline target<br>Not defined yet"]',
    ]);
  });
});

test('what could be syntax becomes a code', () => {
  assert.equal(escapeMermaid('a "b" #c; <d>'), 'a #34;b#34; #35;c#59; #60;d#62;');
  assert.equal(escapeMermaid('1. one'), '1#46; one');
  assert.equal(escapeMermaid('- one'), '#45; one');
  assert.equal(escapeMermaid('one\ntwo'), 'one two');
  assert.equal(escapeMermaid('партньор, 漢字 (2)'), 'партньор, 漢字 (2)');
});
