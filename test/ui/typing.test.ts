import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';
import type { Workbench } from './workbench.ts';

// Whoever types what they mean, and ends it with Enter or Tab, must find what they typed. Here a person does it key by
// key: many of the values are also the name of a part of a plan, or the beginning of something that is offered.

/** A line of a file, and what a person types at its end. What follows the first text is typed on lines of its own. */
type Row = readonly [line: string, ...typed: string[]];

/** The line at which a person finds out whether suggestions come: what is typed there is completed. */
const completed = 'crm:';

const plan: readonly Row[] = [
  ['partnerPlan: 1'],
  ['program:'],
  ['  name:', 'Risk'],
  ['  company:', 'Müller & Söhne GmbH'],
  ['  built:', '2026-11-02'],
  ['  partnerTypes:', '[technology, reseller]'],
  ['  motion:', "Partners' teams introduce us, tier by tier"],
  ['  state:', 'informal'],
  ['  partners:', '{ current: 20, target: 35 }'],
  [`  ${completed}`],
  ['  crmName:', 'Partner'],
  ['  partnerPipelineTargets:', 'true'],
  ['  deals:'],
  ['    averageSize:', '45000 USD'],
  ['    winRate:', '30%'],
  ['diagnosis:'],
  ['  - problem:', 'no-tiers'],
  ['    evidence:', '>-', '      Risk'],
  ['    fix:', 'Audit'],
  ['tiers:'],
  ['  - id:', 'launch'],
  ['    name:', '"Tier 1: Launch"'],
  ['    benefits:'],
  ['      coSell:'],
  ['        support:', 'Deal registration'],
  ['  - id: silver'],
  ['    name:', 'Tier 1'],
  ['attribution:'],
  ['  fields:'],
  ['', '    - name: Deal Source'],
  ['    - name:', 'Deal source'],
  ['    - name:', 'Partner name'],
  ['  registration:'],
  ['    steps:'],
  ['      -', 'Deal registration'],
  ['      - action:', 'Partner'],
  ['        owner:', 'Partner operations'],
  ['launch:'],
  ['  preLaunch:'],
  ['    - task:', 'Launch'],
  ['      owner:', 'Partner'],
  ['    -', 'task: Write the playbook'],
  ['', 'measurement:', '  costComparison:', '    method: Partner'],
  ['risks:'],
  ['  - risk:', 'Status update'],
  ['    likelihood:', 'high'],
  ['    mitigation:', 'Set field'],
  ['  - risk:', '|-', '      Launch'],
  ['  -', 'risk: Audit', '    mitigation: Brief'],
];

const brief: readonly Row[] = [
  ['company:', 'Audit'],
  ['programName:', 'Launch'],
  ['partnerTypes:'],
  ['  -', 'technology'],
  ['state:', 'rebuild'],
  ['partners:', '400'],
  ['dealSize:', '€18k'],
  ['salesCycle:', '6 weeks'],
  ['winRate:', '25%'],
  [completed],
  ['crmName:', 'Soft launch'],
  ['partnerPipelineTargets:', 'false'],
  ['portal:', 'Tier structure'],
  ['team:'],
  ['  partnerManagers:', '2'],
  ['  conflictsDecidedBy:', 'Partner'],
  ['countries:', '[Germany, New Zealand]'],
  ['workingDays:', '[monday, friday]'],
  ['symptoms:'],
  ['  - symptom:', 'same-treatment'],
  ['    evidence:', 'Brief'],
  ['', 'budget: 300000 USD'],
];

const files = { 'partner-plan.yaml': plan, 'partner-brief.yaml': brief };

/** Fast for a person, and slow enough that suggestions come between two keys. */
const millisecondsPerKey = 50;

for (const [kind, rows] of Object.entries(files)) {
  for (const end of ['Enter', 'Tab']) {
    const name = `${end}.${kind}`;
    const options = { files: { [name]: untouched(rows) } };
    journey(`What is typed in a ${kind} and ended with ${end} stays what it is`, options, async (workbench) => {
      await workbench.openFile(name);
      await complete(workbench, rows, end);
      await typeAll(workbench, rows, end);
      await workbench.screenshot(`typing ${name}`);
      await workbench.save();
      assert.deepEqual(linesOf(path.join(workbench.folder, name)), expected(rows));
    });
  }
}

journey(
  'Snippets are there for whoever asks for one',
  { files: { 'empty.partner-plan.yaml': '' } },
  async (workbench) => {
    await workbench.openFile('empty.partner-plan.yaml');
    await workbench.focusEditor();
    await workbench.runCommand('Snippets: Insert Snippet');
    const row = workbench.quickInputRows.filter({ hasText: 'crm field deal source' }).first();
    await workbench.filterRows('deal source', row);
    await workbench.screenshot('typing snippets');
  },
);

function untouched(rows: readonly Row[]): string {
  return rows.map(([line]) => `${line}\n`).join('');
}

/** Waits for suggestions, and lets one complete what is typed: it is in front, and the key that ends a value takes it. */
async function complete(workbench: Workbench, rows: readonly Row[], end: string): Promise<void> {
  const at = rows.findIndex(([line]) => line.trimStart() === completed);
  const line = rows[at]?.[0] ?? '';
  const offered = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  await workbench.goTo(at + 1, line.length + 1);
  await workbench.focusEditor();
  await workbench.open(offered.filter({ hasText: 'pipedrive' }), 'Escape', 'Control+Space');
  await workbench.press('Escape');
  await workbench.type(' hub');
  await offered.and(workbench.page.locator('.focused')).filter({ hasText: 'hubspot' }).waitFor();
  await workbench.press(end);
  await until('the completed value', async (seen) => {
    const lines = await workbench.visibleLines();
    seen(lines);
    return lines[at] === `${line} hubspot`;
  });
}

/** Types every value at the end of its line, from the first to the last. */
async function typeAll(workbench: Workbench, rows: readonly Row[], end: string): Promise<void> {
  await workbench.press('Control+Home');
  for (const [line, ...typed] of rows) {
    await workbench.press('End');
    for (const [index, text] of typed.entries()) {
      // How far the editor indents a new line by itself depends on how far it has got with coloring the text.
      if (index > 0) await workbench.press('Enter', 'Shift+Home');
      const space = index === 0 && line !== '' ? ' ' : '';
      await workbench.page.keyboard.type(space + text, { delay: millisecondsPerKey });
    }
    if (typed.length > 0) await workbench.press(end);
    // A key that goes to the left closes every list, also one that is only on its way.
    await workbench.press('Home', 'ArrowDown');
  }
}

/** The lines of a file that say something. Enter begins an empty one, and Tab writes spaces where nothing is offered. */
function linesOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}

function expected(rows: readonly Row[]): string[] {
  return rows.flatMap(([line, ...typed]) => {
    if (line.trimStart() === completed) return [`${line} hubspot`];
    if (line === '') return typed;
    const [first, ...below] = typed;
    return [first === undefined ? line : `${line} ${first}`, ...below];
  });
}
