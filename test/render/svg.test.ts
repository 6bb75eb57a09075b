import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { renderSvg } from '../../server/src/render/svg.ts';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from './every-field.ts';
import { extremePlans } from './extreme-plans.ts';
import { documentOf } from './plan-document.ts';
import { figuresOf } from './shapes.ts';

const example = readFileSync(
  new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
  'utf8',
);

const names = new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'polygon', 'polyline', 'text']);
const attributes = {
  theme:
    /^(?:xmlns|id|role|aria-labelledby|width|height|viewBox|x|y|rx|d|points|font-size|font-weight|class|data-(?:start|end))$/,
  print:
    /^(?:xmlns|id|role|aria-labelledby|width|height|viewBox|x|y|rx|d|points|font-(?:size|weight|family)|fill|stroke(?:-(?:width|dasharray))?)$/,
};

/** All elements of an SVG, which has to be well-formed XML. */
function elementsOf(svg: string): readonly Element[] {
  const parsed = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(svg, 'image/svg+xml');
  return [...parsed.getElementsByTagName('*')];
}

function svgsOf(text: string, colors: 'theme' | 'print', width: number): readonly string[] {
  return figuresOf(documentOf(text)).map((figure) => renderSvg(figure, { width, colors }).svg);
}

/** Checks that an SVG holds nothing but what we draw. */
function assertOnlyDrawing(svg: string, colors: 'theme' | 'print'): void {
  for (const { tagName, attributes: written } of elementsOf(svg)) {
    assert.ok(names.has(tagName), `<${tagName}>`);
    for (const { name } of written) assert.match(name, attributes[colors], `<${tagName} ${name}>`);
  }
}

for (const colors of ['theme', 'print'] as const) {
  describe(`an SVG with the colours of ${colors}`, () => {
    test('is well-formed and holds nothing but shapes and text', () => {
      for (const width of [300, 720]) for (const svg of svgsOf(example, colors, width)) assertOnlyDrawing(svg, colors);
      for (const { text } of extremePlans())
        for (const svg of svgsOf(text, colors, 720)) assertOnlyDrawing(svg, colors);
    });

    test('never takes a text of the plan for markup', () => {
      for (const injection of injections) {
        const svgs = svgsOf(
          planWithEveryField(() => injection),
          colors,
          720,
        );
        assert.equal(svgs.length, 5);
        for (const svg of svgs) assertOnlyDrawing(svg, colors);
      }
    });

    test('has the size that it says', () => {
      for (const figure of figuresOf(documentOf(example))) {
        const { svg, width, height } = renderSvg(figure, { width: 300, colors });
        assert.equal(width, 300);
        assert.ok(svg.includes(` width="300" height="${height}" viewBox="-1 -1 300 ${height}"`));
        assert.ok(Number.isInteger(height) && height > 50);
      }
    });

    test('is named and described for those who do not see it', () => {
      for (const figure of figuresOf(documentOf(example))) {
        const [root, title, description] = elementsOf(renderSvg(figure, { width: 720, colors }).svg);
        assert.equal(root?.getAttribute('role'), 'img');
        assert.equal(
          root?.getAttribute('aria-labelledby'),
          `${title?.getAttribute('id')} ${description?.getAttribute('id')}`,
        );
        assert.equal(title?.textContent, figure.title);
        assert.equal(description?.textContent, figure.alternative);
      }
    });
  });
}

test('parts lead to their places in the plan in a theme, and nowhere on paper', () => {
  const places = svgsOf(example, 'theme', 720).flatMap((svg) => [
    ...svg.matchAll(/<g data-start="(\d+)" data-end="(\d+)">\n(?:<title>[^<]*<\/title>\n)?<text[^>]*>([^<]*)</g),
  ]);
  assert.ok(places.length > 60, `only ${places.length}`);
  const sources = new Map(places.map(([, start, end, text]) => [text, example.slice(Number(start), Number(end))]));
  assert.equal(sources.get('Strategic'), 'Strategic');
  assert.equal(sources.get('Partner-sourced pipeline'), 'Partner-sourced pipeline');
  assert.equal(sources.get('4,000,000 USD'), '4000000 USD');
  for (const svg of svgsOf(example, 'print', 720)) assert.doesNotMatch(svg, /data-|class=/);
});

test('a page adds its own attributes to what leads to a place', () => {
  const [figure] = figuresOf(documentOf(example));
  assert.ok(figure);
  const additions = { attributes: () => ({ 'data-finding': '"<' }) };
  const { svg } = renderSvg(figure, { width: 720, colors: 'theme', additions });
  assert.ok(svg.includes(' data-finding="&quot;&lt;"'));
});

test('a text that was shortened has all its words as a tip', () => {
  const long = 'The partner identified the opportunity and registered it in time. '.repeat(40).trim();
  const [svg = ''] = svgsOf(`tiers: [{ name: A, criteria: { note: "${long}" } }]`, 'print', 300);
  assert.ok(svg.includes(`<title>${long.slice(0, -1)}</title>`));
  assert.match(svg, /\u2026<\/text>/);
});
