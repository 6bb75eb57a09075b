/**
 * The place in a plan at which each answer of a brief stands: it tells what an assumption is about. Answers without a
 * place of their own are not here.
 */
export const placeOfAnswer: Readonly<Record<string, string>> = {
  company: 'program.company',
  programName: 'program.name',
  partnerTypes: 'program.partnerTypes',
  motions: 'program.motion',
  state: 'program.state',
  since: 'program.since',
  deadline: 'program.deadline',
  partners: 'program.partners',
  'partners.current': 'program.partners.current',
  'partners.active': 'program.partners.active',
  'partners.target': 'program.partners.target',
  'partners.byType': 'program.partners.byType',
  dealSize: 'program.deals.averageSize',
  salesCycle: 'program.deals.salesCycle',
  winRate: 'program.deals.winRate',
  dealsByType: 'program.deals.byType',
  crm: 'program.crm',
  crmName: 'program.crmName',
  crmEdition: 'program.crmEdition',
  crmAdmin: 'program.crmAdmin',
  partnerPipelineTargets: 'program.partnerPipelineTargets',
  'targets.sourcedRevenue': 'measurement.primary.sourcedRevenue.target',
  'targets.sourcedPipeline': 'measurement.primary.pipelineCoverage.pipelineTarget',
  history: 'history',
  budget: 'measurement.primary.roi.costs',
  'team.partnerManagers': 'program.partnerManagers',
  people: 'program.people',
  regions: 'regions',
  segments: 'segments',
  namedAccounts: 'attribution.namedAccounts',
  channel: 'attribution.channel',
  'channel.credited': 'attribution.channel.credited',
  dealRegistration: 'playbook.dealRegistration',
  pains: 'program.pains',
};

/** What the brief calls something that was written in the words of a plan. */
export interface PlanWord {
  /** The keys as they are written, and the answer of the brief that holds the same. */
  readonly written: string;
  readonly answer: string;
}

/**
 * The answers that are meant by an unknown key with its value: `deals: { averageSize: ... }` in a brief is what the plan
 * calls `program.deals.averageSize`, and the brief `dealSize`. Whoever leaves the section out is understood too.
 */
export function planWordsIn(key: string, value: unknown): readonly PlanWord[] {
  const found: PlanWord[] = [];
  const visit = (written: string, part: unknown, depth: number): void => {
    const answer = answerAt(written);
    if (answer !== undefined) {
      found.push({ written, answer });
      return;
    }
    if (depth === DEEPEST || typeof part !== 'object' || part === null || Array.isArray(part)) return;
    for (const [name, inner] of Object.entries(part).slice(0, MOST_NAMES))
      visit(`${written}.${name}`, inner, depth + 1);
  };
  visit(key, value, 0);
  return found;
}

/** No place in a plan that has an answer lies deeper, and no section has more keys. */
const DEEPEST = 4;
const MOST_NAMES = 40;

function answerAt(written: string): string | undefined {
  return Object.keys(placeOfAnswer).find((answer) => {
    const place = placeOfAnswer[answer] ?? '';
    // The same word in both is no mistake: a brief says `crm`, as a plan does.
    return answer !== written && (place === written || place.endsWith(`.${written}`));
  });
}
