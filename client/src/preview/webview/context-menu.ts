import { planSpanAround } from './plan-spans.ts';

/** Tells VS Code what a context menu is about, right before it opens. */
export function describeContext(plan: () => string | undefined): void {
  document.addEventListener(
    'contextmenu',
    ({ target }) => {
      const place = planSpanAround(target);
      const section = target instanceof Element ? target.closest('main > section.section') : null;
      const isCopied = section !== null && section.id !== 'suppressed-findings';
      document.body.dataset.vscodeContext = JSON.stringify({
        uri: plan(),
        ...(place && { ...place, partnerPlanHasPlace: true }),
        ...(isCopied && { section: section.id, partnerPlanSection: true }),
      });
    },
    true,
  );
}
