import { type CapturedFact, dealSources } from '../../../../schemas/attribution.ts';
import type { StructuralProblem } from '../../../../schemas/diagnosis.ts';
import { openQuestionAbout } from '../../core/assumptions.ts';
import { nodeIn } from '../../core/noted-reads.ts';
import type { Plan } from '../../core/plan.ts';
import { isRecord } from '../../core/record.ts';
import { entryOf, type SourceNode } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';
import { fieldDemands } from '../crm/fields.ts';
import { fieldsCapturing, isRequiredAsDemanded } from '../crm/plan-fields.ts';
import { keepsContributions } from '../facts/contributions.ts';
import { MOST_TIERS, rankedTiers, tierCounts } from '../facts/ranked-tiers.ts';
import type { DemandPath } from './index.ts';

/** What a plan must have so that it answers a structural problem: one part or several that belong together. */
export interface Essential {
  /** In words, as the end of a sentence: `The plan has ...`. */
  readonly title: string;
  /** The sentence of the framework that asks for it. */
  readonly source: string;
  /** The demands that it is made of. Empty where it takes more than that parts are there. */
  readonly parts: readonly DemandPath[];
  /** Where the plan has it; undefined when it is missing. */
  find(plan: Plan): Span | undefined;
}

/**
 * Whether each tier says what its partners produce, by an expectation or by a criterion of performance. The lowest one of
 * a ladder owes nothing, as the referral partners of the framework do.
 */
function saysWhatIsProduced(plan: Plan): boolean {
  const ranked = rankedTiers(plan);
  if (ranked.length === 0 || ranked.length < (plan.tiers?.node.items.length ?? 0)) return false;
  return ranked.every(({ tier: { criteria, expectations }, isLowest, level }) => {
    if (isLowest && level > 0) return true;
    const said = [expectations, criteria?.performance, criteria?.anyOf];
    return said.some((part) => (part?.node.items.length ?? 0) > 0) || /\d/.test(criteria?.note?.value ?? '');
  });
}

/** What answers each of the four problems, in the order of the framework. */
export const essentials: Readonly<Record<StructuralProblem, readonly Essential[]>> = {
  'no-tiers': [
    essential('two to four tiers', 'Define two to four tiers.', (plan) => {
      // A designation beside others may have a single step, but a program has more than one.
      const counts = [...tierCounts(plan).values()];
      const isSound = (plan.tiers?.items.length ?? 0) >= 2 && counts.every((count) => count <= MOST_TIERS);
      return isSound ? plan.tiers : undefined;
    }),
    essential(
      'criteria for every tier',
      'Build a tier structure that allocates resources based on partner performance and potential.',
      ({ tiers }) => everyItem(tiers, ({ criteria }) => criteria !== undefined),
    ),
    essential(
      'benefits for every tier',
      'Tiers define what partners receive (sales support, co-marketing budget, product access, deal registration protection)',
      ({ tiers }) => everyItem(tiers, ({ benefits }) => benefits !== undefined),
    ),
    essential(
      'what the partners of each tier produce',
      'what they are expected to produce in return (pipeline volume, deal size, customer success outcomes)',
      (plan) => (saysWhatIsProduced(plan) ? plan.tiers : undefined),
    ),
    essential(
      'thresholds for moving up and down',
      'Define explicitly what it takes to move up or down.',
      ({ movement }) => {
        const { rules, up, down } = movement ?? {};
        const lines = rules?.items.flatMap(({ when }) => when?.items ?? []) ?? [];
        const hasUp = up?.to !== undefined || lines.some(({ atLeast }) => atLeast);
        const hasDown = down?.to !== undefined || lines.some(({ below }) => below);
        return hasUp && hasDown ? (rules ?? up) : undefined;
      },
    ),
    {
      ...parts('a review cadence', 'Review cadence: [when tier assignments are reviewed]', 'movement.review'),
      find: ({ movement }) => (movement?.review ?? (movement?.down?.review && movement.up?.review))?.node.span,
    },
  ],
  'no-attribution': [
    essential('definitions of the three deal sources', 'Define the three categories clearly', ({ attribution }) =>
      dealSources.every((source) => attribution?.categories?.[source] !== undefined)
        ? attribution?.categories
        : undefined,
    ),
    field('a required field for the deal source', 'deal-source'),
    field('a field for the partner', 'partner-name'),
    field('a field for the registration date', 'registration-date'),
    essential('a field for what the partner contributed', fieldDemands['partner-contribution'].source, (plan) => {
      const record = plan.attribution?.contributions?.record;
      return keepsContributions(plan) ? record : requiredField(plan, 'partner-contribution');
    }),
    parts(
      'a routing workflow',
      'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM',
      'attribution.routing.triggers',
      'attribution.routing.sets',
    ),
    essential('three pipeline views', 'Set up three pipeline views', ({ attribution }) =>
      dealSources.every((source) => attribution?.views?.items.some(({ shows }) => shows?.value === source))
        ? attribution?.views
        : undefined,
    ),
  ],
  'no-playbook': [
    parts(
      'a deal registration process',
      'How does a partner register a deal?',
      'playbook.dealRegistration.steps',
      'playbook.dealRegistration.requiredInformation',
    ),
    parts(
      'an SLA for registrations',
      'What is the SLA for sales to acknowledge and accept a registration?',
      'playbook.dealRegistration.acknowledge',
      'playbook.dealRegistration.decide',
    ),
    essential(
      'rules for conflicts',
      'Define the conflict resolution process before the first conflict happens.',
      ({ attribution }) => ((attribution?.conflict?.items.length ?? 0) > 0 ? attribution?.conflict : undefined),
    ),
    parts(
      'a definition of co-sell for each tier',
      'What does co-sell mean for your program?',
      'playbook.coSell.definition',
      'playbook.coSell.tiers',
    ),
    parts(
      'updates for partners',
      'they update the partner on deal status at defined milestones, and they notify the partner when the deal closes or is lost.',
      'playbook.dealProcess.updates',
      'playbook.dealProcess.closed',
      'playbook.dealProcess.lost',
    ),
    parts(
      'what happens when a deal is lost',
      'and what happens when a partner-sourced deal is lost.',
      'playbook.dealProcess.whenLost',
    ),
    parts(
      'access to co-marketing assets',
      'What co-marketing assets are available to partners?',
      'playbook.coMarketing.assets',
      'playbook.coMarketing.location',
    ),
  ],
  'no-measurement': [
    parts(
      'partner-sourced revenue with a period',
      'the total closed revenue attributed to partner-sourced deals in a defined period.',
      'measurement.primary.sourcedRevenue.period',
    ),
    parts(
      'program ROI with its costs',
      'partner-sourced revenue divided by the total cost of running the partner program',
      'measurement.primary.roi.costs',
    ),
    essential(
      'pipeline coverage',
      'the ratio of partner-sourced pipeline to partner-sourced revenue target.',
      ({ measurement }) => measurement?.primary?.pipelineCoverage?.target,
    ),
    parts(
      'influenced revenue apart from sourced revenue',
      'separate partner-sourced revenue from partner-influenced revenue',
      'measurement.influencedRevenue',
    ),
    parts(
      'a comparison of costs with direct demand generation',
      'calculate the cost of partner-sourced revenue against the cost of direct demand gen for the same dollar of pipeline.',
      'measurement.costComparison',
    ),
    parts(
      'secondary metrics',
      'Partner activation rate: the percentage of program partners who have referred at least one deal in the last ninety days.',
      'measurement.secondary',
    ),
    parts(
      'reports to named people',
      'Reporting cadence: [how often and to whom]',
      'measurement.reporting.cadence',
      'measurement.reporting.audience',
    ),
    parts(
      'a quarterly business review',
      'Quarterly business review structure: [for Tier 1 partners]',
      'measurement.businessReview.agenda',
    ),
  ],
};

