import { perPlan } from '../../core/per-plan.ts';
import type { Plan } from '../../core/plan.ts';
import { uncapitalized } from '../../core/words.ts';
import { crmFactsOf } from '../crm/systems.ts';
import { type Role, roleIn } from '../meaning/roles.ts';

/** What each role is called where a plan names nobody who has it. */
const usual: Readonly<Record<Role, string>> = {
  partnerOperations: 'Partner operations',
  revenueOperations: 'Revenue operations',
  certification: 'Partner enablement manager',
  salesEnablement: 'Sales enablement',
  headOfPartnerships: 'Head of Partnerships',
  headOfSales: 'VP Sales',
  partnerManager: 'Partner manager',
  crmAdmin: 'CRM admin',
  productMarketing: 'Product marketing',
  brand: 'Brand manager',
  finance: 'Finance',
  dealOwner: 'Account executive of the deal',
};

/** Who has a role, in the words of the plan: the name that it uses most, and the usual one where it uses none. */
export function roleOf(plan: Plan, role: Role): string {
  return namedRoles(plan).get(role) ?? (role === 'crmAdmin' ? adminOf(plan) : usual[role]);
}

/** What the plan calls the role that a text names; undefined where the text names none, or the plan nobody who has it. */
export function ownNameOf(plan: Plan, text: string): string | undefined {
  const role = roleIn(text);
  return role === undefined ? undefined : namedRoles(plan).get(role);
}

/** Several roles, as they stand in a list of people: `Head of Partnerships and VP Sales`. */
export function rolesOf(plan: Plan, first: Role, second: Role): string {
  return `${roleOf(plan, first)} and ${roleOf(plan, second)}`;
}

/** Who runs the program from day to day, in a sentence: whoever has the role, and else whoever owns the registrations. */
export function operationsInSentence(plan: Plan): string {
  const owner = plan.attribution?.routing?.owner?.value.trim() ?? '';
  const isNamed = namedRoles(plan).has('partnerOperations') || owner === '' || owner.length > LONGEST_NAME;
  if (isNamed) return roleInSentence(plan, 'partnerOperations');
  const isName = /^\p{Lu}\p{Ll}+$/u.test(owner) || /\p{Lu}/u.test(owner.slice(1));
  return isName || / (?:operations|ops)$/i.test(owner) ? owner : `the ${uncapitalized(owner)}`;
}

/** A role in the middle of a sentence: partner operations. A name that is not the usual one stays as it is. */
export function roleInSentence(plan: Plan, role: Role): string {
  const name = roleOf(plan, role);
  return name === usual[role] && !/^(?:VP|CRM|Head)\b/.test(name) ? uncapitalized(name) : name;
}

function adminOf(plan: Plan): string {
  const system = crmFactsOf(plan);
  return system === undefined || plan.program?.crm?.value === 'other' ? usual.crmAdmin : `${system.name} admin`;
}

/** The name that is used the most for each role, and of several that are used as often the first. */
const namedRoles = perPlan((plan): ReadonlyMap<Role, string> => {
  const counts = new Map<Role, Map<string, number>>();
  for (const name of peopleOf(plan)) {
    const role = roleIn(name);
    if (role === undefined) continue;
    const names = counts.get(role) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    counts.set(role, names);
  }
  return new Map(
    [...counts].map(([role, names]) => {
      const [first = ''] = [...names].sort(([, a], [, b]) => b - a).map(([name]) => name);
      return [role, first] as const;
    }),
  );
});

/** Whoever a plan gives something to do, in the order of the sections. */
function peopleOf({ attribution, playbook, measurement, launch, risks }: Plan): readonly string[] {
  const { primary, secondary, influencedRevenue, reporting } = measurement ?? {};
  const { approvals } = playbook?.coMarketing ?? {};
  return [
    attribution?.routing?.owner,
    ...(attribution?.conflict?.items.map(({ decidedBy }) => decidedBy) ?? []),
    attribution?.audit?.owner,
    playbook?.dealProcess?.owner,
    approvals?.logo,
    approvals?.messaging,
    approvals?.brand,
    primary?.sourcedRevenue?.owner,
    primary?.roi?.owner,
    primary?.pipelineCoverage?.owner,
    influencedRevenue?.owner,
    ...(secondary?.items.map(({ owner }) => owner) ?? []),
    ...(reporting?.audience?.items ?? []),
    reporting?.owner,
    ...(launch?.preLaunch?.items.map(({ owner }) => owner) ?? []),
    ...(risks?.items.map(({ owner }) => owner) ?? []),
  ]
    .flatMap((named) => named?.value.trim() ?? [])
    .filter((name) => name !== '' && name.length <= LONGEST_NAME);
}

/** More is a sentence about somebody. */
const LONGEST_NAME = 40;
