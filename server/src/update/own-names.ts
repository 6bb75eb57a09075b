import type { Located, Plan } from '../core/plan.ts';
import { capturedBy } from '../framework/crm/captured.ts';
import type { CrmFacts } from '../framework/crm/crm-facts.ts';
import { MOST_TIERS } from '../framework/facts/ranked-tiers.ts';
import { isLost, isWon } from '../framework/meaning/stages.ts';
import type { GivenCrm } from '../generate/given.ts';

/** A tier of the person's plan, the highest first. */
export interface OwnTier {
  /** Absent where neither the tier nor anything that refers to it says so. */
  readonly id?: string;
  readonly name?: string;
}

/**
 * The tiers of a plan, from its tiers and from what refers to them: a tier that is not written yet, but that movement
 * or co-sell name, counts as well. Empty when the plan says nothing about tiers.
 */
export function ownTiers(plan: Plan): readonly OwnTier[] {
  const written: OwnTier[] = (plan.tiers?.items ?? []).map(({ id, name }) => ({
    ...(id === undefined ? {} : { id: id.value }),
    ...(name === undefined ? {} : { name: name.value }),
  }));
  const known = new Set(written.map(({ id }) => id));
  const named = referredIds(plan).filter((id) => !known.has(id));
  const filled = written.map((tier) => {
    const id = tier.id ?? named.shift();
    return id === undefined ? tier : { ...tier, id };
  });
  // More tiers than that are a mistake after which nothing is completed.
  if (filled.length + named.length > MOST_TIERS) return filled;
  // A name that one letter separates from another is a slip, and no tier of its own.
  const missing = named.filter((id) => !filled.some((tier) => isSlip(id, tier.id ?? '')));
  return inOrder([...filled, ...missing.map((id) => ({ id }))], plan);
}

function referredIds(plan: Plan): string[] {
  const { movement, playbook, measurement, launch } = plan;
  const ids = [
    ...(playbook?.coSell?.tiers?.entries.map(({ key }) => key.value) ?? []),
    ...(launch?.softLaunch?.tiers?.items.map(({ value }) => value) ?? []),
    ...(measurement?.businessReview?.tiers?.items.map(({ value }) => value) ?? []),
    ...movesOf(movement).flatMap(({ lower, upper }) => [upper, lower]),
  ];
  return [...new Set(ids)];
}

/** Puts tiers behind those to which their partners can rise. Everything else keeps its order. */
function inOrder(tiers: readonly OwnTier[], plan: Plan): readonly OwnTier[] {
  const sorted = [...tiers];
  const placeOf = (id: string): number => sorted.findIndex((tier) => tier.id === id);
  for (const _ of tiers) {
    for (const { lower, upper } of movesOf(plan.movement)) {
      const [low, high] = [placeOf(lower), placeOf(upper)];
      if (low < 0 || high < 0 || high < low) continue;
      // Tiers that are written keep their order, and only the others are moved.
      const isWritten = (index: number): boolean =>
        plan.tiers?.items.some(({ id }) => id?.value === sorted[index]?.id) === true;
      const [moved, to] = isWritten(high) ? [low, high] : [high, low];
      if (isWritten(low) && isWritten(high)) continue;
      sorted.splice(to, 0, ...sorted.splice(moved, 1));
    }
  }
  return sorted;
}

function movesOf(movement: Plan['movement']): readonly { readonly lower: string; readonly upper: string }[] {
  return (movement?.rules?.items ?? []).flatMap(({ from, to, when }) => {
    if (from === undefined || to === undefined) return [];
    const leadsDown = when?.items.some(({ below }) => below !== undefined) === true;
    return [leadsDown ? { lower: to.value, upper: from.value } : { lower: from.value, upper: to.value }];
  });
}

function isSlip(one: string, two: string): boolean {
  if (one === two || Math.abs(one.length - two.length) > 1) return false;
  const sorted = (text: string): string => [...text].sort().join('');
  if (sorted(one) === sorted(two)) return true;
  let head = 0;
  while (head < one.length && one[head] === two[head]) head++;
  const tail = (text: string): string => text.slice(head + 1);
  return tail(one) === tail(two) || tail(one) === two.slice(head) || one.slice(head) === tail(two);
}

/**
 * The people of the person's plan by the names that the generator gives them: who does in both plans the same is the
 * same. Where the plan names several for one, the one that it names most often counts, and a person who does one of
 * many jobs does not get the others.
 */
