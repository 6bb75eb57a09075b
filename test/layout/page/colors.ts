/** A colour with its parts from 0 to 255, and how much it covers what is below, from 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const known = new Map<string, Color>();
let brush: CanvasRenderingContext2D | null | undefined;

/** Reads a colour in any notation that the browser understands, by painting with it. */
export function readColor(css: string): Color {
  const before = known.get(css);
  if (before !== undefined) return before;
  const color = fromNumbers(css) ?? painted(css);
  known.set(css, color);
  return color;
}

function fromNumbers(css: string): Color | undefined {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(css);
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1, 4).map(Number);
  return { red, green, blue, alpha: match[4] === undefined ? 1 : Number(match[4]) };
}

function painted(css: string): Color {
  if (!CSS.supports('color', css)) throw new Error(`"${css}" is not a colour.`);
  if (brush === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    brush = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (brush === null) throw new Error('The browser has no canvas.');
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = css;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: alpha / 255 };
}

/** The colour that is seen where one lies on another that nothing shines through. */
export function blend(upper: Color, lower: Color, opacity = 1): Color {
  const alpha = upper.alpha * opacity;
  const mix = (above: number, below: number): number => above * alpha + below * (1 - alpha);
  return {
    red: mix(upper.red, lower.red),
    green: mix(upper.green, lower.green),
    blue: mix(upper.blue, lower.blue),
    alpha: 1,
  };
}

/** The contrast of two colours that nothing shines through, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance({ red, green, blue }: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
