// From a key to the diagnostics, and to an answer that is asked for right behind it.
import { parse } from '../../node_modules/yaml/dist/index.js';
import { memoryOf, startServer } from '../lib/server.mjs';
import { actions, eager, json, nothing, ours, plain, shipped } from '../lib/systems.mjs';
import { markdown, quantile, range, ratios, rounded } from '../lib/table.mjs';
import { editPlaces, planOf, randomNumbers, workflowOf } from '../lib/texts.mjs';

/** The plan as JSON, in which every server for JSON finds the same. */
const asJson = (text) => JSON.stringify(parse(text), undefined, 2);

function positionAt(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** A letter put into a word, and taken out again. */
function* changesOf(text, count, random) {
  for (const place of editPlaces(text, count / 2, random)) {
    const start = positionAt(text, place);
    const end = { line: start.line, character: start.character + 1 };
    yield { range: { start, end: start }, text: 'x' };
    yield { range: { start, end }, text: '' };
  }
}

/** All servers in turn, each with its own text. */
async function editAll(systems, textOf, count, action) {
  const running = [];
  for (const system of systems) {
    const server = startServer(system);
    await server.open(textOf(system));
    const changes = [...changesOf(textOf(system), count + 10, randomNumbers(7))];
    running.push({ system, server, changes, walls: [], runs: [] });
  }
  for (let round = 0; round < count + 10; round++) {
    for (let turn = 0; turn < running.length; turn++) {
      const { server, changes, walls, runs } = running[(round + turn) % running.length];
      const { wall, run } = await action(server, changes[round]);
      // The first ones warm up.
      if (round < 10) continue;
      walls.push(wall);
      runs.push(run);
    }
  }
  const found = running.map(({ system, server, walls, runs }) => ({
    name: system.name,
    walls,
    runs,
    memory: memoryOf(server.pid),
  }));
  await Promise.all(running.map(({ server }) => server.stop()));
  return found;
}

function rowsOf(title, found) {
  const [first] = found;
  return found.map(({ name, walls, runs, memory }) => [
    title,
    name,
    range(runs),
    rounded(quantile(runs, 0.95)),
    range(walls),
    name === first.name ? '1' : range(ratios(runs, first.runs)),
    rounded(memory),
  ]);
}

const head = ['Work', 'System', 'processor ms (min / median / max)', 'p95', 'wall ms', 'times Partner Plan', 'MB'];

export async function measureEdits(isQuick) {
  const rows = [];
  const edit = (server, change) => server.edit(change);
  const sizes = isQuick
    ? [
        [300, 40],
        [3000, 30],
        [30000, 10],
      ]
    : [
        [300, 200],
        [3000, 120],
        [30000, 30],
      ];
  for (const [lines, count] of sizes) {
    const text = planOf(lines);
    const inJson = asJson(text);
    const systems = [ours, eager, plain, nothing, json];
    const found = await editAll(systems, (system) => (system === json ? inJson : text), count, edit);
    rows.push(...rowsOf(`edit, ${text.split('\n').length - 1} lines`, found));
  }
  for (const [lines, count] of isQuick
    ? [[300, 10]]
    : [
        [300, 40],
        [3000, 20],
      ]) {
    const found = await editAll([ours, shipped], () => planOf(lines), count, edit);
    rows.push(...rowsOf(`edit, ${lines} lines, as shipped`, found));
  }
  const workflow = await editAll(
    [ours, actions],
    (system) => (system === ours ? planOf(250) : workflowOf(250)),
    30,
    edit,
  );
  rows.push(...rowsOf('edit, 250 lines, plan and workflow', workflow));
  for (const method of ['textDocument/completion', 'textDocument/hover']) {
    for (const [lines, count] of isQuick
      ? [
          [300, 30],
          [3000, 20],
        ]
      : [
          [300, 100],
          [3000, 60],
        ]) {
      const ask = (server, change) => server.editAndAsk(change, method, change.range.start);
      const found = await editAll([ours, eager], () => planOf(lines), count, ask);
      rows.push(...rowsOf(`${method.slice(13)} behind an edit, ${lines} lines`, found));
    }
  }
  return `## Editing\n\n${markdown(head, rows)}`;
}
