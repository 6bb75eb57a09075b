import { motions, weekdays } from '../../schemas/brief-choices.ts';
import { symptomIds } from '../../schemas/brief-symptoms.ts';
import { type PartnerType, partnerTypes } from '../../schemas/partner-types.ts';
import { crmSystems, programStates } from '../../schemas/program.ts';

/** Answers as a person or a file gives them. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * Draws a set of answers from the whole space of briefs: every combination of types, CRM and state, one to 5,000
 * partners, deals of a thousand to ten million, cycles of a week to a year and a half, and every optional answer given
 * or left out. The same seed gives the same answers.
 */
export function randomAnswers(seed: number): Answers {
  const draw = drawing(seed);
  const chosen = partnerTypes.filter((_, bit) => (((seed % 15) + 1) >> bit) & 1);
  const state = draw.one(programStates);
  const crm = draw.one(crmSystems);
  const currency = draw.one(['USD', 'EUR', 'GBP', 'JPY', 'INR', 'CHF', 'IDR']);
  const deal = draw.amount(1_000, 10_000_000);
  const winRate = draw.maybe(() => draw.one([draw.whole(1, 100), draw.whole(15, 45), draw.whole(10, 999) / 10]));
  const revenue = Math.max(deal, draw.amount(1_000, 10_000_000_000));
  /** A pipeline from which the revenue of a deal closes, whatever the win rate is. */
  const enough = Math.max(revenue, Math.ceil((deal * 101) / Math.min(33, winRate ?? 33)));
  return withoutMissing({
    company: draw.maybe(() => draw.one(hostileNames)),
    programName: draw.maybe(() => draw.one(hostileNames)),
    partnerTypes: chosen,
    motions: draw.maybe(() => motionsFor(draw, chosen)),
    state,
    partners: draw.maybe(() => partners(draw, state)),
    dealSize: draw.maybe(() => `${deal} ${currency}`),
    salesCycle: draw.maybe(() => `${draw.whole(7, 540)} days`),
    winRate: winRate === undefined ? undefined : `${winRate}%`,
    crm,
    crmName: crm === 'other' ? draw.one(hostileNames) : undefined,
    crmObjects: draw.maybe(() => ({
      ...draw.some('deal', ['Opportunity', 'Engagement', 'Deal', 'Sales Opportunity', 'Сделка', 'Potential']),
      ...draw.some('partner', ['Alliance Member', 'Account', 'Партнёр', 'Partner Company']),
      ...draw.some('registration', ['Deal Reg', 'Registration', 'Lead', 'Заявка: 1', 'Registrations']),
    })),
    partnerPipelineTargets: draw.maybe(() => draw.one([true, false])),
    targets: draw.maybe(() => ({
      ...draw.some('sourcedRevenue', [`${revenue} ${currency}`]),
      ...draw.some('sourcedPipeline', [
        `${enough + draw.amount(1, 20_000_000_000)} ${currency}`,
        `${4 * enough} ${currency}`,
      ]),
    })),
    budget: draw.maybe(() => `${draw.amount(1, 1_000_000_000)} ${currency}`),
    team: draw.maybe(() => ({
      ...draw.some('partnerManagers', [1, 2, 7, 120]),
      ...draw.some('partnerOperations', [0, 1, 3]),
      ...draw.some('conflictsDecidedBy', [
        'Revenue operations',
        'VP Sales',
        'CRO',
        'Head of Partnerships',
        ...hostileNames,
      ]),
    })),
    portal: draw.maybe(() => draw.one(['none', 'Northwind Partner Portal', 'PartnerHub', ...hostileNames])),
    countries: draw.maybe(() =>
      draw.several(['Germany', 'Austria', 'Japan', 'Israel', "Côte d'Ivoire", 'United States', 'Norway']),
    ),
    workingDays: draw.maybe(() => draw.several(weekdays)),
    symptoms: draw.maybe(() =>
      state === 'none'
        ? undefined
        : draw.several(symptomIds).map((symptom) => draw.one([symptom, { symptom, evidence: draw.one(evidences) }])),
    ),
    history: state === 'none' ? undefined : draw.maybe(() => history(draw, deal, currency)),
  });
}

