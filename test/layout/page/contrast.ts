import { backgroundInPicture, backgroundOf, opacityOf, shapesOf } from './background.ts';
import { blend, type Color, contrastOf, readColor } from './colors.ts';
import { sizeOnScreen } from './geometry.ts';
import { describe, isSeen, visibleTexts } from './visible.ts';

/** How much contrast texts need: that of WCAG AA, or that of AAA, which high contrast themes promise. */
export interface ContrastNeed {
  readonly text: number;
  readonly largeText: number;
}

export const levelAA: ContrastNeed = { text: 4.5, largeText: 3 };
export const levelAAA: ContrastNeed = { text: 7, largeText: 4.5 };

/** Lines and shapes without which a picture cannot be understood (WCAG 1.4.11). */
const graphics = 3;

/** Texts and lines that are too pale for their real background. */
export function contrastFindings(root: Element, { strict }: { readonly strict: boolean }): readonly string[] {
  const weak = strict ? weakColors() : [];
  return [...texts(root, strict, weak), ...addedTexts(root), ...connectors(root)];
}

function texts(root: Element, strict: boolean, weak: readonly Color[]): readonly string[] {
  return visibleTexts(root).flatMap(({ element, boxes: [box], text }) => {
    if (box === undefined || element.closest(':disabled, [aria-disabled="true"]') !== null) return [];
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const background = isDrawn ? backgroundInPicture(element, box) : backgroundOf(element);
    const paint = readColor(isDrawn ? style.fill : style.color);
    const opacity = opacityOf(element) * (isDrawn ? Number(style.fillOpacity) : 1);
    const contrast = contrastOf(blend(paint, background, opacity), background);
    // What the theme itself sets paler than high contrast can only be held to the level of all other themes.
    const need = strict && !weak.some((color) => isSame(color, paint)) ? levelAAA : levelAA;
    const minimum = isLarge(element, style) ? need.largeText : need.text;
    if (contrast >= minimum) return [];
    return [`contrast: ${contrast.toFixed(2)} instead of ${minimum} for "${text}" in ${describe(element)}`];
  });
}

/** At least 18 points, or 14 points in bold letters. A CSS pixel is three quarters of a point. */
function isLarge(element: Element, { fontWeight }: CSSStyleDeclaration): boolean {
  const points = sizeOnScreen(element) * 0.75;
  return points >= 18 || (points >= 14 && Number(fontWeight) >= 700);
}

/** Words that the style sheet adds before or after an element. */
function addedTexts(root: Element): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    ['::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const [, words = '', spoken] = /^"(.*?)"(?: \/ "(.*)")?$/.exec(style.content) ?? [];
      if (words.trim() === '' || !isSeen(element)) return [];
      // What is not read aloud is a sign beside words that say the same.
      const minimum = spoken === '' ? graphics : levelAA.text;
      const background = blend(readColor(style.backgroundColor), backgroundOf(element));
      const contrast = contrastOf(blend(readColor(style.color), background, opacityOf(element)), background);
      if (contrast >= minimum) return [];
      return [`contrast: ${contrast.toFixed(2)} instead of ${minimum} for "${words}" ${part} ${describe(element)}`];
    }),
  );
}

/** The lines of a picture that lead from one thing to another. */
function connectors(root: Element): readonly string[] {
  return [...root.querySelectorAll('svg')].flatMap((svg) => {
    const background = backgroundOf(svg);
    return shapesOf(svg).flatMap((shape) => {
      const { fill, stroke, strokeOpacity, strokeWidth } = getComputedStyle(shape);
      const isLine = fill === 'none' || shape.matches('line, polyline');
      const isDecoration = shape.closest('[data-decoration]') !== null;
      if (!isLine || isDecoration || stroke === 'none' || Number.parseFloat(strokeWidth) === 0) return [];
      const seen = blend(readColor(stroke), background, Number(strokeOpacity) * opacityOf(shape));
      const contrast = contrastOf(seen, background);
      return contrast >= graphics
        ? []
        : [`contrast: ${contrast.toFixed(2)} instead of ${graphics} for the line ${describe(shape)}`];
    });
  });
}

/** The colours for texts that a high contrast theme brings itself with less contrast than it promises elsewhere. */
function weakColors(): readonly Color[] {
  const { style } = document.documentElement;
  const page = backgroundOf(document.body);
  return Array.from(style)
    .filter((name) => /^--vscode-.*foreground$/i.test(name))
    .map((name) => style.getPropertyValue(name).trim())
    .filter((css) => css !== '' && CSS.supports('color', css))
    .map(readColor)
    .filter((color) => contrastOf(blend(color, page), page) < levelAAA.text);
}

function isSame(one: Color, other: Color): boolean {
  const parts = ['red', 'green', 'blue', 'alpha'] as const;
  return parts.every((part) => Math.abs(one[part] - other[part]) < (part === 'alpha' ? 0.01 : 1));
}
