import { buildPreview, openPreview, type PreviewParts } from '../preview-page.ts';
import { themes } from '../themes.ts';
import type { Place, Shot } from './screens.ts';
import { takeAtWidths } from './take.ts';

let parts: Promise<PreviewParts> | undefined;

/** The preview in every theme and in windows of every width. */
export function previewScreens({ context, plan, folder }: Place): readonly Shot[] {
  return themes.map((theme) => ({
    name: `the preview of ${plan.name} in ${theme.name}`,
    async take() {
      parts ??= buildPreview();
      const preview = await openPreview(context, await parts);
      await preview.setTheme(theme);
      await preview.show(plan.text, plan.before);
      return takeAtWidths(preview.page, { plan: plan.name, kind: 'preview', details: theme.name, folder });
    },
  }));
}
