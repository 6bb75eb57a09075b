import type { Brief } from '../../../schemas/brief.ts';
import { durationText, moneyText, startText } from './amounts-in-words.ts';
import { type Block, blank, comment, entry, flow, item, layOut, list } from './layout.ts';
import { toldBlocks } from './told.ts';

/** Writes the answers of a person as a brief file. What was left out stays out. The same brief gives the same text. */
export function writeBrief(brief: Brief): string {
  const introduction = comment(
    'The brief from which the plan was generated. Change an answer here and generate the plan again. What is not answered is assumed, and the plan says so.',
  );
  return layOut([introduction, ...groupsOf(brief).flatMap((group) => (group.length === 0 ? [] : [blank, ...group]))]);
}

/** The answers in the order of the questions, in groups that belong together. */
function groupsOf(brief: Brief): readonly (readonly Block[])[] {
  const { partners, dealSize, salesCycle, winRate, targets, budget } = brief;
  return [
    [...text('company', brief.company), ...text('programName', brief.programName)],
    [
      flow('partnerTypes', brief.partnerWords ?? brief.partnerTypes),
      ...motionBlocks(brief),
      entry('state', brief.state),
      ...(brief.since === undefined ? [] : [entry('since', startText(brief.since))]),
      ...toldBlocks('deadline', brief.deadline),
      ...toldBlocks('partners', partners),
    ],
    [
      ...text('dealSize', dealSize === undefined ? undefined : moneyText(dealSize)),
      ...text('salesCycle', salesCycle === undefined ? undefined : durationText(salesCycle)),
      ...text('winRate', winRate === undefined ? undefined : `${winRate.value}%`),
      ...toldBlocks('dealsByType', brief.dealsByType),
    ],
    [
      entry('crm', brief.crm),
      ...text('crmName', brief.crmName),
      ...text('crmEdition', brief.crmEdition),
      ...text('crmAdmin', brief.crmAdmin),
      ...groupBlock('crmObjects', brief.crmObjects),
    ],
    toldBlocks('history', brief.history),
    [
      ...(brief.partnerPipelineTargets === undefined
        ? []
        : [entry('partnerPipelineTargets', brief.partnerPipelineTargets)]),
      ...groupBlock('targets', {
        sourcedRevenue: targets?.sourcedRevenue === undefined ? undefined : moneyText(targets.sourcedRevenue),
        sourcedPipeline: targets?.sourcedPipeline === undefined ? undefined : moneyText(targets.sourcedPipeline),
      }),
      ...text('budget', budget === undefined ? undefined : moneyText(budget)),
      ...groupBlock('team', brief.team),
      ...toldBlocks('people', brief.people),
    ],
    [
      ...text('portal', brief.portal),
      ...(brief.countries === undefined ? [] : [flow('countries', brief.countries)]),
      ...(brief.workingDays === undefined ? [] : [flow('workingDays', brief.workingDays)]),
    ],
    [
      ...toldBlocks('regions', brief.regions),
      ...toldBlocks('segments', brief.segments),
      ...toldBlocks('namedAccounts', brief.namedAccounts),
      ...toldBlocks('channel', brief.channel),
      ...toldBlocks('dealRegistration', brief.dealRegistration),
    ],
    [...toldBlocks('pains', brief.pains), ...symptomBlocks(brief)],
  ];
}

function text(key: string, value: string | undefined): Block[] {
  return value === undefined ? [] : [entry(key, value)];
}

function groupBlock(key: string, values: Readonly<Record<string, string | number | undefined>> | undefined): Block[] {
  const given = Object.entries(values ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? [] : [flow(key, Object.fromEntries(given))];
}

function motionBlocks({ motions = {} }: Brief): Block[] {
  const given = Object.entries(motions).flatMap(([type, list]) => (list === undefined ? [] : [[type, list] as const]));
  return given.length === 0 ? [] : [flow('motions', Object.fromEntries(given))];
}

function symptomBlocks({ symptoms = [] }: Brief): Block[] {
  if (symptoms.length === 0) return [];
  const items = symptoms.map((reported) => {
    const { symptom, evidence } = typeof reported === 'string' ? { symptom: reported, evidence: undefined } : reported;
    return evidence === undefined ? symptom : item(entry('symptom', symptom), entry('evidence', evidence));
  });
  return [list('symptoms', ...items)];
}