export function ownOwners(own: Plan, generated: Plan): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const [ownJobs, jobs] = [jobsOf(own), jobsOf(generated)];
  for (const [job, name] of jobs) {
    const ownName = ownJobs.get(job);
    if (ownName === undefined || ownName.trim() === '') continue;
    const names = votes.get(name) ?? new Map<string, number>();
    names.set(ownName, (names.get(ownName) ?? 0) + 1);
    votes.set(name, names);
  }
  const best = [...votes].map(([name, names]) => {
    const [[first, count]] = [...names].sort(([, one], [, two]) => two - one) as [[string, number]];
    // One job alone tells only who does this job, unless both names are about the same.
    return [name, count > 1 || isAlike(name, first) ? first : name] as const;
  });
  return new Map(best.filter(([name, ownName]) => name !== ownName));
}

/** Who does what. */
function jobsOf({ attribution, playbook, measurement, launch, risks }: Plan): ReadonlyMap<string, string> {
  const jobs = new Map<string, string>();
  const add = (job: string, owner: Located<string> | undefined): void => {
    if (owner !== undefined) jobs.set(job, owner.value);
  };
  add('routing', attribution?.routing?.owner);
  add('audit', attribution?.audit?.owner);
  for (const { when, decidedBy } of attribution?.conflict?.items ?? []) add(`conflict ${when?.value}`, decidedBy);
  add('deal process', playbook?.dealProcess?.owner);
  add('logo', playbook?.coMarketing?.approvals?.logo);
  add('messaging', playbook?.coMarketing?.approvals?.messaging);
  add('brand', playbook?.coMarketing?.approvals?.brand);
  add('sourced revenue', measurement?.primary?.sourcedRevenue?.owner);
  add('roi', measurement?.primary?.roi?.owner);
  add('coverage', measurement?.primary?.pipelineCoverage?.owner);
  add('influenced revenue', measurement?.influencedRevenue?.owner);
  for (const { metric, owner } of measurement?.secondary?.items ?? []) add(`metric ${metric?.value}`, owner);
  add('reporting', measurement?.reporting?.owner);
  for (const { covers, owner } of launch?.preLaunch?.items ?? []) {
    for (const { value } of covers?.items ?? []) add(`launch ${value}`, owner);
  }
  for (const { kind, owner } of risks?.items ?? []) add(`risk ${kind?.value}`, owner);
  return jobs;
}

/**
 * The stages of the person's plan. Where it does not list them, those of the CRM, in which the stages that the person
 * names elsewhere, in updates and options of fields, take the places of those that mean the same. Undefined where it
 * names none at all.
 */
export function stagesIn(own: Plan, { openStages, won, lost }: CrmFacts): GivenCrm['stages'] {
  // A CRM may call an open stage as others call a won one: "Close" in Dynamics.
  const isOpen = (stage: string): boolean => openStages.includes(stage) || (!isWon(stage) && !isLost(stage));
  const written = own.attribution?.stages?.items.map(({ value }) => value) ?? [];
  if (written.some(isOpen)) return { all: written, open: written.filter(isOpen) };
  const named = namedStages(own).filter(isOpen);
  if (named.length === 0) return undefined;
  // A stage that is named as it is drafted is that stage, and what shares a word with it is another one.
  const free = named.filter((name) => !openStages.includes(name));
  const renamed = openStages.map((stage) => {
    const alike = named.includes(stage) ? -1 : free.findIndex((name) => isAlike(name, stage));
    return alike < 0 ? stage : (free.splice(alike, 1)[0] ?? stage);
  });
  const missing = named.filter((name) => !renamed.includes(name));
  // Named stages keep their order: each goes behind the one that is named before it.
  for (const name of missing) {
    const previous = named.slice(0, named.indexOf(name)).findLast((other) => renamed.includes(other));
    renamed.splice(previous === undefined ? Math.min(1, renamed.length) : renamed.indexOf(previous) + 1, 0, name);
  }
  return { all: [...renamed, won, lost], open: renamed };
}

function namedStages({ attribution, playbook }: Plan): readonly string[] {
  const options = attribution?.fields?.items.find((field) => capturedBy(field) === 'contribution-stage')?.options;
  const milestones = playbook?.dealProcess?.updates?.items.map(({ milestone }) => milestone?.value ?? '') ?? [];
  const names = [...(options?.items.map(({ value }) => value) ?? []), ...milestones];
  return [...new Set(names)].filter((name) => name.trim() !== '');
}

/** Whether two names, of stages or of people, share a word that is long enough to mean something. */
function isAlike(one: string, two: string): boolean {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words(one).some((word) => words(two).some((other) => other.startsWith(word) || word.startsWith(other)));
}
