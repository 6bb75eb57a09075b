/** The walkthrough, as the manifest contributes it. */
export const walkthroughId = 'getStarted';

export type Step = 'generate' | 'check' | 'preview' | 'share' | 'audit';

/** The step of the walkthrough that is done once a command has done what it is there for. */
export const stepOf: Readonly<Record<string, Step>> = {
  'partnerPlan.generatePlan': 'generate',
  'partnerPlan.generateFromBrief': 'generate',
  'partnerPlan.showRule': 'check',
  'partnerPlan.nextFinding': 'check',
  'partnerPlan.openPreview': 'preview',
  'partnerPlan.openPreviewToSide': 'preview',
  'partnerPlan.exportDocument': 'share',
  'partnerPlan.auditPlan': 'audit',
  'partnerPlan.completePlan': 'audit',
};

/** The key by which VS Code is told that a step is done. The manifest names it as well, in the events of the step. */
export function doneContext(step: Step): string {
  return `partnerPlan.done.${step}`;
}
