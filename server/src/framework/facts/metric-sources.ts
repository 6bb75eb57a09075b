import type { MetricId } from '../../../../schemas/metrics.ts';
import type { Plan } from '../../core/plan.ts';

/**
 * The metrics that do not follow from deal source, amount and dates of a deal, and the words by which a source for them
 * is known. Potential is found out by talking to the partner and needs no field.
 */
export const measuredElsewhere: Readonly<Partial<Record<MetricId, RegExp>>> = {
  'customer-retention': /retention|renew|churn|lifetime|\bltv\b|subscription|k\u00fcndig|verl\u00e4nger|bindung/i,
  'customer-satisfaction': /satisf|\bcsat\b|\bnps\b|survey|feedback|zufried|umfrage|encuesta|enqu\u00eate/i,
  'integration-usage': /integration|usage|\buse\b|adoption|install|nutzung/i,
  'services-attach': /\bservices\b|attach|statements? of work|\bsow\b|dienstleist/i,
  'onboarding-time': /onboard|go[- ]?live|implement|time to value|deliver/i,
};

/** All that says where a number comes from: fields, views, metrics and their sources, the work that sets them up. */
export function sourcesOfNumbers(plan: Plan): readonly string[] {
  const fields = (plan.attribution?.fields?.items ?? []).flatMap(({ name, apiName, description }) => [
    name?.value,
    apiName?.value,
    description?.value,
  ]);
  const views = (plan.attribution?.views?.items ?? []).flatMap(({ name, filter }) => [name?.value, filter?.value]);
  const secondary = (plan.measurement?.secondary?.items ?? []).flatMap(({ metric, source, measures }) => [
    metric?.value,
    source?.value,
    ...(measures?.items.map(({ value }) => value) ?? []),
  ]);
  const tasks = (plan.launch?.preLaunch?.items ?? []).map(({ task }) => task?.value);
  return [...fields, ...views, ...secondary, ...tasks].filter((source) => source !== undefined);
}
