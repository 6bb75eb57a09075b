import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Block, Figure } from '../../server/src/render/model.ts';
import { renderSvg } from '../../server/src/render/svg.ts';
import { isAllowedAttribute, isAllowedElement } from '../harness/allowed-markup.ts';
import { documentOf } from '../render/plan-document.ts';
import { everyFieldPlan, examplePlans, ruinedPlan, someRounds } from './injected-plans.ts';

function figuresOf(plan: string): readonly Figure[] {
  const inBlock = (block: Block): readonly Figure[] => {
    if (block.kind === 'figure') return [block];
    return block.kind === 'topic' ? block.blocks.flatMap(inBlock) : [];
  };
  return documentOf(plan).sections.flatMap(({ blocks }) => blocks.flatMap(inBlock));
}

test('a drawing holds nothing but shapes and words, and is well-formed', () => {
  const parser = new DOMParser({
    onError(level, message) {
      // A character that no encoding holds is replaced, which is no more than strange.
      if (level !== 'warning') assert.fail(`${level}: ${message}`);
    },
  });
  let count = 0;
  for (const round of someRounds(4)) {
    for (const plan of [everyFieldPlan(round), ruinedPlan(round), ...examplePlans(round)]) {
      for (const figure of figuresOf(plan)) {
        for (const width of [300, 720]) {
          const { svg } = renderSvg(figure, { width, colors: 'print' });
          assert.doesNotMatch(svg, /<!|<\?/);
          const elements = parser.parseFromString(svg, 'image/svg+xml').getElementsByTagName('*');
          for (const element of elements) checkElement(element);
          count += 1;
        }
      }
    }
  }
  assert.ok(count > 50, `only ${count} drawings`);
});

function checkElement(element: Element): void {
  assert.ok(isAllowedElement(element.tagName), element.tagName);
  for (const { name } of element.attributes) assert.ok(isAllowedAttribute(name), `${element.tagName} ${name}`);
}
