import type { Connection } from 'vscode-languageserver';
import type { BundleName } from '../export/exporter.ts';
import { type ReadBundleParams, type ReadBundleResult, readBundleRequest } from '../protocol/render.ts';

/**
 * What a bundle holds. The editor reads it, because only the editor can reach the files of the extension everywhere,
 * also those that stand on a remote machine.
 *
 * @throws when the editor cannot read it.
 */
export async function loadThroughClient(connection: Connection, name: BundleName): Promise<unknown> {
  const params: ReadBundleParams = { name };
  const { source }: ReadBundleResult = await connection.sendRequest(readBundleRequest, params);
  if (source === undefined) throw new Error(`The editor could not read ${name}.js.`);
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  // A bundle leaves what it holds under this name, see scripts/build.mjs.
  const found: unknown = Reflect.get(globalThis, `partnerPlan_${name}`);
  if (typeof found !== 'object' || found === null || !('default' in found)) throw new Error(`${name}.js is empty.`);
  return found.default;
}
