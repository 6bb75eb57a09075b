import { createRequire } from 'node:module';
import path from 'node:path';
import type { BundleName } from '../export/exporter.ts';

/**
 * What a bundle beside this one holds. The bundles stand in one folder, as the build leaves them there.
 *
 * @throws when there is no such bundle, which means that the installation is not whole.
 */
export async function loadBundle(name: BundleName | 'mcp'): Promise<unknown> {
  return createRequire(__filename)(path.join(__dirname, `${name}.js`));
}