/** Names that are legal and that YAML, Markdown, HTML or a sentence may read in a way of its own. */
const hostileNames: readonly string[] = [
  'Northwind',
  'Null',
  'yes',
  'no',
  '~',
  '42',
  '2026-11-22',
  '# Inc',
  `O'Neil: "A" & Co`,
  'A'.repeat(80),
  `${'Long Name '.repeat(6)}of Companies`,
  'Северный ветер',
  '株式会社ノース',
  '- dash',
  '*star* _score_ `tick`',
  '{brace} & <b>bold</b>',
  'a: b',
  '| pipe > fold',
  '@at %percent !bang',
  "it's",
  'ends with colon:',
  '$&$1',
  '%s',
];

const evidences: readonly string[] = [
  'Two resellers claimed the same deal in March.',
  'Nobody knows',
  'Yes: "we" said so, # more than once & often.',
  '12 of 20 partners have not registered a deal in the last twelve months, and the three that bring most of them asked in the last review what they get for it, which nobody in the room could say.',
  'Мы не знаем, кто привёл сделку.',
];

interface Drawing {
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  /** An amount whose size is drawn evenly, so that small ones are as frequent as large ones. */
  readonly amount: (least: number, most: number) => number;
  readonly one: <Value>(values: readonly Value[]) => Value;
  /** At least one of them, in their order. */
  readonly several: <Value>(values: readonly Value[]) => Value[];
  readonly maybe: <Value>(draw: () => Value) => Value | undefined;
  /** A key with one of the values, or nothing. */
  readonly some: (key: string, values: readonly unknown[]) => Readonly<Record<string, unknown>>;
}

function drawing(seed: number): Drawing {
  let state = seed >>> 0;
  /** A number from 0 to below 1, by the method of mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const one = <Value>(values: readonly Value[]): Value => values[whole(0, values.length - 1)] as Value;
  return {
    whole,
    amount: (least, most) => Math.round(least * (most / least) ** next()),
    one,
    several: (values) => {
      const kept = values.filter(() => next() < 0.4);
      return kept.length === 0 ? [one(values)] : kept;
    },
    maybe: (draw) => (next() < 0.5 ? draw() : undefined),
    some: (key, values) => (next() < 0.5 ? { [key]: one(values) } : {}),
  };
}

function motionsFor(draw: Drawing, types: readonly PartnerType[]): Answers {
  return Object.fromEntries(types.map((type) => [type, draw.several(motions)]));
}

/** Mostly small programs, as in life, up to 5,000 partners. */
function partners(draw: Drawing, state: string): unknown {
  const most = draw.one([5, 19, 20, 60, 400, 5_000]);
  const counts = { current: draw.whole(1, most), target: draw.whole(1, most) };
  if (state === 'none') return { target: counts.target };
  return draw.one<unknown>([counts, counts.current, { target: counts.target }]);
}

/** Numbers of a year that agree with each other, whatever the number of partners is. */
function history(draw: Drawing, deal: number, currency: string): Answers {
  const won = draw.amount(1, 2_000);
  return withoutMissing({
    period: draw.maybe(() => draw.one(['12 months', '6 months', '2 years'])),
    source: draw.maybe(() => draw.one(evidences)),
    registrations: draw.maybe(() => ({ submitted: won * 5, accepted: won * 3, disputed: draw.whole(0, won) })),
    won: draw.maybe(() => ({ deals: won, ...draw.some('revenue', [`${won * deal} ${currency}`]) })),
    activePartners: draw.maybe(() => 1),
    firstAnswer: draw.maybe(() => draw.one(['4.5 days', '2 business days'])),
    direct: draw.maybe(() => ({ deals: won, costPerRevenue: `0.45 ${currency}` })),
  });
}

function withoutMissing(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}
