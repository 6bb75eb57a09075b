import type { FromPreview } from '../messages.ts';
import { planSpanOf } from './plan-spans.ts';

export interface ActionDetails {
  /** The version of the text that is shown. */
  version(): number;
  /** The place of the mistake that keeps a part of the plan from being read. */
  mistake(): { readonly start: number; readonly end: number } | undefined;
  /** Shows findings in their list: those of a part, or those in a stretch of the text. */
  showFindings(wanted: { readonly part?: string | undefined; readonly start?: number; readonly end?: number }): void;
  tell(message: FromPreview): void;
}

/** Does what the buttons of the page say. */
export function listenForActions(details: ActionDetails): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (button) act(button, details);
  });
}

function act(button: HTMLElement, { version, mistake, showFindings, tell }: ActionDetails): void {
  const finding = button.closest<HTMLElement>('.found');
  const place = finding && planSpanOf(finding);
  const rule = finding?.dataset.rule;
  switch (button.dataset.action) {
    case 'source':
      if (place) tell({ type: 'place', ...place });
      break;
    case 'rule':
      if (rule) tell({ type: 'rule', id: rule });
      break;
    case 'fix': {
      const asks = button.dataset.asks !== undefined;
      if (place && rule)
        tell({ type: 'fix', version: version(), rule, ...place, title: button.textContent ?? '', asks });
      break;
    }
    case 'mistake': {
      const at = mistake();
      if (at) tell({ type: 'place', start: at.start, end: at.end });
      break;
    }
    case 'findings': {
      const { part, from, to } = button.dataset;
      showFindings(from === undefined ? { part } : { start: Number(from), end: Number(to) });
      break;
    }
  }
}
