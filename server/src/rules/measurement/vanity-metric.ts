import { partnerWords } from '../../../../schemas/partner-types.ts';
import { decodeValue } from '../../core/decoded.ts';
import { removeItem, setValue } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { metricsOfKind } from '../../framework/facts/secondary-metrics.ts';
import { findPattern, findTerms } from '../../framework/meaning/terms.ts';
import { exampleSecondary, planWithSecondary } from './example.ts';

export const vanityMetric = defineRule({
  id: 'measurement/vanity-metric',
  summary: 'The number of partners is used as a metric.',
  why: 'Anybody can sign partners. A report that counts them rewards signing, and the program fills with companies that never bring a deal. A program with ten active partners is better than one with fifty inactive ones.',
  source: [
    'Number of partners signed: a vanity metric.',
    'A program with ten active partners is better than one with fifty inactive partners.',
  ],
  exceptions:
    'Where the number is a step on the way that ends, such as the first ten agreements of a new program. Say when it stops counting.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithSecondary('{ metric: Number of partners signed, source: Partner portal, owner: Partner operations }'),
    good: planWithSecondary(exampleSecondary.activation),
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    const secondary = plan.measurement?.secondary;
    const hasActivation = metricsOfKind(plan, 'activation-rate').length > 0;
    for (const { metric, node } of secondary?.items ?? []) {
      if (secondary === undefined || metric === undefined || RESULTS.test(metric.value)) continue;
      const [hit] = [...findTerms(metric.value, numbersOfPartners), ...findPattern(metric.value, NUMBER_OF)];
      if (hit === undefined) continue;
      report({
        at: decodeValue(text, metric.node).spanOf(hit.start, hit.end),
        message: `"${metricTitle(plan, metric.value.trim())}" counts partners, not what they bring. Ten active partners are better than fifty inactive ones. Measure the activation rate instead.`,
        fixes: [
          hasActivation
            ? { title: 'Remove this metric', safe: false, edits: [removeItem(text, secondary.node, node)] }
            : {
                title: 'Measure the activation rate',
                safe: false,
                edits: [setValue(text, metric.node, 'activation-rate')],
              },
        ],
      });
    }
  },
});

const numbersOfPartners: readonly string[] = [
  'partners signed',
  'partners signed up',
  'signed partners',
  'number of partners',
  'number of new partners',
  'number of registered partners',
  'number of signed partners',
  'number of resellers',
  'number of integrators',
  'partner count',
  'count of partners',
  'total partners',
  'new partners',
  'partners recruited',
  'recruited partners',
  'partner recruitment',
  'partners onboarded',
  'onboarded partners',
  'partners added',
  'partner signups',
  'partner sign ups',
  'partner logos',
  'logos signed',
  'new partner logos',
  'agreements signed',
  'signed agreements',
];

/** The last word of a kind of partner says which it is: "managed service providers" are spoken of as providers. */
const kinds = [
  ...Object.values(partnerWords).map(({ plural }) => plural.replaceAll('-', ' ')),
  'introducers',
  'affiliates',
  'brokers',
  'partners',
  'providers',
  'vendors',
  'sellers',
  'integrators',
  'consultants',
  'accountants',
  'installers',
  'advisors',
].join('|');

/** The same for partners of a kind, and for what partners have put on a list. */
const NUMBER_OF = new RegExp(
  String.raw`\b(?:number|count) of (?:(?:new|signed|registered|recruited|authorized|listed|enrolled|approved|added|total|all) ){0,2}(?:${kinds})\b` +
    String.raw`|\b(?:${kinds}) (?:signed|recruited|onboarded|added|enrolled|joined|won over|in the program|on board)\b` +
    String.raw`|\b(?:new|newly signed|signed|recruited|onboarded|enrolled|added) (?:${kinds})\b` +
    // The same in German, French and Spanish.
    String.raw`|\b(?:anzahl|zahl) (?:der |unserer )?(?:neue[nr]? |gewonnene[nr]? |registrierte[nr]? )?(?:vertriebs)?partner\b|\b(?:neue|gewonnene) (?:vertriebs)?partner\b` +
    String.raw`|\bnombre de (?:nouveaux )?(?:partenaires|revendeurs)\b|\bnouveaux (?:partenaires|revendeurs)\b` +
    String.raw`|\bn\u00famero de (?:nuevos )?(?:socios|distribuidores|partners)\b|\bnuevos (?:socios|distribuidores)\b` +
    String.raw`|\b(?:size|growth|number|count|extent|reach|breadth) of (?:the |our )?(?:(?:partner|channel|reseller|dealer|agency) )?(?:network|ecosystem|channel|community|program|base)\b|\b(?:partner|channel|reseller|dealer) (?:network|ecosystem|base|community) (?:size|growth)\b` +
    String.raw`|\b(?:members|participants) (?:of|in) (?:the |our )?(?:\p{L}+ )?(?:program|network|community|channel)\b` +
    String.raw`|\b(?:new|active|signed|concluded|open) (?:(?:partner|reseller|dealer|agency) )?(?:agreements|contracts)\b|\b(?:agreements|contracts) (?:with|of) (?:new )?(?:${kinds})\b` +
    String.raw`|\b(?:recruitment|acquisition|onboarding|signing|enrollment) of (?:new )?(?:${kinds})\b|\b(?:partner|reseller|dealer|agency|channel) (?:recruitment|acquisition|enrollment|recruiting)\b` +
    String.raw`|\b(?:${kinds}|companies) (?:under contract|in the (?:program|network)|we have)\b|\bhow many (?:${kinds})\b(?= (?:we|are|have|there|in)|$)` +
    String.raw`|\blogos? (?:on|in) (?:the |our )?(?:partner|website|directory)\b` +
    String.raw`|\b(?:number|count) of (?:listed|published) (?:apps|integrations|listings)\b|\b(?:apps|integrations) listed\b`,
  'giu',
);

/** Words for what partners bring. A count of partners that brought something is no vanity metric. */
const RESULTS =
  /\bdeals?\b|pipeline|revenue|\brefer(?!ral partners)|\bactiv(?!e (?:(?:partner|reseller|dealer|agency) )?(?:agreements|contracts))|registration|registered (?:a|at least|one)\b|\bsourc|influenc|introduc(?!ers?\b)|opportunit|\bwon\b|\bclosed\b|customers?\b|\bretention|\bchurn/iu;
