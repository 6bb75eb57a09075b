// From the start of a server to the first diagnostics of a plan of 300 lines.
import { startServer } from '../lib/server.mjs';
import { nothing, ours, plain, shipped } from '../lib/systems.mjs';
import { markdown, range, ratios } from '../lib/table.mjs';
import { planOf } from '../lib/texts.mjs';

export async function measureStarts(isQuick) {
  const systems = [ours, shipped, plain, nothing];
  const found = systems.map(({ name }) => ({ name, walls: [], runs: [] }));
  for (let round = 0; round < (isQuick ? 4 : 10); round++) {
    for (let turn = 0; turn < systems.length; turn++) {
      const index = (round + turn) % systems.length;
      const server = startServer(systems[index]);
      const { wall, run } = await server.open(planOf(300));
      found[index].walls.push(wall);
      found[index].runs.push(run);
      await server.stop();
    }
  }
  const rows = found.map(({ name, walls, runs }) => [
    name,
    range(runs),
    range(walls),
    range(ratios(runs, found[0].runs)),
  ]);
  const head = ['System', 'processor ms (min / median / max)', 'wall ms', 'times Partner Plan'];
  return `## Start to first diagnostics, 300 lines\n\n${markdown(head, rows)}`;
}
