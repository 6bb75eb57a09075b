import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { readPlan } from '../../server/src/core/plan.ts';
import { type ExportFormat, exportFormats } from '../../server/src/export/formats.ts';
import { planTables } from '../../server/src/export/tables.ts';
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
  for (const round of someRounds(6)) {
    for (const plan of plans(round)) {
      for (const { id, rows } of planTables) {
        const content = String(await write('csv', plan, id));
        const { data, errors } = Papa.parse<readonly string[]>(content.replace(/^\uFEFF/, '').trimEnd());
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
  for (const round of someRounds(6)) {
    assert.deepEqual(calendarParts(String(await write('ics', everyFieldPlan(round)))), plain);
    for (const plan of [ruinedPlan(round), ...examplePlans(round)]) {
      for (const part of calendarParts(String(await write('ics', plan)))) assert.ok(plain.includes(part), part);
    }
  }
});
