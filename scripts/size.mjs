// How large the package of the extension is, what is in it, and what each bundle holds. Sizes are in kB.

import { statSync } from 'node:fs';
import { packageExtension } from './lib/package.mjs';
import { budgets, bundleSizes, inKilobytes, partsOfBundle, sizesInPackage } from './lib/sizes.mjs';

/** Smaller ones are counted together. */
const shown = 12;

const vsix = await packageExtension();
const whole = statSync(vsix).size;
show(`The package: ${inKilobytes(whole)} of ${inKilobytes(budgets['partner-plan.vsix'] ?? 0)}`, sizesInPackage(vsix));
for (const { name, raw, compressed } of bundleSizes()) {
  const parts = partsOfBundle(name);
  if (parts.length < 2) continue;
  const budget = inKilobytes(budgets[name] ?? 0);
  show(`${name}: ${inKilobytes(raw)}, compressed ${inKilobytes(compressed)} of ${budget}`, parts);
}

/** @param {string} title @param {readonly import('./lib/sizes.mjs').Size[]} sizes the largest first */
function show(title, sizes) {
  const rest = sizes.slice(shown);
  const sum = (/** @type {'raw' | 'compressed'} */ key) => rest.reduce((total, size) => total + size[key], 0);
  const others = { name: `${rest.length} others`, raw: sum('raw'), compressed: sum('compressed') };
  console.log(`\n${title}\n\n${'raw'.padStart(8)} ${'compressed'.padStart(11)}`);
  for (const { name, raw, compressed } of [...sizes.slice(0, shown), ...(rest.length > 0 ? [others] : [])]) {
    console.log(`${inKilobytes(raw).padStart(8)} ${inKilobytes(compressed).padStart(11)}  ${name}`);
  }
}
