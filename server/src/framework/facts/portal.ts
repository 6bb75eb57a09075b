import type { Located, Plan } from '../../core/plan.ts';
import type { Span } from '../../core/text.ts';
import { rankedTiers } from './ranked-tiers.ts';

/** How the plan relies on a partner portal, as the beginning of a sentence; undefined when it does not. */
export function usesPortal(plan: Plan): string | undefined {
  // What is promised of a portal that is not there is a finding of its own.
  if (hasNoPortal(plan)) return undefined;
  if (plan.attribution?.routing?.triggers?.items.some(({ value }) => value === 'portal')) {
    return 'Registrations arrive by the portal';
  }
  const ranked = rankedTiers(plan).find(({ tier }) => tier.benefits?.portal?.value === true);
  return ranked === undefined ? undefined : `${ranked.title} has access to the portal`;
}

/** Whether a plan says that there is no partner portal, rather than nothing of it. */
export function hasNoPortal({ program }: Plan): boolean {
  return program?.portal !== undefined && isNone(program.portal);
}

/** The system in which partners work, by its name; undefined where the plan names none. */
export function portalNamed({ program }: Plan): Located<string> | undefined {
  return program?.portal === undefined || isNone(program.portal) ? undefined : program.portal;
}

function isNone({ value }: Located<string>): boolean {
  return ['none', 'none.', 'no', 'no portal'].includes(value.trim().toLowerCase());
}

/** A place in which a plan counts on a portal. */
export interface PortalPromise {
  readonly span: Span;
  /** As the end of a sentence: `Tier 1 "Gold" has access to it`. */
  readonly words: string;
}

/** All places in which a plan counts on a portal: benefits, registrations that arrive by it, and what partners read. */
export function portalPromises(plan: Plan): readonly PortalPromise[] {
  const { dealRegistration, coMarketing } = plan.playbook ?? {};
  const tiers = rankedTiers(plan).flatMap(({ tier: { benefits }, title }) =>
    benefits?.portal?.value === true ? [{ span: benefits.portal.node.span, words: `${title} has access to it` }] : [],
  );
  const triggers = (plan.attribution?.routing?.triggers?.items ?? []).flatMap(({ value, node }) =>
    value === 'portal' ? [{ span: node.span, words: 'registrations arrive by it' }] : [],
  );
  const texts = [
    ...(dealRegistration?.steps?.items ?? []).map((step) => ({ text: step, words: 'partners register deals in it' })),
    { text: coMarketing?.location, words: 'the assets live in it' },
    { text: coMarketing?.requests?.how, words: 'partners request assets in it' },
  ].flatMap(({ text, words }) =>
    text !== undefined &&
    /\bportal\b/i.test(text.value) &&
    !/\b(?:no|without an?|instead of an?) portal\b/i.test(text.value)
      ? [{ span: text.node.span, words }]
      : [],
  );
  return [...tiers, ...triggers, ...texts];
}
