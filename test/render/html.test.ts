import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderHtml } from '../../server/src/render/html.ts';
import { renderHtmlBody } from '../../server/src/render/html-body.ts';
import { documentOf } from './plan-document.ts';

const plan = readFileSync(new URL('plans/full.partner-plan.yaml', import.meta.url), 'utf8');
const body = renderHtmlBody(documentOf(plan));

test('the fragment has no style, no script and nothing that loads', () => {
  assert.doesNotMatch(body, /<(?:style|script|link|img|iframe|meta)|\bstyle=|\bon\w+=|\bsrc=/i);
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
  assert.ok(page.includes(body));
});

test('every section is named by its heading', () => {
  const sections = [...body.matchAll(/<section class="section" id="([a-z]+)" aria-labelledby="([a-z-]+)"/g)];
  assert.equal(sections.length, 7);
  for (const [, , heading] of sections) assert.ok(body.includes(`<h2 id="${heading}"`), heading);
  const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every header of a table says what it is the header of', () => {
  assert.doesNotMatch(body, /<th(?!ead>| scope="(?:row|col)")/);
  assert.equal(body.split('<table').length, body.split('<table aria-label="').length);
});

test('every element that is opened is closed, in order', () => {
  const open: string[] = [];
  for (const [, slash, name = ''] of body.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (name === 'br') continue;
    if (slash === '') open.push(name);
    else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
});

test('places lead to what stands there', () => {
  const places = [...body.matchAll(/<(\w+)[^>]*? data-start="(\d+)" data-end="(\d+)">([^<]*)/g)];
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
