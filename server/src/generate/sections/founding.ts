import type { Outline } from '../outline.ts';
import { partnersInWords } from '../words.ts';
import { atLaunch } from './at-launch.ts';

/** How partners enter Tier 1 before any of them has a year of attributed deals. The soft launch depends on it. */
export function foundingRule(outline: Outline): string {
  const { brief, crm, types, roles } = outline;
  const { strategic: partners } = atLaunch(outline);
  const after = 'After that the criteria above decide.';
  if (brief.state === 'none') {
    const certificates =
      types.length === 1 ? `the ${types[0]?.certification ?? 'certification'}` : 'the certification of their type';
    return partners === 1
      ? `The first partner that signs the agreement, passes ${certificates} and names 10 accounts for a joint plan enters as founding partner for 2 quarters. ${after}`
      : `The first ${partners} partners that sign the agreement, pass ${certificates} and name 10 accounts each for a joint plan enter as founding partners for 2 quarters. ${after}`;
  }
  const who = partners === 1 ? 'the partner' : `the ${partnersInWords(partners)}`;
  const verb = partners === 1 ? 'enters as founding partner' : 'enter as founding partners';
  return brief.state === 'rebuild'
    ? `For the first 2 quarters ${who} with the most won deals of the last 12 months, whatever the old program called them, ${verb}. ${roles.isTold ? 'They are counted from the records that there are.' : 'Sales and finance count from their own records.'} ${after}`
    : `For the first 2 quarters ${who} with the most won deals of the last 12 months, counted ${roles.isTold ? 'from the records that there are' : 'by sales and finance from their own records'}, ${verb}. ${after.replace('.', `, with the deals in ${crm.name}.`)}`;
}
