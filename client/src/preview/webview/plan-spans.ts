/** A stretch of the text of the plan, in UTF-16 code units. */
export interface PlanSpan {
  readonly start: number;
  readonly end: number;
}

/** The place in the plan from which an element comes, or what it stands in. */
export function planSpanAround(target: EventTarget | null): PlanSpan | undefined {
  const element = target instanceof Element ? target.closest('[data-start]') : null;
  return element ? planSpanOf(element) : undefined;
}

export function planSpanOf(element: Element): PlanSpan | undefined {
  const start = Number(element.getAttribute('data-start') ?? Number.NaN);
  const end = Number(element.getAttribute('data-end') ?? start);
  return Number.isInteger(start) && Number.isInteger(end) ? { start, end } : undefined;
}
