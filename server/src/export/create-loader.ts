import type { BundleName, ExporterBundle, ExporterId, Fonts, LoadExporter } from './exporter.ts';

/**
 * Makes exporters of bundles.
 *
 * @param loadBundle gives what a bundle holds, in the way in which the machine loads scripts. Asked once for each
 *   bundle, and again after it failed.
 */
export function createLoader(loadBundle: (name: BundleName) => Promise<unknown>): LoadExporter {
  const loaded = new Map<BundleName, Promise<unknown>>();

  function load(name: BundleName): Promise<unknown> {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const loading = loadBundle(name);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  }

  return async (id: ExporterId) => {
    const [bundle, fonts] = (await Promise.all([load(id), load('fonts')])) as [ExporterBundle, Fonts];
    return (document, options) => bundle(document, { ...options, fonts });
  };
}
