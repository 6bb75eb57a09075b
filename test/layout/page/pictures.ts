import { covers, outermostSvg, shapesOf } from './background.ts';
import { type Box, describe, isSeen, type VisibleText, visibleTexts } from './visible.ts';

/** How far letters may reach over an edge, in pixels: what rounding and slanted letters need. */
const slack = 1.5;

/** What goes wrong inside pictures, one line for each. */
export function pictureFindings(root: Element): readonly string[] {
  const pictures = [...root.querySelectorAll('svg')].filter((svg) => svg.ownerSVGElement === null && isSeen(svg));
  return pictures.flatMap((svg) => {
    const texts = visibleTexts(svg).filter(({ element }) => element instanceof SVGElement);
    return [...outsideOfPicture(svg, texts), ...outsideOfShape(svg, texts), ...crossedTexts(svg, texts)];
  });
}

/** What reaches over the edge of a picture is cut off there. */
function outsideOfPicture(svg: SVGSVGElement, texts: readonly VisibleText[]): readonly string[] {
  const frame = svg.getBoundingClientRect();
  const isOutside = (box: Box): boolean =>
    box.left < frame.left - slack ||
    box.right > frame.right + slack ||
    box.top < frame.top - slack ||
    box.bottom > frame.bottom + slack;
  return [
    ...texts
      .filter(({ element }) => isOutside(element.getBoundingClientRect()))
      .map(
        ({ text, element }) => `picture: the text "${text}" is cut off at the edge of ${describe(outermost(element))}`,
      ),
    ...shapesOf(svg)
      .filter((shape) => isOutside(shape.getBoundingClientRect()))
      .map((shape) => `picture: a shape is cut off at the edge of the picture: ${describe(shape)} in ${describe(svg)}`),
  ];
}

function outermost(element: Element): Element {
  return element instanceof SVGElement ? outermostSvg(element) : element;
}

/** A text that starts in a shape ends in it. */
function outsideOfShape(svg: SVGSVGElement, texts: readonly VisibleText[]): readonly string[] {
  const shapes = shapesOf(svg)
    .filter((shape) => !shape.matches('line, polyline') && (isPainted(shape, 'fill') || isPainted(shape, 'stroke')))
    .map((shape) => ({ shape, box: shape.getBoundingClientRect() }));
  return texts.flatMap(({ element, text, boxes }) => {
    const box = wholeOf(boxes);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const around = shapes
      .filter(({ box: outer }) => x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom)
      .filter(({ shape }) => covers(shape, x, y))
      .sort((one, other) => areaOf(one.box) - areaOf(other.box));
    const [nearest] = around;
    // A bar or a dot behind the middle of a label is not the box of the label.
    if (nearest === undefined || nearest.box.height < (box.bottom - box.top) * 0.9) return [];
    const { left, right } = nearest.box;
    if (box.left >= left - slack && box.right <= right + slack) return [];
    const widths = `${Math.round(box.right - box.left)} px in ${Math.round(right - left)} px`;
    return [`picture: the text "${text}" is wider than its shape (${widths}): ${describe(element)}`];
  });
}

/** No line runs through a text, unless something lies between them. */
function crossedTexts(svg: SVGSVGElement, texts: readonly VisibleText[]): readonly string[] {
  const shapes = shapesOf(svg);
  const lines = shapes.filter((shape) => isPainted(shape, 'stroke') && !isPainted(shape, 'fill'));
  return lines.flatMap((line) => {
    const places = pointsOf(line);
    const crossed = texts.find(({ element, boxes }) =>
      boxes.some((box) => {
        const inner = shrunk(box);
        const place = places.find(({ x, y }) => x > inner.left && x < inner.right && y > inner.top && y < inner.bottom);
        if (place === undefined) return false;
        return !shapes.some(
          (between) =>
            isPainted(between, 'fill') &&
            follows(line, between) &&
            follows(between, element) &&
            covers(between, place.x, place.y),
        );
      }),
    );
    return crossed === undefined ? [] : [`picture: a line runs through "${crossed.text}" in ${describe(svg)}`];
  });
}

/** Points along a line, close enough that no letter fits between two. */
function pointsOf(line: SVGGeometryElement): readonly DOMPoint[] {
  const matrix = line.getScreenCTM();
  if (matrix === null) return [];
  const length = line.getTotalLength();
  const count = Math.min(400, Math.ceil((length * matrix.a) / 4));
  return Array.from({ length: count + 1 }, (_, index) =>
    DOMPoint.fromPoint(line.getPointAtLength((length * index) / Math.max(count, 1))).matrixTransform(matrix),
  );
}

function isPainted(shape: SVGGeometryElement, how: 'fill' | 'stroke'): boolean {
  const style = getComputedStyle(shape);
  const isVisible = how === 'fill' ? Number(style.fillOpacity) > 0 : Number.parseFloat(style.strokeWidth) > 0;
  return isVisible && style[how] !== 'none' && !/^rgba\(.*, 0\)$/.test(style[how]);
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function wholeOf(boxes: readonly Box[]): Box {
  return boxes.reduce((one, other) => ({
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }));
}

/** The box of a line without the room above and below its letters. */
function shrunk({ left, top, right, bottom }: Box): Box {
  const quarter = (bottom - top) * 0.22;
  return { left: left + 1, right: right - 1, top: top + quarter, bottom: bottom - quarter };
}

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
