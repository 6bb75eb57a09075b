import type { BoxLook, PathLook, WordsLook } from './drawing.ts';

/** Attributes of an SVG element. */
type Attributes = Readonly<Record<string, string>>;

/**
 * How a picture looks on paper and in other programs, as attributes. On a page the style sheet of the document says the
 * same with the colours of its theme.
 */
export const printLooks: {
  readonly box: Readonly<Record<BoxLook, Attributes>>;
  readonly path: Readonly<Record<PathLook, Attributes>>;
  readonly words: Readonly<Record<WordsLook, Attributes>>;
} = {
  box: {
    card: { fill: '#ffffff', stroke: '#aab4c2' },
    view: { fill: '#f3f5f8', stroke: '#aab4c2' },
    head: { fill: '#1d4f8f', stroke: '#1d4f8f' },
    gate: { fill: '#eef4fb', stroke: '#1d4f8f' },
    hole: { fill: '#fff6e5', stroke: '#8a5300', 'stroke-dasharray': '5 4' },
    bar: { fill: '#1d4f8f', stroke: '#1d4f8f' },
    'bar-light': { fill: '#a9c3e4', stroke: '#1d4f8f' },
    track: { fill: '#f3f5f8', stroke: '#aab4c2' },
    mark: { fill: '#55606f' },
    'mark-big': { fill: '#1d4f8f', stroke: '#1d4f8f' },
    clock: { fill: 'none', stroke: '#1d4f8f', 'stroke-width': '1.5' },
  },
  path: {
    connector: { fill: 'none', stroke: '#55606f', 'stroke-width': '1.5' },
    'arrow-head': { fill: '#55606f' },
    gate: { fill: '#ffffff', stroke: '#1d4f8f', 'stroke-width': '2' },
    icon: { fill: 'none', stroke: '#1d4f8f', 'stroke-width': '1.5' },
  },
  words: {
    text: { fill: '#1c2430' },
    strong: { fill: '#1c2430' },
    label: { fill: '#55606f' },
    missing: { fill: '#8a5300' },
    big: { fill: '#1d4f8f' },
    'on-head': { fill: '#ffffff' },
    'on-head-label': { fill: '#ffffff' },
  },
};
