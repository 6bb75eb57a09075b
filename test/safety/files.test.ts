import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { readPlan } from '../../server/src/core/plan.ts';
import { type ExportFormat, exportFormats } from '../../server/src/export/formats.ts';
import { planTables } from '../../server/src/export/tables.ts';
import { objectsOf } from '../export/pdf-objects.ts';
import { loadExporter } from '../harness/exporters.ts';
import { everyFieldPlan, examplePlans, plainEveryFieldPlan, ruinedPlan, someRounds } from './injected-plans.ts';

const date = '2026-11-22';
const plans = (round: number): readonly string[] => [everyFieldPlan(round), ruinedPlan(round), ...examplePlans(round)];

async function write(id: ExportFormat['id'], plan: string, table?: (typeof planTables)[number]['id']) {
  const format = exportFormats.find((each) => each.id === id);
  assert.ok(format);
  return (await format.write(readPlan(plan), { date, loadExporter, table })).content;
}

test('no cell of a table is a formula', async () => {
  for (const round of someRounds(4)) {
    for (const plan of plans(round)) {
      for (const { id, rows } of planTables) {
        const content = String(await write('csv', plan, id));
        const { data, errors } = Papa.parse<readonly string[]>(content.replace(/^\uFEFF/, '').replace(/\r\n$/, ''), {
          delimiter: ',',
          newline: '\r\n',
        });
        assert.deepEqual(errors, []);
        assert.equal(data.length, rows(readPlan(plan)).length);
        for (const cell of data.flat()) assert.doesNotMatch(cell, /^(?!')[\s"`]*[=+\-@|%\uFF1D]|^[\t\r\n]/, cell);
      }
    }
  }
});

/** The names of the components and properties of a calendar, and what makes a program do something. */
function calendarParts(content: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown as object[]);
  const parts = (component: ICAL.Component): readonly string[] => [
    component.name,
    ...component.getAllProperties().map((property) => `${component.name}.${property.name}`),
    ...component.getAllSubcomponents().flatMap(parts),
  ];
  return parts(calendar);
}

test('a calendar has no events and properties but those of the plan', async () => {
  const plain = calendarParts(String(await write('ics', plainEveryFieldPlan)));
  for (const round of someRounds(4)) {
    assert.deepEqual(calendarParts(String(await write('ics', everyFieldPlan(round)))), plain);
    for (const plan of [ruinedPlan(round), ...examplePlans(round)]) {
      for (const part of calendarParts(String(await write('ics', plan)))) assert.ok(plain.includes(part), part);
    }
  }
});

interface WordFile {
  readonly names: readonly string[];
  readonly elements: readonly string[];
  /** Where relationships lead that leave the file. */
  readonly targets: readonly string[];
  /** What Word computes when it opens the file. */
  readonly fields: readonly string[];
}

async function wordFile(plan: string): Promise<WordFile> {
  const files = unzipSync((await write('docx', plan)) as Uint8Array);
  const parser = new DOMParser({
    onError(level, message) {
      if (level !== 'warning') assert.fail(`${level}: ${message}`);
    },
  });
  const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);
  const elements = Object.entries(files)
    .filter(([name]) => isXml(name))
    .flatMap(([, bytes]) => [...parser.parseFromString(strFromU8(bytes), 'text/xml').getElementsByTagName('*')]);
  return {
    names: Object.keys(files),
    elements: [...new Set(elements.map(({ tagName }) => tagName))],
    targets: elements
      .filter((element) => element.getAttribute('TargetMode') === 'External')
      .map((element) => element.getAttribute('Target') ?? ''),
    fields: elements
      .filter(({ tagName }) => tagName === 'w:instrText' || tagName === 'w:fldSimple')
      .map((element) => `${element.getAttribute('w:instr') ?? ''}${element.textContent ?? ''}`.trim()),
  };
}

test('a Word document has no fields, objects or links but its own', async () => {
  const plain = await wordFile(plainEveryFieldPlan);
  for (const round of someRounds(1)) {
    for (const plan of [everyFieldPlan(round), ruinedPlan(round)]) {
      const { names, elements, targets, fields } = await wordFile(plan);
      assert.deepEqual(
        // A long picture comes in parts.
        names.filter((name) => !plain.names.includes(name) && !/^word\/media\/image\d+\.(?:png|svg)$/.test(name)),
        [],
      );
      assert.deepEqual(
        // Where pages end depends on how long the texts are.
        elements.filter(
          (name) =>
            !plain.elements.includes(name) &&
            !/^w:(?:hyperlink|br|rStyle|u|pageBreakBefore|keepNext|keepLines|spacing)$/.test(name),
        ),
        [],
      );
      for (const target of targets) assert.match(target, /^(?:https?:|mailto:)/i);
      for (const field of fields) assert.match(field, /^(?:TOC|PAGE|NUMPAGES|PAGEREF)\b[^"]*(?:"[\d-]*"[^"]*)*$/);
    }
  }
});

test('a PDF runs nothing, and leads to the web or to a mailbox', async () => {
  for (const round of someRounds(1)) {
    for (const plan of [everyFieldPlan(round), ruinedPlan(round)]) {
      const { objects } = objectsOf((await write('pdf', plan)) as Uint8Array);
      const text = [...objects.values()].join('\n');
      assert.doesNotMatch(
        // What stands in parentheses is text.
        text.replace(/\((?:[^()\\]|\\.)*\)/gs, '()'),
        /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|EmbeddedFile|OpenAction|AA|RichMedia)\b/,
      );
      for (const [, link = ''] of text.matchAll(/\/URI \(((?:\\.|[^\\)])*)\)/gs)) {
        assert.match(link.replace(/^\u00FE\u00FF/, '').replaceAll('\0', ''), /^(?:https?:|mailto:)/i);
      }
    }
  }
});
