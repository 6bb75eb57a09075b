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
