import { fontScript } from '../../scripts/lib/fonts.mjs';
import { createLoader } from '../../server/src/export/create-loader.ts';
import type { Fonts } from '../../server/src/export/exporter.ts';

/** The exporters from their sources. The bundles of the build hold the same. */
export const loadExporter = createLoader(async (name) => {
  switch (name) {
    case 'docx':
      return (await import('../../server/src/export/docx/main.ts')).default;
    case 'pdf':
      return (await import('../../server/src/export/pdf/main.ts')).default;
    case 'fonts':
      return fonts();
  }
});

/** The fonts as the build puts them into their bundle. */
export function fonts(): Fonts {
  return JSON.parse(fontScript()) as Fonts;
}
