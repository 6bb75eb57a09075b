import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { themes, themesFile, themeVariables } from '../layout/themes.ts';
import { chooseTheme } from './choose-theme.ts';
import { journey } from './harness.ts';

const plan = 'technology-salesforce.partner-plan.yaml';

journey('The preview follows the theme of the workbench', { isApart: true }, async (workbench) => {
  await workbench.openFile(plan);
  await workbench.titleButton('Open Preview to the Side').click();
  await workbench.preview.getByRole('heading', { level: 1 }).waitFor();

  const found: Record<string, Record<string, string>> = {};
  for (const { name, kind, classes } of themes) {
    await chooseTheme(workbench, name);
    const body = workbench.preview.locator(`body[data-vscode-theme-kind="${kind}"]`);
    await body.waitFor();
    found[name] = await body.evaluate(customProperties);
    const given = await body.evaluate((element) => [...element.classList].filter((name) => name.startsWith('vscode-')));
    assert.deepEqual(given.sort(), [...classes].sort());
    const { text, page } = await body.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { text: color, page: backgroundColor };
    });
    assert.notEqual(text, page);
    await workbench.preview.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await workbench.screenshot(`theme ${name} 1 complete`);
    await workbench.preview.locator('code').first().scrollIntoViewIfNeeded();
    await workbench.screenshot(`theme ${name} 2 fields`);
  }

  // How the preview looks in these themes is checked by test/layout, which knows them from this file.
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(themesFile, `${JSON.stringify(found, undefined, 1)}\n`);
  assert.deepEqual(found, themeVariables(), 'Look at the change, and keep it with UPDATE_GOLDEN=1.');
});

/**
 * Runs inside the preview: what VS Code has set on the root element, without what is of the machine and not of the theme,
 * and without what the preview itself has set.
 */
function customProperties(body: Element): Record<string, string> {
  const { style } = body.ownerDocument.documentElement;
  const names = Array.from(style).filter(
    (name) => name.startsWith('--') && !/font-(family|size|weight)$|font$|^--bar-height$/.test(name),
  );
  return Object.fromEntries(names.sort().map((name) => [name, style.getPropertyValue(name)]));
}
