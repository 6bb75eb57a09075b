import type { Located, TierPart } from '../core/plan.ts';
import type { Gap } from './blocks.ts';
import { isPresent } from './blocks.ts';
import type { Inline } from './model.ts';
import { clause, enumerate, join, say, wordsFor } from './say.ts';

type Benefits = NonNullable<TierPart['benefits']>;
type Line = readonly Inline[];

/** The benefits of a tier in words, one line for each, in the order in which the framework names them. */
export function benefitLines(benefits: Benefits, gap: Gap): readonly Line[] {
  const lines = [
    chosen(benefits.partnerSuccess, partnerSuccess),
    coSellWords(benefits, gap),
    coMarketingWords(benefits),
    chosen(benefits.roadmap, roadmap),
    registrationWords(benefits),
    benefits.portal && [
      wordsFor(
        benefits.portal,
        benefits.portal.value ? 'access to the partner portal' : 'no access to the partner portal',
      ),
    ],
    chosen(benefits.businessReview, businessReview),
    ...(benefits.other?.items.map((item) => insideSentence(clause(say`${item}`))) ?? []),
  ];
  return lines.filter(isPresent);
}

/** Benefits follow each other with commas. A capital stays where it may be that of a name. */
function insideSentence(line: Line): Line {
  const [first, ...rest] = line;
  if (
    first?.kind !== 'words' ||
    !/^(?:An?|The|Our|Their|All|Any|Each|Every|No|One|Two|Three|Four|Five|Up) /.test(first.text)
  )
    return line;
  return [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}

const partnerSuccess = {
  dedicated: 'dedicated partner success manager',
  shared: 'shared partner success support',
  'self-service': 'self-service support',
  none: 'no dedicated support',
};

const coSell = {
  'every-deal': 'co-sell support on every deal',
  'above-threshold': 'co-sell support on deals',
  none: 'no co-sell support',
};

const coMarketing = {
  budget: 'co-marketing budget',
  assets: 'access to co-marketing assets and templates',
  'standard-assets': 'access to standard co-marketing assets',
  none: 'no co-marketing',
};

const roadmap = {
  'early-access': 'early access to the product roadmap',
  published: 'the published product roadmap',
  none: 'no access to the product roadmap',
};

const dealRegistration = {
  protected: 'deal registration protection with a defined SLA',
  standard: 'deal registration with the standard SLA',
  'self-service': 'self-service deal registration',
  none: 'no deal registration',
};

const businessReview = {
  quarterly: 'joint quarterly business reviews',
  semiannually: 'joint business reviews twice a year',
  annually: 'joint business reviews once a year',
  none: 'no joint business reviews',
};

function chosen<Choice extends string>(
  located: Located<Choice> | undefined,
  words: Readonly<Record<Choice, string>>,
): Line | undefined {
  return located && [wordsFor(located, words[located.value])];
}

function coSellWords({ coSell: model, coSellThreshold: threshold, node }: Benefits, gap: Gap): Line | undefined {
  if (model?.value === 'above-threshold') {
    const support = wordsFor(model, coSell['above-threshold']);
    return threshold
      ? say`${support} of ${threshold} ACV or more`
      : say`${support} above ${gap('the ACV threshold for co-sell', node, 'coSellThreshold')}`;
  }
  const words = chosen(model, coSell);
  if (threshold === undefined) return words;
  return say`${words ?? 'co-sell support'} (ACV threshold ${threshold})`;
}

function coMarketingWords({ coMarketing: kind, coMarketingBudget: budget }: Benefits): Line | undefined {
  const words = chosen(kind, coMarketing);
  if (budget === undefined) return words;
  if (kind?.value === 'budget' || words === undefined)
    return say`${words ?? 'co-marketing budget'} of ${budget} a year`;
  return say`${words} (budget of ${budget} a year)`;
}

function registrationWords({ dealRegistration: kind, registrationSla: sla, protection }: Benefits): Line | undefined {
  const words = chosen(kind, dealRegistration);
  const details = [
    sla?.acknowledge && say`acknowledged within ${sla.acknowledge}`,
    sla?.decide && say`decided within ${sla.decide}`,
    protection && say`protected for ${protection}`,
  ].filter(isPresent);
  if (details.length === 0) return words;
  return say`${words ?? 'deal registration'} (${kind === undefined ? join(details, ', ') : enumerate(details)})`;
}
