import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { until } from '../host/until.ts';
import { themes } from '../layout/themes.ts';
import { chooseTheme } from './choose-theme.ts';
import { type JourneyOptions, journey } from './harness.ts';
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

const options: JourneyOptions = {
  isApart: true,
  opensWalkthroughs: true,
  settings: {
    // What VS Code does for everybody who has changed nothing.
    'workbench.startupEditor': 'welcomePage',
  },
};
journey('The first window of a new user says what to do', options, async (workbench) => {
  const walkthrough = new Walkthrough(workbench);
  await walkthrough.step('generate').waitFor({ timeout: 60_000 });
  await workbench.webview().locator('svg').waitFor();
  await workbench.screenshot('welcoming 1 first window');
  assert.equal(await workbench.notifications.count(), 0, 'Nothing asks for attention.');

  await walkthrough.choose('audit', 'Audit Plan');
  await workbench.notifications.filter({ hasText: 'Open a partner plan first' }).first().waitFor();
  await workbench.screenshot('welcoming 2 nothing to audit');
  await workbench.runCommand('Partner Plan: Show Rule');
  await workbench.question(/Show Rule/);
  await workbench.type('more than four tiers');
  await workbench.quickInputRows.filter({ hasText: 'tiers/too-many' }).waitFor();
  await workbench.press('Enter');
  await workbench.tab(/too-many/).waitFor();
  await walkthrough.open();
  await until('what was done, and not what was only tried, to be ticked off', async (seen) => {
    const done = await doneSteps(walkthrough);
    seen(done);
    return done.join() === 'check';
  });
  await workbench.screenshot('welcoming 3 ticked off');

  await workbench.runCommand('View: Close All Editors');
  await walkthrough.step('generate').waitFor({ state: 'detached' });
  await workbench.kept('the greeting', /"greeted":true/);
  await workbench.closedForGood('gettingStartedInput');
  await workbench.reload();
  // Whatever wakes the extension, a greeting would come before the list of the rules.
  await workbench.runCommand('Partner Plan: Show Rule');
  await workbench.question(/Show Rule/);
  await workbench.quickInputRows.first().waitFor();
  await workbench.press('Escape');
  assert.equal(await walkthrough.step('generate').count(), 0, 'Nobody is greeted twice.');
  await workbench.screenshot('welcoming 4 second window');
});

async function doneSteps(walkthrough: Walkthrough): Promise<string[]> {
  const done: string[] = [];
  for (const { id } of steps) if (await walkthrough.isDone(id)) done.push(id);
  return done;
}
