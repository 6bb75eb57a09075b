import { blend, type Color, readColor } from './colors.ts';
import type { Box } from './visible.ts';

const paper: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

/** The colour behind the content of an element of HTML: what it and everything around it is painted with. */
export function backgroundOf(element: Element | null): Color {
  if (element === null) return paper;
  const { backgroundColor } = getComputedStyle(element);
  const own = readColor(backgroundColor);
  if (own.alpha === 1) return own;
  return blend(own, backgroundOf(element.parentElement));
}

/** The colour behind a place in a picture: the shapes that are painted before the element and lie under the place. */
export function backgroundInPicture(element: SVGElement, box: Box): Color {
  const svg = outermostSvg(element);
  let color = backgroundOf(svg);
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  for (const shape of shapesOf(svg)) {
    if (shape === element) break;
    const follows = (element.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (follows) break;
    const { fill, fillOpacity } = getComputedStyle(shape);
    if (fill === 'none' || !covers(shape, x, y)) continue;
    color = blend(readColor(fill), color, Number(fillOpacity) * opacityOf(shape));
  }
  return color;
}

export function outermostSvg(element: SVGElement): SVGSVGElement {
  let svg = element instanceof SVGSVGElement ? element : element.ownerSVGElement;
  while (svg?.ownerSVGElement) svg = svg.ownerSVGElement;
  if (svg === null) throw new Error('The element is in no picture.');
  return svg;
}

/** The shapes of a picture that are painted, in the order in which they are. */
export function shapesOf(svg: SVGSVGElement): readonly SVGGeometryElement[] {
  const shapes = [...svg.querySelectorAll('rect, circle, ellipse, polygon, path, polyline, line')];
  return shapes.filter(
    (shape): shape is SVGGeometryElement =>
      shape instanceof SVGGeometryElement &&
      shape.closest('defs, marker, clipPath, mask, pattern, symbol') === null &&
      shape.checkVisibility({ visibilityProperty: true }),
  );
}

/** Whether the inside of a shape lies under a point of the window. */
export function covers(shape: SVGGeometryElement, x: number, y: number): boolean {
  const matrix = shape.getScreenCTM();
  if (matrix === null) return false;
  return shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
}

/** How much of an element is seen, after its own opacity and that of everything around it. */
export function opacityOf(element: Element | null): number {
  let opacity = 1;
  for (let each = element; each !== null; each = each.parentElement) opacity *= Number(getComputedStyle(each).opacity);
  return opacity;
}
