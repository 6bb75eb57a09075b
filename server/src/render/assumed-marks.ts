import { assumedNodes, openAssumptionsOf } from '../core/assumptions.ts';
import type { Plan } from '../core/plan.ts';
import type { Span } from '../core/text.ts';
import { isPresent } from './blocks.ts';
import { isWithin, withMarks } from './marks.ts';
import type { PlanDocument } from './model.ts';
import { programCost } from './program-cost.ts';

/**
 * The same document, in which each value that is assumed says so on its own line: "Win rate: 33% (assumed)". Who reads
 * a number far behind the list of assumptions sees there that nobody has said it.
 *
 * A whole section that is assumed is not marked, because a mark on each of its lines would say nothing of any of them.
 * Neither is the name in the heading, below which the list stands, nor a picture, which stands beside its words.
 */
export function withAssumedMarks(document: PlanDocument, plan: Plan): PlanDocument {
  return withMarks(
    document,
    assumedPlaces(plan).map((place) => ({ place, text: ' (assumed)' })),
  );
}

/** Where the values that nobody has confirmed stand in the plan, and those that are nothing but the same once more. */
function assumedPlaces(plan: Plan): readonly Span[] {
  const places = openAssumptionsOf(plan).flatMap((part) => assumedNodes(plan, part).map(({ span }) => span));
  const all = [...places, ...followingPlaces(plan, places)];
  // What is assumed as a whole is marked as a whole, and not once more for a part of it.
  return all.filter(
    (place, index) =>
      !all.some((other, at) => at !== index && isWithin(place, other) && (at < index || !isWithin(other, place))),
  );
}

/**
 * The amounts that follow from an assumed one: the pipeline for an assumed revenue, and the cost of the program where
 * it is compared with another way to the same pipeline.
 */
function followingPlaces({ measurement }: Plan, assumed: readonly Span[]): readonly Span[] {
  const { sourcedRevenue, roi, pipelineCoverage } = measurement?.primary ?? {};
  const { partnerSourced, perPipeline } = measurement?.costComparison ?? {};
  const isAssumed = (part: { readonly node: { readonly span: Span } } | undefined): boolean =>
    part !== undefined && assumed.some((place) => isWithin(part.node.span, place));
  const revenue = sourcedRevenue?.target;
  const { target: times, pipelineTarget: pipeline } = pipelineCoverage ?? {};
  const cost = programCost(roi?.costs);
  const follows = [
    ...(isAssumed(revenue) &&
    isRoundedFrom(pipeline?.value.amount, (revenue?.value.amount ?? 0) * (times?.value.value ?? 0))
      ? [pipeline, ...(perPipeline?.value.amount === pipeline?.value.amount ? [perPipeline] : [])]
      : []),
    ...(isAssumed(roi?.costs) && partnerSourced?.value.amount === cost?.amount ? [partnerSourced] : []),
  ];
  return follows.filter(isPresent).map(({ node }) => node.span);
}

/** Whether an amount is a product, which a plan writes in whole units of a currency. */
function isRoundedFrom(amount: number | undefined, product: number): boolean {
  return amount !== undefined && Math.abs(amount - product) <= 0.5;
}
