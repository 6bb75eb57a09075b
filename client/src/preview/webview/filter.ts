import type { FindingFilter } from '../state.ts';

/** Shows the findings that pass a filter, and lets the buttons of the filter say what it is. */
export function applyFilter(list: HTMLElement, { hidden, part }: FindingFilter): void {
  for (const button of list.querySelectorAll<HTMLElement>('[data-filter-severity]')) {
    button.setAttribute('aria-pressed', String(!hidden.includes(button.dataset.filterSeverity ?? '')));
  }
  const options = [...list.querySelectorAll<HTMLOptionElement>('[data-filter-section] option')];
  const known = options.some(({ value }) => value === part) ? part : '';
  for (const option of options) {
    option.toggleAttribute('selected', option.value === known);
    option.selected = option.value === known;
  }
  let shown = 0;
  for (const finding of list.querySelectorAll<HTMLElement>('.found')) {
    const { severity = '', part: own = '' } = finding.dataset;
    finding.hidden = hidden.includes(severity) || (known !== '' && own !== known);
    if (!finding.hidden) shown += 1;
  }
  const nothing = list.querySelector<HTMLElement>('[data-filtered]');
  if (nothing) nothing.hidden = shown > 0;
}

/** Tells when a person changes the filter. */
export function listenForFilter(
  list: HTMLElement,
  current: () => FindingFilter,
  set: (filter: FindingFilter) => void,
): void {
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-filter-severity]') : null;
    const severity = button?.dataset.filterSeverity;
    if (severity === undefined) return;
    const { hidden, part } = current();
    const others = hidden.filter((each) => each !== severity);
    set({ part, hidden: others.length < hidden.length ? others : [...hidden, severity] });
  });
  list.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    set({ ...current(), part: target.value });
  });
}