interface Placed {
  readonly node: { readonly span: Span };
}

function essential(title: string, source: string, find: (plan: Plan) => Placed | undefined): Essential {
  return { title, source, parts: [], find: (plan) => find(plan)?.node.span };
}

/**
 * What is there when each of its parts is, or the plan says that nobody knows it yet. It stands at the question, or at the
 * key of the first part.
 */
function parts(title: string, source: string, ...paths: readonly DemandPath[]): Essential {
  return {
    title,
    source,
    parts: paths,
    find(plan) {
      const open = paths.map((path) => openQuestionAbout(plan, path));
      if (!paths.every((path, index) => open[index] !== undefined || isThere(plan, path))) return undefined;
      const asked = open.find((question) => question !== undefined);
      if (asked !== undefined) return asked.node.span;
      const steps = paths[0]?.split('.') ?? [];
      const owner = nodeIn(plan, steps.slice(0, -1));
      return owner?.kind !== 'map' ? undefined : entryOf(owner, steps.at(-1) ?? '')?.key.span;
    },
  };
}

/** Whether a part can be read and holds something. */
function isThere(plan: Plan, path: DemandPath): boolean {
  let part: unknown = plan;
  for (const step of path.split('.')) part = isRecord(part) ? part[step] : undefined;
  if (!isRecord(part)) return false;
  const { node } = part as { readonly node: SourceNode };
  if (node.kind === 'map') return node.entries.length > 0;
  return node.kind === 'scalar' || node.items.length > 0;
}

function field(title: string, fact: CapturedFact): Essential {
  return essential(title, fieldDemands[fact].source, (plan) => requiredField(plan, fact));
}

function requiredField(plan: Plan, fact: CapturedFact): Placed | undefined {
  return fieldsCapturing(plan, fact).find((candidate) => isRequiredAsDemanded(fact, candidate));
}

function everyItem<Item>(
  list: { readonly items: readonly Item[]; readonly node: Placed['node'] } | undefined,
  has: (item: Item) => boolean,
): Placed | undefined {
  return list !== undefined && list.items.length > 0 && list.items.every(has) ? list : undefined;
}
