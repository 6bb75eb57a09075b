import { type Area, areas, unsoundParts } from './areas.ts';
import type { AreaAudit, Evidence, ProblemAudit, Step } from './report.ts';

/** What each area is built on, in words: what cannot be done well before it. */
const steps: Readonly<Record<Area, { readonly title: string; readonly why: string }>> = {
  text: {
    title: 'Make the text of the plan readable and clean',
    why: 'What cannot be read cannot be checked, and what is wrong behind it stays hidden.',
  },
  foundation: {
    title: 'Complete the facts of the program and the diagnosis',
    why: 'Identify which problem applies before building anything. Thresholds, targets and SLAs are measured against these facts.',
  },
  'no-tiers': {
    title: 'Finish the tier structure and the movement between tiers',
    why: 'Co-sell, SLAs, business reviews and the soft launch all name tiers.',
  },
  'no-attribution': {
    title: 'Finish the attribution in the CRM',
    why: 'It has to stand before the first registration, because it cannot be found out afterwards. Every metric is computed from it.',
  },
  'no-playbook': {
    title: 'Finish the joint playbook',
    why: 'Partners and sales need one standard before the first deal and the first conflict.',
  },
  'no-measurement': {
    title: 'Finish the measurement framework',
    why: 'It is defined before the launch, not when the program has to defend its budget.',
  },
  launch: {
    title: 'Put the launch in order',
    why: 'It sets up what the sections before it promise, so it comes when they stand.',
  },
  risks: {
    title: 'Settle the risks',
    why: 'They are answered proactively, and what they name follows from the sections before.',
  },
};

/** As many findings as a person takes up at once. */
const FINDINGS_TO_START_WITH = 3;

/**
 * What to do, in order. A text that cannot be read goes before everything, and facts that are wrong before what is
 * measured against them. Then the largest gaps: problems of which the plan has no part of the answer, those that it
 * does not answer, those that it answers in part, and errors before warnings. Of those that it answers in part the one
 * comes first of whose parts the larger share is missing or does not hold. What is alike stands in the order of the
 * framework, in which each part stands on those before it. A diagnosis that is missing is no reason to wait, unless nothing
 * is written yet: the report itself says which problem the plan leaves open.
 */
export function stepsOf(
  problems: readonly ProblemAudit[],
  others: readonly AreaAudit[],
  { areFactsWrong }: { readonly areFactsWrong: boolean },
): readonly Step[] {
  const evidenceIn = (area: Area): readonly Evidence[] =>
    problems.find(({ problem }) => problem === area)?.evidence ??
    others.find((other) => other.area === area)?.evidence ??
    [];
  const missingIn = (area: Area): number => problems.find(({ problem }) => problem === area)?.missing.length ?? 0;
  const shareOpenIn = (area: Area): number => {
    const { missing = [], present = [] } = problems.find(({ problem }) => problem === area) ?? {};
    const unsound = new Set(evidenceIn(area).flatMap(({ rule }) => unsoundParts.get(rule) ?? []));
    return (missing.length + unsound.size) / Math.max(1, missing.length + present.length);
  };
  const open = areas.flatMap((area): Step[] => {
    const evidence = evidenceIn(area);
    const errors = evidence.filter(({ severity }) => severity === 'error');
    const warnings = evidence.filter(({ severity }) => severity === 'warning');
    if (errors.length + warnings.length + missingIn(area) === 0) return [];
    const start = [...errors, ...warnings].slice(0, FINDINGS_TO_START_WITH).map(({ rule, line }) => ({ rule, line }));
    return [{ area, ...steps[area], errors: errors.length, warnings: warnings.length, start }];
  });
  const isUntouched = ({ area }: Step): boolean =>
    problems.some(({ problem, present }) => problem === area && present.length === 0);
  const isUnanswered = ({ area }: Step): boolean =>
    problems.some(({ problem, plan }) => problem === area && plan.standing === 'applies');
  const isUnwritten = problems.every(({ present }) => present.length === 0);
  const rankOf = (step: Step): number => {
    if (step.area === 'text' && step.errors > 0) return 0;
    if (step.area === 'foundation' && step.errors > 0 && (areFactsWrong || isUnwritten)) return 1;
    if (isUntouched(step)) return 2;
    if (isUnanswered(step)) return 3;
    if (problems.some(({ problem }) => problem === step.area) && shareOpenIn(step.area) > 0) return 4;
    return step.errors > 0 || missingIn(step.area) > 0 ? 5 : 6;
  };
  // Sorting keeps the order of the framework among those that are alike.
  return [...open].sort(
    (first, second) =>
      rankOf(first) - rankOf(second) || (rankOf(first) === 4 ? shareOpenIn(second.area) - shareOpenIn(first.area) : 0),
  );
}
