import * as z from 'zod';
import type { Duration } from '../../../../schemas/quantities.ts';
import { type FreeText, freeTexts } from '../../core/free-texts.ts';
import type { Plan } from '../../core/plan.ts';
import { daysOf, formatNumber, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { planWithRegistration } from './example.ts';

export const slowDecision = defineRule({
  id: 'registration/slow-decision',
  summary: 'A registration is decided later than the deal can wait.',
  why: 'A partner works on the deal while it waits, or stops and loses it. When the offer has run out or the customer has bought before the answer is there, nobody registers, and what is not registered is not attributed.',
  practice: 'Programs decide within two to five business days, and always before what the partner waits for.',
  exceptions:
    'Where a registration takes a check by somebody else, such as an export license, that nobody can make faster. Set the option to that time.',
  severity: 'warning',
  fixable: false,
  options: z.strictObject({
    days: z
      .number()
      .min(1)
      .max(365)
      .default(15)
      .meta({ description: 'The number of calendar days within which a registration has to be decided.' }),
  }),
  examples: {
    bad: planWithRegistration('decide: 20 business days'),
    good: planWithRegistration('decide: 3 business days'),
  },
  check({ plan, options, report }) {
    const decide = plan.playbook?.dealRegistration?.decide;
    if (decide === undefined) return;
    const days = daysOf(decide.value);
    const sooner = textsOfDeals(plan)
      .flatMap((text) => endsIn(text))
      .find(({ time }) => daysOf(time) < days);
    if (sooner !== undefined) {
      report({
        at: decide.node.span,
        message: `A partner waits ${formatQuantity(decide.value)} for an answer, and the deal does not: "${sooner.words}". Decide sooner than that.`,
        related: [{ span: sooner.span, message: 'What does not wait.' }],
      });
      return;
    }
    if (days <= options.days) return;
    report({
      at: decide.node.span,
      message: `A partner waits ${formatQuantity(decide.value)} for an answer, about ${formatNumber(Math.round(days))} days on the calendar. It works on without knowing whether the deal is its own, or stops. Decide within ${formatNumber(options.days)} days.`,
    });
  },
});

interface End {
  readonly words: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly time: Duration;
}

/** The texts that tell how a deal goes: the motion of the program, and the steps of a registration. */
function textsOfDeals(plan: Plan): readonly FreeText[] {
  return [...freeTexts(plan, ['program', 'motion']), ...freeTexts(plan, ['playbook', 'dealRegistration', 'steps'])];
}

/** How long something in a text lasts that ends by itself: an offer that is valid for seven days, a sale of three. */
function endsIn(text: FreeText): readonly End[] {
  return [...text.text.matchAll(TIME)].flatMap(({ 0: words, 1: amount = '', 2: unit = '', index }): readonly End[] => {
    const start = Math.max(0, index - SIGHT);
    const verb = ENDS.exec(text.text.slice(start, index));
    if (verb === null) return [];
    const number = NUMBERS.indexOf(amount.toLowerCase());
    const from = start + verb.index;
    return [
      {
        words: text.text.slice(from, index + words.length),
        span: text.spanOf(from, index + words.length),
        time: {
          kind: 'duration',
          amount: number < 0 ? Number(amount) : number + 1,
          unit: unit.toLowerCase() as Duration['unit'],
        },
      },
    ];
  });
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const TIME =
  /(?<![\p{L}\d])(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (business hour|business day|hour|day|week|month)s?(?!\p{L})/giu;

/** How far the verb may stand from its time, in UTF-16 code units. */
const SIGHT = 30;

/** What ends by itself, or is over for the partner, right in front of its time. */
const ENDS =
  /\b(?:valid|open|expires?|runs out|lapses?) (?:only )?(?:for|within|in|after) (?:only )?$|\b(?:paid out|closed?|signed|sold|decided|bought|ordered) (?:(?:within|in|after) )?$/iu;
