/** A stretch of the text of the plan, in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The place in the plan from which an element comes, or what it stands in. */
export function placeAround(target: EventTarget | null): Place | undefined {
  const element = target instanceof Element ? target.closest('[data-start]') : null;
  return element ? placeOf(element) : undefined;
}

export function placeOf(element: Element): Place | undefined {
  const start = Number(element.getAttribute('data-start') ?? Number.NaN);
  const end = Number(element.getAttribute('data-end') ?? start);
  return Number.isInteger(start) && Number.isInteger(end) ? { start, end } : undefined;
}
