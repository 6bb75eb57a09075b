import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { until } from '../host/until.ts';
import { themes } from '../layout/themes.ts';
import { chooseTheme } from './choose-theme.ts';
import { journey } from './harness.ts';
import { pictureFaults, Walkthrough } from './walkthrough.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  contributes: { walkthroughs: { steps: { id: string; media: { svg: string } }[] }[] };
};

const steps = (manifest.contributes.walkthroughs[0]?.steps ?? []).map(({ id, media }) => {
  const svg = readFileSync(new URL(`../../${media.svg}`, import.meta.url), 'utf8');
  return { id, picture: /<title>(.*)<\/title>/.exec(svg)?.[1] ?? '' };
});

journey('The pictures of the walkthrough are seen in every theme', {}, async (workbench) => {
  const walkthrough = new Walkthrough(workbench);
  await walkthrough.open();
  for (const { name } of themes) {
    // Now the extensions are known, among which are the themes; a picker that was opened before them would miss them.
    await chooseTheme(workbench, name);
    for (const { id, picture } of steps) {
      const svg = await walkthrough.show(id, picture);
      const faults = await until(`the picture of ${id} in the colours of ${name}`, async (seen) => {
        const found = await pictureFaults(svg);
        seen(found);
        return found.length === 0 && found;
      });
      assert.deepEqual(faults, []);
      await workbench.screenshot(`walkthrough ${id} ${name}`);
    }
  }
});
