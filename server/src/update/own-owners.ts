import type { Located, Plan } from '../core/plan.ts';
import { isAlike } from './stages.ts';

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
