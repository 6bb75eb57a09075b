/**
 * The place in a plan at which each answer of a brief stands. It tells what an assumption is about, and what a person
 * meant who wrote a brief in the words of a plan. Answers without a place of their own are not here.
 */
export const placeOfAnswer: Readonly<Record<string, string>> = {
  company: 'program.company',
  programName: 'program.name',
  partnerTypes: 'program.partnerTypes',
  motions: 'program.motion',
  state: 'program.state',
  partners: 'program.partners',
  'partners.current': 'program.partners.current',
  'partners.target': 'program.partners.target',
  dealSize: 'program.deals.averageSize',
  salesCycle: 'program.deals.salesCycle',
  winRate: 'program.deals.winRate',
  crm: 'program.crm',
  crmName: 'program.crmName',
  partnerPipelineTargets: 'program.partnerPipelineTargets',
  'targets.sourcedRevenue': 'measurement.primary.sourcedRevenue.target',
  'targets.sourcedPipeline': 'measurement.primary.pipelineCoverage.pipelineTarget',
  budget: 'measurement.primary.roi.costs',
  'team.partnerManagers': 'program.partnerManagers',
};

/** The answer that stands at a place of a plan, or at the end of one: `deals.averageSize` is `dealSize`. */
export function answerAt(place: string): string | undefined {
  const wanted = place.toLowerCase();
  const found = Object.entries(placeOfAnswer).find(([, path]) => {
    const known = path.toLowerCase();
    return known === wanted || known.endsWith(`.${wanted}`);
  });
  return found?.[0];
}
