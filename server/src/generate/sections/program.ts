import { partnerTypes, partnerWordOf, partnerWords } from '../../../../schemas/partner-types.ts';
import { capitalized, joined } from '../../core/words.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { durationText, moneyText, startText } from '../amounts-in-words.ts';
import { NOT_NAMED } from '../assumptions.ts';
import { type Block, comment, entry, flow, group } from '../layout.ts';
import { phrasesOf } from '../motions.ts';
import type { Outline } from '../outline.ts';
import { toldBlocks } from '../told.ts';

export function programSection(outline: Outline): Block {
  const { brief, today, assumed, speaker } = outline;
  const { crm, crmName, team } = brief;
  return group(
    'program',
    entry('name', brief.programName, assumed.note('programName')),
    ...(isNamed(outline) ? [entry('company', brief.company, assumed.note('company'))] : []),
    entry('built', today),
    ...kinds(brief.partnerWords),
    flow('partnerTypes', brief.partnerWords ?? brief.partnerTypes),
    ...assumed.comments('motions'),
    entry('motion', motionSentences(outline)),
    entry('state', brief.state),
    ...(brief.since === undefined ? [] : [entry('since', startText(brief.since))]),
    ...assumed.comments('deadline'),
    ...toldBlocks('deadline', brief.deadline),
    ...toldBlocks('pains', brief.pains),
    ...assumed.comments('partners'),
    ...toldBlocks('partners', brief.partners),
    ...deals(outline),
    entry('crm', crm),
    ...(crm === 'other' && crmName !== undefined ? [entry('crmName', crmName, assumed.note('crmName'))] : []),
    ...toldBlocks('crmEdition', brief.crmEdition),
    ...toldBlocks('crmAdmin', brief.crmAdmin),
    // A plan that exists says itself whether there is one.
    ...(assumed.isAssumed('portal') || speaker === 'plan' ? [] : [entry('portal', brief.portal ?? 'none')]),
    entry('partnerPipelineTargets', brief.partnerPipelineTargets, assumed.note('partnerPipelineTargets')),
    entry('partnerManagers', team.partnerManagers, assumed.note('team.partnerManagers')),
    ...toldBlocks('people', brief.people),
    entry(
      'scope',
      'This plan covers operational and attribution infrastructure only. Partner agreements, legal terms and commission structures are handled separately with legal and finance.',
    ),
  );
}

/** Whether the brief names the company, or a program after which it can be called. */
export function isNamed({ brief }: Pick<Outline, 'brief'>): boolean {
  return !brief.assumptions.some(({ key, reason }) => key === 'company' && reason === NOT_NAMED);
}

/** What the words of a person are planned as, where they are no types of the framework. */
function kinds(words: readonly string[] = []): Block[] {
  const sentences = partnerTypes.flatMap((type) => {
    const plurals = words.flatMap((word) => {
      const id = partnerWordOf(word);
      return id === undefined || id === type || partnerWords[id].type !== type ? [] : [partnerWords[id].plural];
    });
    if (plurals.length === 0) return [];
    return [`${capitalized(joined([...new Set(plurals)]))} are planned as a kind of ${partnerWords[type].singular}.`];
  });
  return sentences.length === 0 ? [] : [comment(sentences.join(' '))];
}

/**
 * How each type of partner works with the company: one sentence for each. Where it was told of some, those of the others
 * say that they are assumed, because a mark behind all of them would say it of what was told.
 */
function motionSentences({ brief, roles, assumed }: Outline): string {
  const isTold = brief.partnerTypes.some((type) => !assumed.isAssumed(`motions.${type}`));
  return brief.partnerTypes
    .map((type) => {
      const mark = isTold && assumed.isAssumed(`motions.${type}`) ? ' (assumed)' : '';
      return `${capitalized(partnerWords[type].plural)} ${joined(phrasesOf(brief, type, roles))}${mark}.`;
    })
    .join(' ');
}

function deals({ brief, numbers, assumed }: Outline): Block[] {
  const rounded = numbers.isDealRounded
    ? ` They count with a deal of ${numbers.money(numbers.deal)}, rounded to two digits.`
    : '';
  const values = {
    averageSize: moneyText(brief.dealSize),
    salesCycle: durationText(brief.salesCycle),
    winRate: `${plain(brief.winRate.value)}%`,
  };
  const notes = [assumed.note('dealSize'), assumed.note('salesCycle'), assumed.note('winRate')];
  const introduction = comment(`Thresholds, targets, protection and SLAs below follow from these numbers.${rounded}`);
  const byType = toldBlocks('byType', brief.dealsByType);
  if (byType.length === 0 && notes.every((note) => note === undefined)) return [introduction, flow('deals', values)];
  const told = Object.entries(values).map(([key, value], index) => entry(key, value, notes[index]));
  return [introduction, group('deals', ...told, ...byType)];
}
