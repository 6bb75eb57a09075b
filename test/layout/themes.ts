import { readFileSync } from 'node:fs';

/** The themes that VS Code brings for each of the four kinds, and the classes that a webview has in them. */
export const themes = [
  { name: 'Light 2026', kind: 'vscode-light', classes: ['vscode-light'] },
  { name: 'Dark 2026', kind: 'vscode-dark', classes: ['vscode-dark'] },
  { name: 'Default High Contrast', kind: 'vscode-high-contrast', classes: ['vscode-high-contrast'] },
  {
    name: 'Default High Contrast Light',
    kind: 'vscode-high-contrast-light',
    classes: ['vscode-high-contrast-light', 'vscode-high-contrast'],
  },
] as const;

export type Theme = (typeof themes)[number];

/** The custom properties that VS Code sets in a webview, by theme. */
export type ThemeVariables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The variables of the themes, as the journey in test/ui/themes.test.ts found them in the workbench. It says so when
 * the workbench has others, and writes them anew with UPDATE_GOLDEN=1.
 */
export const themesFile = new URL('fixtures/themes.json', import.meta.url);

export function themeVariables(): ThemeVariables {
  return JSON.parse(readFileSync(themesFile, 'utf8')) as ThemeVariables;
}
