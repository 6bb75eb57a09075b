import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderHtml } from '../../server/src/render/html.ts';
import { renderHtmlBody } from '../../server/src/render/html-body.ts';
import { tableHtml } from '../../server/src/render/html-table.ts';
import { unbrokenWords, wordsHtml } from '../../server/src/render/html-words.ts';
import type { ListItem } from '../../server/src/render/model.ts';
import { documentOf, render } from './plan-document.ts';

const plan = readFileSync(new URL('plans/full.partner-plan.yaml', import.meta.url), 'utf8');
const body = renderHtmlBody(documentOf(plan));

test('the fragment has no style, no script and nothing that loads', () => {
  assert.doesNotMatch(body, /<(?:style|script|link|img|iframe|meta)|\bstyle=|\bon\w+=|\bsrc=|\bfill=|\bstroke=/i);
});

test('the page is one file that allows nothing from outside', () => {
  const page = renderHtml(documentOf(plan));
  assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
  assert.match(page, /<meta charset="utf-8">/);
  assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
  assert.match(page, /<title>Northwind Partner Program<\/title>/);
  assert.doesNotMatch(page, /<(?:script|link|img|iframe)|\bsrc=|url\(|@import/i);
  assert.equal(page.split('<main>').length, 2);
  assert.equal(page.split('<h1>').length, 2);
  const [head = '', rest = ''] = body.split('</header>\n');
  assert.ok(page.includes(`${head}</header>\n<nav class="contents"`));
  assert.ok(page.includes(`</nav>\n${rest}`));
});

test('every section is named by its heading', () => {
  const sections = [...body.matchAll(/<section class="section" id="([a-z]+)" aria-labelledby="([a-z-]+)"/g)];
  assert.equal(sections.length, 7);
  for (const [, , heading] of sections) assert.ok(body.includes(`<h2 id="${heading}"`), heading);
  const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every header of a table says what it is the header of', () => {
  assert.doesNotMatch(body, /<th(?!ead| scope="(?:row" role="rowheader|col" role="columnheader)")/);
  assert.equal(
    body.split('<table').length,
    body.split(/<table(?: class="(?:roomy|wide)")? role="table" aria-label="/).length,
  );
});

test('a table that is laid out as blocks keeps its roles, and its cells carry their columns', () => {
  assert.doesNotMatch(body, /<thead>|<tbody>|<tr(?! role="row")|<td(?! role="cell" data-label="[A-Z])/);
  const [, columns = '', firstRow = ''] =
    /<table(?: class="(?:roomy|wide)")? role="table" aria-label="Structural problems"[\s\S]*?<thead role="rowgroup">\n([\s\S]*?)<\/thead>[\s\S]*?<tr role="row"([\s\S]*?)<\/tr>/.exec(
      body,
    ) ?? [];
  const labels = [...firstRow.matchAll(/ data-label="([^"]*)"/g)].map(([, label]) => label);
  assert.deepEqual(labels, [...columns.matchAll(/>([^<\n]+)<\/th>/g)].map(([, column]) => column).slice(1));
});

test('topics have ids that do not depend on what the plan says', () => {
  const ids = (html: string) => [...html.matchAll(/<div class="topic" id="([^"]*)"/g)].map(([, id]) => id);
  assert.ok(ids(body).includes('attribution-required-fields'));
  assert.ok(ids(body).includes('launch-soft-launch'));
  const empty = ids(renderHtmlBody(documentOf('')));
  assert.ok(empty.length > 15);
  assert.deepEqual(
    empty.filter((id) => !ids(body).includes(id)),
    [],
  );
});

test('the contents lead to every section and topic', () => {
  const page = renderHtml(documentOf(plan));
  const [contents = ''] = /<nav [\s\S]*<\/nav>/.exec(page) ?? [];
  const targets = [...contents.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
  const parts = [...body.matchAll(/<(?:section|div) class="(?:section|topic)" id="([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(targets, parts);
});

test('a part that shows an earlier state says so', () => {
  const document = documentOf(plan);
  const [first, ...others] = document.sections;
  assert.ok(first);
  const note = '<p class="stale-note">Last readable state</p>';
  const section = renderHtmlBody({ ...document, sections: [{ ...first, stale: true }, ...others] });
  assert.match(section, /<section class="section stale" id="diagnosis"/);
  assert.equal(section.split(note).length, 2);
  const topic = renderHtmlBody({
    ...document,
    sections: [{ ...first, blocks: [{ kind: 'topic', label: 'A topic', blocks: [], stale: true }] }],
  });
  assert.match(topic, /<div class="topic stale" id="diagnosis-a-topic">\n<h3>A topic<\/h3>\n<p class="stale-note">/);
  assert.doesNotMatch(body, /stale/);
});

test('a page can add to the body', () => {
  const html = renderHtmlBody(documentOf('launch: { fullLaunch: { starts: 2027-01-04 } }'), {
    afterHeader: '<nav>contents</nav>\n',
    afterHeading: (part) => ('kind' in part ? `<i>${part.label}</i>\n` : `<b>${part.title}</b>\n`),
    attributes: ({ start }) => ({ 'data-mark': `"${start}"` }),
  });
  assert.match(html, /<\/header>\n<nav>contents<\/nav>\n<section/);
  assert.match(html, /Launch Sequence<\/h2>\n<b>Launch Sequence<\/b>\n/);
  assert.match(html, /Full launch<\/h3>\n<i>Full launch<\/i>\n/);
  assert.match(
    html,
    /<dd data-start="32" data-end="42" data-mark="&quot;32&quot;"><span class="date">2027-01-04<\/span><\/dd>/,
  );
});

test('a figure has its picture in two widths, its title and its table', () => {
  const [figure = ''] = /<figure class="figure(?: tall)?" id="figure-tier-ladder"[\s\S]*?<\/figure>/.exec(body) ?? [];
  assert.equal(figure.match(/<svg /g)?.length, 2);
  assert.match(figure, /<div class="drawing wide"><svg [\s\S]*<div class="drawing narrow"><svg /);
  assert.match(figure, /<figcaption>Tier ladder<\/figcaption>\n<details class="as-table">\n<summary>/);
});

test('every element that is opened is closed, in order', () => {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of body.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (['br', 'wbr'].includes(name) || tag.endsWith('/>')) continue;
    if (slash === '') open.push(name);
    else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
});

test('a printed page carries the name of the program, which stays a text in the style sheet', () => {
  const html = renderHtml(documentOf('program: { name: "Harbor & Co.\\"; } </style><b>x</b>" }'));
  const rule = /@bottom-left \{\s*content: "([^"\n]*)";\s*\}\s*\}\s*<\/style>/.exec(html)?.[1] ?? '';
  const text = rule.replace(/\\([\da-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  assert.equal(text, 'Harbor & Co."; } </style><b>x</b>');
  assert.doesNotMatch(rule, /[<>&]/);
});

test('places lead to what stands there', () => {
  const outsidePictures = body.replace(/<svg [\s\S]*?<\/svg>/g, '');
  const places = [...outsidePictures.matchAll(/<(\w+)[^>]*? data-start="(\d+)" data-end="(\d+)">([^<]*)/g)];
  assert.ok(places.length > 200, `only ${places.length} places`);
  const sources = new Map(places.map(([, , start, end, text]) => [text, plan.slice(Number(start), Number(end))]));
  assert.equal(sources.get('Northwind Partner Program'), 'Northwind Partner Program');
  assert.equal(sources.get('Solution brief'), 'Solution brief');
  assert.equal(sources.get('SugarCRM'), 'SugarCRM');
  assert.equal(sources.get('Quarterly'), 'quarterly');
  assert.equal(sources.get('4.2x'), '4.2x');
  assert.match(sources.get('Risks and Failure Modes') ?? '', /^risks:\n {2}- risk: Resellers/);
  for (const [, , start, end] of places) assert.ok(Number(start) <= Number(end) && Number(end) <= plan.length);
});

test('only addresses of http, https and mailto are links', () => {
  const links = [
    ['see https://example.com/a_(b), then', 'https://example.com/a_(b)'],
    ['(HTTP://example.com/x).', 'HTTP://example.com/x'],
    ['write to mailto:jo@example.com.', 'mailto:jo@example.com'],
    ['https://example.com/?a=1&b="2"', 'https://example.com/?a=1&amp;b='],
    ['javascript:alert(1) ftp://example.com data:text/html,x www.example.com //example.com', undefined],
    ['xhttps://example.com https:// mailto:nobody', undefined],
  ] as const;
  for (const [text, link] of links) {
    const html = renderHtmlBody(documentOf(`playbook: { coMarketing: { location: ${JSON.stringify(text)} } }`));
    assert.equal(/ href="([^"]*)"/.exec(html)?.[1], link, text);
  }
});

test('dates are held together, and only what is longer than any word may break', () => {
  const long = 'Donaudampfschifffahrtsgesellschaft';
  assert.equal(wordsHtml('Due 2026-12-11, or <later>'), 'Due <span class="date">2026-12-11</span>, or &lt;later&gt;');
  assert.equal(wordsHtml(`The ${long}: ab`), `The <span class="long-word">${long}:</span> ab`);
  assert.equal(wordsHtml('12026-12-11 Partner-sourced'), '12026-12-11 Partner-sourced');
  assert.deepEqual(unbrokenWords(`due 2026-12-11 ${long}`), ['2026-12-11', 'due', '2026', '12', '11']);
});

test('a table says how much room its words need', () => {
  const table = (words: string, columns: number): string =>
    tableHtml(
      {
        kind: 'table',
        caption: 'Table',
        columns: Array.from({ length: columns }, () => 'A'),
        rows: [{ cells: Array.from({ length: columns }, () => ({ items: [say(words)] })), line: [] }],
        rowsAs: 'lines',
      },
      {},
    );
  assert.match(table('Partner operations', 4), /^<table role/);
  assert.match(table('Partner operations', 6), /^<table class="roomy" role/);
  assert.match(table('Partner responsibilities', 6), /^<table class="wide" role/);
});

function say(text: string): ListItem {
  return { content: [{ kind: 'words', text }] };
}

test('a technical name may break between its parts, and nowhere leaves a letter alone', () => {
  const shown = (name: string): string =>
    /<code[^>]*>(.*?)<\/code>/.exec(
      render(`attribution: { fields: [{ name: A field, apiName: ${name} }] }`, 'html'),
    )?.[1] ?? '';
  assert.equal(shown('Deal_Registration_Date__c'), 'Deal_<wbr>Registration_<wbr>Date__c');
  assert.equal(shown('partnerContributionStage'), 'partner<wbr>Contribution<wbr>Stage');
  assert.equal(shown('hs_source'), 'hs_<wbr>source');
  assert.equal(shown('a_b'), 'a_b');
});
