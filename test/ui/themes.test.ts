import assert from 'node:assert/strict';
import { journey } from './harness.ts';

const plan = 'technology-salesforce.partner-plan.yaml';

const themes = [
  { theme: 'Light 2026', kind: 'vscode-light' },
  { theme: 'Dark 2026', kind: 'vscode-dark' },
  { theme: 'Default High Contrast', kind: 'vscode-high-contrast' },
  { theme: 'Default High Contrast Light', kind: 'vscode-high-contrast-light' },
];

for (const { theme, kind } of themes) {
  journey(`The preview in ${theme}`, { settings: { 'workbench.colorTheme': theme } }, async (workbench) => {
    await workbench.openFile(plan);
    await workbench.titleButton('Open Preview to the Side').click();
    await workbench.preview.locator(`body.${kind}`).waitFor();
    await workbench.preview.getByRole('heading', { level: 1 }).waitFor();
    await workbench.screenshot(`theme ${theme} 1 complete`);

    await workbench.preview.locator('code').first().scrollIntoViewIfNeeded();
    await workbench.screenshot(`theme ${theme} 2 fields`);
    const pale = await workbench.preview.locator('#document').evaluate(paleTexts);
    assert.deepEqual(pale, [], 'Texts with too little contrast');

    // A plan with a hole shows what is missing, and what was found.
    await workbench.focusEditor();
    await workbench.find('  - id: strategic');
    await workbench.press('Home', 'Home', 'Shift+Control+End', 'Delete');
    await workbench.type('  - id: strategic');
    await workbench.preview.locator('.missing').first().waitFor();
    await workbench.problems('what is missing', (labels) => labels.length > 0);
    await workbench.preview.locator('.missing').first().scrollIntoViewIfNeeded();
    await workbench.screenshot(`theme ${theme} 3 holes`);
    assert.deepEqual(await workbench.preview.locator('#document').evaluate(paleTexts), []);
  });
}

/** Runs inside the preview: the texts whose contrast is below what WCAG asks for (level AA, 4.5 to 1). */
function paleTexts(root: Element): string[] {
  const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: number[]) => {
    const [red = 0, green = 0, blue = 0] = color.map((value) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(getComputedStyle(element).backgroundColor);
    if (alpha === 1) return [red, green, blue];
    const below = backgroundOf(element.parentElement);
    return [red, green, blue].map((value, index) => value * alpha + (below[index] ?? 0) * (1 - alpha));
  };
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!hasText) continue;
    const background = backgroundOf(element);
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(getComputedStyle(element).color);
    const color = [red, green, blue].map((value, index) => value * alpha + (background[index] ?? 0) * (1 - alpha));
    const [light = 0, dark = 0] = [luminance(color), luminance(background)].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 4.5) found.push(`${contrast.toFixed(2)}: ${element.textContent?.trim().slice(0, 60)}`);
  }
  return found;
}
