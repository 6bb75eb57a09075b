import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';

journey('Opening a sample plan', {}, async (workbench) => {
  const plan = readdirSync(workbench.folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.partner-plan.yaml'),
  );
  assert.ok(plan, 'examples/ holds no plan.');
  await workbench.openFile(plan);
  await until('the language Partner Plan in the status bar', async (seen) => {
    const language = await workbench.language();
    seen(language);
    return language === 'Partner Plan';
  });
  await workbench.screenshot('sample plan');
});
