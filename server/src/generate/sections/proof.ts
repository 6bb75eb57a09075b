import { addDays } from '../../core/dates.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';
import { joined } from '../../core/words.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { counted } from '../amounts-in-words.ts';
import type { Outline } from '../outline.ts';
import type { LaunchTask } from './state-tasks.ts';

/** Whether the program has to show what it brought before it can go on: its budget is questioned. */
export function needsProof({ brief }: Pick<Outline, 'brief'>): boolean {
  return brief.state !== 'none' && brief.symptoms.some(({ symptom }) => symptom === 'budget-questioned');
}

/**
 * What is done before anything is built, where somebody decides about the budget: the deals of the past are sorted, and
 * what the program has to bring is counted for the budget of today and for a smaller one.
 */
export function proofTasks(outline: Outline): readonly LaunchTask[] {
  if (!needsProof(outline)) return [];
  const { brief, crm, roles } = outline;
  const { deadline, history, budget } = brief;
  const before = deadline === undefined ? undefined : addDays(deadline.date.iso, -DAYS_TO_READ);
  const finance = roles.the('finance');
  const won = history?.won?.deals;
  const deals =
    won === undefined
      ? `the ${questionedDeals(brief.symptoms) ?? 'deals that were won in the last 12 months'}`
      : `the ${counted(won, 'deal')} that ${won === 1 ? 'was' : 'were'} won`;
  const direct = history?.direct?.costPerRevenue;
  const evenAt =
    budget === undefined
      ? `the cost of the program, once ${finance} knows it,`
      : direct !== undefined && direct.amount > 0 && direct.currency === budget.currency
        ? `${formatQuantity(budget)} / ${plain(direct.amount)} = ${formatNumber(Math.round(budget.amount / direct.amount))} ${budget.currency} of partner-sourced revenue`
        : `${formatQuantity(budget)} divided by what a unit of direct revenue costs, which ${finance} has to say,`;
  const last = before === undefined || before < outline.today ? {} : { before };
  return [
    {
      task: `Sort ${deals} into partner-sourced, partner-influenced and neither. ${crm.name}, mails and the partners themselves show which it was, and sales and ${finance} agree on each.`,
      covers: ['measurement'],
      owner: roles.who('revenueOperations'),
      ...last,
    },
    {
      task: `Write one page for ${deadline?.for === undefined ? 'whoever decides on the budget' : `the day on which this happens: ${deadline.for.replace(/[.]$/, '')}`}. It says what was sourced, what would be lost without partners, where the program breaks even (${evenAt.replace(/,$/, '')}), and what it would do with the whole budget and with half of it.`,
      covers: ['measurement'],
      owner: roles.who('partnerships'),
      ...last,
    },
  ];
}

/**
 * The deals of the past that somebody counted get a source before the launch, so that the first partners of Tier 1 and the
 * first report stand on what there is. Empty where nobody counted any, and where a proof sorts them.
 */
export function backfillTasks({ brief, roles, passing, resells }: Outline): readonly LaunchTask[] {
  const { records } = brief.engagement;
  if (records.length === 0 || brief.state === 'none' || needsProof({ brief })) return [];
  const behind = passing.map(({ one }) => ` with the ${resells ? 'reseller' : 'partner'} behind each ${one}`).join('');
  return [
    {
      task: `Enter the ${joined(records)} into the new fields${behind}: partner, date and outcome, as far as somebody knows them. Each gets its source by the rules of this plan, and the founding partners of Tier 1 are taken from this list.`,
      covers: ['process'],
      owner: roles.operations,
    },
  ];
}

/** The deals about which somebody asks, in the words of the evidence: "40 deals of last year". Undefined where none are. */
function questionedDeals(symptoms: Outline['brief']['symptoms']): string | undefined {
  return symptoms
    .filter(({ symptom }) => symptom === 'budget-questioned' || symptom === 'value-unknown')
    .map(({ evidence = '' }) => QUESTIONED.exec(evidence)?.[0])
    .find((words) => words !== undefined);
}

const QUESTIONED =
  /(?<![\w.,])\d{1,3}(?:,\d{3})* (?:won |closed |new |partner |tagged )?(?:deals|opportunities|projects|customers) (?:of|from|in) (?:the )?(?:last|past) (?:year|quarter|(?:\d+|twelve|six|three) months)\b/i;

/** Who decides gets the page some days before. */
const DAYS_TO_READ = 5;
