import { openExport } from '../export-page.ts';
import type { Place, Shot } from './screens.ts';
import { takeAtWidths } from './take.ts';

/** The exported HTML file on a screen, in light and dark. */
export function exportScreens({ context, plan, folder }: Place): readonly Shot[] {
  return (['light', 'dark'] as const).map((colorScheme) => ({
    name: `the page of ${plan.name} in ${colorScheme}`,
    async take() {
      const { page, show } = await openExport(context);
      await page.emulateMedia({ colorScheme });
      await show(plan.text);
      return takeAtWidths(page, { plan: plan.name, kind: 'html', details: colorScheme, folder });
    },
  }));
}
