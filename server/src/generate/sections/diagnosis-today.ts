import type { StructuralProblem } from '../../../../schemas/diagnosis.ts';
import { joinedWith } from '../../core/words.ts';
import { counted, partnersInWords } from '../amounts-in-words.ts';
import { type Outline, ofCompany } from '../outline.ts';
import { ownWaysOf, PARTNERS_PER_MANAGER } from './diagnosis-new.ts';

/**
 * Why each of the four problems is likely in a program that exists, as far as the answers of the brief say it. None of
 * this is evidence: an answer shows what the program is like, and nobody has said yet what happens in it.
 */
export function reasonsOfProgram(outline: Outline): Readonly<Record<StructuralProblem, string>> {
  return {
    'no-tiers': tiersReason(outline),
    'no-attribution': attributionReason(outline),
    'no-playbook': playbookReason(outline),
    'no-measurement': measurementReason(outline),
  };
}

function attributionReason(outline: Outline): string {
  const { brief, crm, types, assumed } = outline;
  const sales = `Sales${ofCompany(outline)}`;
  const lost = types.map(({ lostSource }) => lostSource).join(' ');
  if (assumed.isAssumed('partnerPipelineTargets')) {
    return `Nobody has said which field in ${crm.name} shows today where a deal comes from. ${lost}`;
  }
  const told = brief.partnerPipelineTargets
    ? `${sales} has pipeline targets for partner-sourced deals, and nobody has said which field in ${crm.name} shows today what counts toward them.`
    : `${sales} has no pipeline target for partner-sourced deals, which leaves little reason to keep the source of a deal in ${crm.name} today.`;
  return `${told} ${lost}`;
}

function tiersReason(outline: Outline): string {
  const { brief, numbers, types } = outline;
  const { current } = brief.partners;
  if (current <= PARTNERS_PER_MANAGER) {
    return `With ${partnersInWords(current)} there is nothing to sort yet. The first that brings ${counted(numbers.targets.strategic.wonDeals, 'deal')} in ${numbers.pace.years === 1 ? 'a year' : 'two years'} will ask for more than the others get.`;
  }
  const goods = joinedWith(
    'and',
    types.map(({ contested }) => contested),
  );
  return `${partnersToday(outline)}, and nobody has said what sorts them today. Where no criterion in numbers does, ${goods} go to whoever asks first.`;
}

function playbookReason(outline: Outline): string {
  const ways = ownWaysOf(outline.types);
  const { current } = outline.brief.partners;
  return current <= PARTNERS_PER_MANAGER
    ? `With ${partnersInWords(current)} every arrangement can be kept in mind. With more, each grows by itself: ${ways}.`
    : `${partnersToday(outline)}, and nobody has named a way of working that all of them share today. Without one, each arrangement grows by itself: ${ways}. Nobody can manage more than ${PARTNERS_PER_MANAGER} partners that way.`;
}

function measurementReason(outline: Outline): string {
  const { brief, assumed } = outline;
  const sales = `Sales${ofCompany(outline)}`;
  if (assumed.isAssumed('partnerPipelineTargets')) {
    return 'Nobody has named a partner number that somebody answers for today. Without one, nobody can say what would be lost if the program did not exist.';
  }
  return brief.partnerPipelineTargets
    ? `${sales} has a pipeline target for partner deals, and nobody has named a return beside it today. In the next budget round a target alone does not say what the program is worth.`
    : `${sales} has no pipeline target for partner deals, and nobody has named another number that somebody answers for today. Without one, nobody can say what would be lost if the program did not exist.`;
}

/** The first half of a sentence, which says whether somebody told the number or it was assumed. */
function partnersToday(outline: Outline): string {
  const { brief, assumed } = outline;
  const whose = ofCompany(outline);
  const { state, partners } = brief;
  const many = partnersInWords(partners.current);
  if (assumed.isAssumed('partners.current'))
    return `The number of partners is not known (${many} ${partners.current === 1 ? 'is' : 'are'} assumed)`;
  return state === 'rebuild'
    ? `The program${whose} with its ${many} has to be rebuilt`
    : `${many}${whose} ${partners.current === 1 ? 'works' : 'work'} on informal terms`;
}
