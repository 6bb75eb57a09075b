/**
 * Prints which regular expressions the product makes of texts while it works, as pairs of source and flags. It runs in
 * a process of its own, because it puts another RegExp in the place of the real one.
 */
import { readFileSync } from 'node:fs';
import { filesBelow, root } from './files.ts';

const made = new Map<string, readonly [source: string, flags: string]>();
const Real = RegExp;
globalThis.RegExp = new Proxy(Real, {
  construct(target, args: ConstructorParameters<typeof Real>, newTarget) {
    const expression = Reflect.construct(target, args, newTarget) as RegExp;
    // The first line names the error, the second this place, and the third who asked.
    const [, , asker = ''] = (new Error('asked').stack ?? '').split('\n');
    if (/\/(?:server\/src|schemas|snippets)\//.test(asker)) {
      made.set(String(expression), [expression.source, expression.flags]);
    }
    return expression;
  },
});

const { readPlan } = await import('../../server/src/core/plan.ts');
const { readSettings } = await import('../../server/src/core/settings.ts');
const { checkPlan } = await import('../../server/src/rules/check.ts');
const { buildDocument } = await import('../../server/src/render/document.ts');
const { formats } = await import('../../server/src/render/formats.ts');
const { completePlan } = await import('../../server/src/update/complete.ts');

const settings = readSettings({}, '2026-11-22');
for (const file of filesBelow(['examples'], '.partner-plan.yaml').slice(0, 2)) {
  const text = readFileSync(root + file, 'utf8');
  const plan = readPlan(text);
  for (const { fixes } of checkPlan(plan, settings)) void fixes;
  for (const { render } of formats) render(buildDocument(plan));
  completePlan({ text: `${text.split('\nmeasurement:')[0]}\n`, settings });
}
process.stdout.write(JSON.stringify([...made.values()]));
