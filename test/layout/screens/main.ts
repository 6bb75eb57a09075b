// Started by scripts/screenshots.mjs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { resultsFolder } from '../../../scripts/lib/paths.mjs';
import { Failure, runScript } from '../../../scripts/lib/processes.mjs';
import { say, seconds } from '../../../scripts/lib/progress.mjs';
import { newContext } from '../browser.ts';
import { examples, strainingPlans } from '../plans.ts';
import { exportScreens } from './export.ts';
import { indexPage } from './index-page.ts';
import { markdownScreens } from './markdown.ts';
import { paperScreens } from './paper.ts';
import { previewScreens } from './preview.ts';
import { inParallel, type Picture, type Screens } from './screens.ts';

/** What there is to look at, by the name on the command line. */
const kinds: Readonly<Record<string, Screens>> = {
  preview: previewScreens,
  html: exportScreens,
  markdown: markdownScreens,
  print: paperScreens('html'),
  pdf: paperScreens('pdf'),
  docx: paperScreens('docx'),
};

await runScript(async () => {
  const began = performance.now();
  const { values } = parseArgs({ options: { plan: { type: 'string' }, kind: { type: 'string' } } });
  const wanted = values.kind?.split(',') ?? Object.keys(kinds);
  const unknown = wanted.filter((kind) => !(kind in kinds));
  if (unknown.length > 0) {
    throw new Failure(
      `There are no pictures of "${unknown.join('", "')}". There are: ${Object.keys(kinds).join(', ')}.`,
    );
  }
  const { plan: part } = values;
  const plans =
    part === undefined ? examples() : [...examples(), ...strainingPlans()].filter(({ name }) => name.includes(part));
  if (plans.length === 0) throw new Failure(`There is no plan whose name contains "${part}".`);

  const folder = path.join(resultsFolder, 'screens');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const context = await newContext(await launchBrowser());
  const shots = plans.flatMap((plan) => wanted.flatMap((kind) => kinds[kind]?.({ context, plan, folder }) ?? []));
  const pictures: Picture[] = [];
  const failures: string[] = [];
  await inParallel(3, shots, async (shot) => {
    try {
      pictures.push(...(await shot.take()));
    } catch (error) {
      failures.push(`${shot.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  });
  writeFileSync(path.join(folder, 'index.html'), indexPage(pictures));
  say(`${pictures.length} pictures in ${seconds(began)}: ${path.join(folder, 'index.html')}`);
  for (const failure of failures) say(`No picture of ${failure}`);
  return failures.length > 0 ? 1 : 0;
});
