import { connectedOnly } from '../../../../schemas/contributions.ts';
import type { PartnerType } from '../../../../schemas/partner-types.ts';
import type { Plan, ThresholdPart } from '../../core/plan.ts';
import { mentions } from './partner-types.ts';

/** The type of partner of which the rest of a plan speaks. Without a word of any, partners who only pass on a name. */
export function likelyPartnerType(plan: Plan): PartnerType {
  if (coversIncumbency(plan)) return 'reseller';
  if (coversDelivery(plan)) return 'system-integrator';
  if (coversIntegration(plan) || plan.attribution?.influence === undefined) return 'technology';
  return 'referral';
}

/** Whether a plan says what the use of an integration counts for, be it in a line of its own. */
export function coversIntegration(plan: Plan): boolean {
  const apart = plan.attribution?.contributions?.shownApart?.items ?? [];
  return apart.some(({ value }) => value === connectedOnly) || mentions(plan, USE_PLACES, USE);
}

const USE_PLACES = [
  ['attribution', 'influence'],
  ['attribution', 'contributions', 'kinds'],
  ['attribution', 'categories', 'partner-influenced'],
];

const USE =
  /\bintegrat|\bconnect(?:or|ed|ion)|\b(?:plug-?ins?|add-?ons?|extensions?|apps?|apis?)\b|\b(?:uses?|used|using|in use|installed|runs?|running|live)\b/i;

/** Whether a plan says who keeps an account that somebody already serves. */
export function coversIncumbency(plan: Plan): boolean {
  const rules = plan.attribution?.conflict?.items ?? [];
  return rules.some(({ when }) => when?.value === 'existing-customer') || mentions(plan, INCUMBENCY_PLACES, INCUMBENCY);
}

const INCUMBENCY_PLACES = [['attribution', 'conflict'], ['playbook'], ['launch', 'preLaunch']];

const INCUMBENCY =
  /\bincumben|\brenewals?\b|\bnamed accounts?\b|\breseller of record\b|\bexisting (?:reseller|customers?|accounts?)\b|\balready (?:serves?|supplies|sells)\b/i;

/** Whether a tier asks for services or delivery, by a criterion or in words. */
export function coversDelivery(plan: Plan): boolean {
  return (
    asksForDelivery(plan) || mentions(plan, [['tiers']], DELIVERY) || mentions(plan, [['metrics']], MEASURED_DELIVERY)
  );
}

const METRICS: readonly string[] = ['services-attach', 'certified-people', 'customer-satisfaction', 'onboarding-time'];

/** Whether a criterion, an expectation or a movement rule looks at services or delivery. */
function asksForDelivery(plan: Plan): boolean {
  const thresholds: readonly ThresholdPart[] = [
    ...(plan.tiers?.items ?? []).flatMap(({ criteria, expectations }) => [
      ...(criteria?.performance?.items ?? []),
      ...(criteria?.potential?.items ?? []),
      ...(criteria?.anyOf?.items ?? []).flatMap((alternative) => [alternative, ...(alternative.allOf?.items ?? [])]),
      ...(expectations?.items ?? []),
    ]),
    ...(plan.movement?.rules?.items ?? []).flatMap(({ when }) => when?.items ?? []),
  ];
  return (
    thresholds.some(({ metric }) => metric !== undefined && METRICS.includes(metric.value)) ||
    (plan.tiers?.items ?? []).some(({ criteria }) =>
      [
        criteria?.commitment?.items.some(({ value }) => value === 'delivery-certified'),
        criteria?.people?.items.some(({ role }) => role?.value === 'delivery' || role?.value === 'support'),
      ].includes(true),
    )
  );
}

/** What a score counts of the work for customers. */
const MEASURED_DELIVERY = /\bdeliver|\bservices?\b|\bimplement|\bgo-?live|\bmanaged\b|\bprojects?\b/i;

const DELIVERY = /\bdeliver|\bservices\b|\bimplement|\bgo-?live/i;
