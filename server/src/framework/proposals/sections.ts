import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { toYaml } from '../../core/quantity.ts';
import { exampleAt } from '../../core/vocabulary.ts';
import { crmAsWritten } from '../crm/systems.ts';
import { neighborsOf } from '../facts/moves.ts';
import { secondaryMetricIds } from '../facts/secondary-metrics.ts';
import { likelyPartnerType } from '../meaning/likely-type.ts';
import { asking } from './asking.ts';
import { proposedAttribution } from './attribution.ts';
import { averageDeal, salesCycle } from './deals.ts';
import { proposedFinding } from './diagnosis.ts';
import { fittedValue, likelyState } from './fitted-value.ts';
import { proposedFullLaunch, proposedPreLaunch, proposedSoftLaunch } from './launch.ts';
import {
  COST_METHOD,
  metricsToMeasure,
  proposedInfluencedRevenue,
  proposedPrimary,
  proposedSecondary,
} from './measurement.ts';
import { wayDown, wayUp } from './movement.ts';
import { proposedPartners } from './partners.ts';
import { proposedCoSell, proposedDealProcess, proposedRegistration } from './playbook.ts';
import { proposedReview } from './reporting.ts';
import { proposedRisks } from './risks.ts';
import { proposedTiers } from './tiers.ts';
import { RECOVERY } from './times.ts';

/**
 * A whole section as a question that fits the plan: its partner types, its CRM, its tiers and its currency. What the
 * rules look for in the section is in it as far as the plan tells what it could be.
 *
 * @param example that of the vocabulary, for the sections about which the plan tells nothing else.
 * @param today the day that counts as today, `YYYY-MM-DD`.
 */
export function proposedSection(plan: Plan, section: string, example: unknown, today: string): Printable {
  return ownSection(plan, section, today) ?? asking(fittedValue(plan, [], section, example), [section]);
}

/** The same for the sections about which the plan tells something; undefined for all others. */
export function ownSection(plan: Plan, section: string, today: string): Printable | undefined {
  const proposal = Object.hasOwn(proposals, section) ? proposals[section]?.(plan, today) : undefined;
  return proposal === undefined ? undefined : asking(proposal, [section]);
}

const MOST_PAIRS = 100;

const proposals: Readonly<Record<string, (plan: Plan, today: string) => Printable | undefined>> = {
  program: (plan, today) => ({
    built: today,
    partnerTypes: [likelyPartnerType(plan)],
    state: likelyState(plan),
    partners: { ...proposedPartners(plan) },
    deals: {
      averageSize: { placeholder: toYaml(averageDeal(plan)) },
      salesCycle: { placeholder: salesCycle(plan) },
    },
    crm: crmAsWritten(plan) ?? 'salesforce',
    partnerPipelineTargets: false,
    scope: fittedValue(plan, ['program'], 'scope', exampleAt(['program', 'scope'])),
  }),
  diagnosis: (plan) => [proposedFinding(plan, 'no-attribution')],
  tiers: proposedTiers,
  movement: (plan) => {
    const pairs = neighborsOf(plan);
    // Nobody fills in the ways between more tiers than that, and the rest of the section can be written without them.
    const rules = pairs.length > MOST_PAIRS ? [] : pairs.flatMap((pair) => [wayUp(plan, pair), wayDown(plan, pair)]);
    const cadence = asking('quarterly', ['movement', 'review']);
    const notice = asking('start-of-quarter', ['movement', 'notice']);
    // Between tiers that the plan does not have, no rule could lead.
    return { review: cadence, notice, grace: { placeholder: RECOVERY }, ...(rules.length === 0 ? {} : { rules }) };
  },
  attribution: proposedAttribution,
  playbook: (plan) => ({
    dealRegistration: proposedRegistration(plan),
    coSell: proposedCoSell(plan),
    dealProcess: proposedDealProcess(plan),
    coMarketing: fittedValue(plan, ['playbook'], 'coMarketing', exampleAt(['playbook', 'coMarketing'])),
  }),
  measurement: (plan) => ({
    primary: proposedPrimary(plan),
    influencedRevenue: proposedInfluencedRevenue(plan),
    secondary: [...secondaryMetricIds.map((id) => proposedSecondary(plan, id)), ...metricsToMeasure(plan)],
    costComparison: { method: { placeholder: COST_METHOD } },
    reporting: fittedValue(plan, ['measurement'], 'reporting', exampleAt(['measurement', 'reporting'])),
    businessReview: proposedReview(plan),
  }),
  launch: (plan) => ({
    preLaunch: proposedPreLaunch(plan),
    softLaunch: proposedSoftLaunch(plan),
    fullLaunch: proposedFullLaunch,
  }),
  risks: proposedRisks,
};
