import { removeItem } from '../../core/edits.ts';
import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { findPattern, isOnlyMentioned } from '../../framework/meaning/terms.ts';
import { isDoneByNobody } from '../shared/nobody.ts';
import { planWithRouting } from './example.ts';

export const manualStep = defineRule({
  id: 'routing/manual-step',
  summary: 'A step of the routing workflow lets sales attribute the deal by hand.',
  why: 'A workflow with a step that waits for a rep is not a workflow. The deal is attributed when the rep finds the time, and as the rep sees it.',
  source: [
    'Sales should never have to manually attribute a partner deal.',
    'The attribution should be automatic from the registration event.',
  ],
  exceptions: 'Where the step corrects what the registration set and never sets it first. Say so in the step.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRouting({
      view: '    steps:\n      - The form creates the deal.\n      - The sales rep selects the deal source.\n',
    }),
    good: planWithRouting({ view: '    steps:\n      - The form creates the deal and fills in the deal source.\n' }),
  },
  check({ plan, report }) {
    const steps = routingOf(plan)?.steps;
    const texts = [
      ...freeTexts(plan, ['attribution', 'routing', 'steps']),
      ...freeTexts(plan, ['attribution', 'routing', 'sets']).filter(({ path }) => path.at(-1) === 'to'),
    ];
    for (const { text, node, spanOf } of texts) {
      const hit = deedIn(text);
      if (hit === undefined) continue;
      const isStep = steps?.node.items.includes(node) === true;
      report({
        at: spanOf(hit.start, hit.end),
        message: `"${text.slice(hit.start, hit.end)}": here a person attributes the deal by hand. Sales should never have to, because the registration knows partner, source and date. Let the workflow fill the fields.`,
        fixes:
          isStep && steps !== undefined
            ? [{ title: 'Remove this step', safe: false, edits: [removeItem(plan.source.text, steps.node, node)] }]
            : [],
      });
    }
  },
});

/** Somebody of sales who does something, with a few words between: "the rep must manually select". */
const ACTS =
  /\b(?:(?:reps?|sales(?: (?:team|colleagues?|people|reps?))?|sellers?|salesperson|salespeople|colleagues?|account (?:executives?|owners?|managers?)|(?:deal|opportunity) owners?|owner of the (?:deal|opportunity|account)|aes?|bdrs?|sdrs?)(?: (?:manually|then|must|has to|have to|should|will|can|also|always)){0,2}|manually) (?:selects?|picks?|chooses?|enters?|fills?(?: in| out)?|types?(?: in)?|sets?|ticks?|records?|tags?|marks?|attributes?|assigns?|notes? down|writes? down|puts?(?: in)?)\b/giu;

/** Somebody of sales who decides what a deal counts as, or changes the field of it. */
const DECIDES =
  /\b(?:reps?|sales|sellers?|account executives?|account (?:owners?|managers?)|(?:deal|opportunity) owners?|aes?|[sb]drs?)\b[^.;]{0,40}\b(?:decides?|judges?|determines?|changes?|updates?|corrects? by hand|adds?|finds? out|looks? up)\b (?:in (?:the )?\p{L}+ )?(?:(?:whether|if) (?:it|the deal|a deal) (?:is|was|counts as) (?:partner-)?(?:sourced|influenced|direct)|(?:the )?(?:field |property )?(?:deal source|source|origin|partner name)\b|(?:the|a|its|their) (?:partner|reseller|agency|introducer|dealer|integrator) to the (?:deal|opportunity|record)|who (?:brought|sent|found|referred))/giu;

/** Nobody says here what is filled in: the whole registration is. A partner, a workflow or a form does it by itself. */
const COPIED =
  /\b(?:registrations?|deals?|forms?|mails?|e-?mails?)(?: (?:by|from|in) [\p{L}-]+(?: [\p{L}-]+)?)? (?:is|are) (?:typed|keyed|entered|copied)(?: in(?:to [\p{L}-]+(?: [\p{L}-]+)?)?)? (?:by (?:hand|us|(?:the |our |an? )?(?:sales(?: (?:team|reps?|people))?|reps?|sellers?|account (?:executives?|managers?|owners?)|aes?|(?:partner|sales|channel) (?:operations|ops|managers?)|(?:[\p{L}-]+ )?(?:desk|team|office|staff|colleagues|assistants?)))|manually)(?![\p{L}-])/giu;

/** A person who carries a registration over: "somebody reads the mail and types it into HubSpot". */
const CARRIED =
  /\b(?:somebody|someone|a (?:person|colleague|human)|we|(?:the |our |an? |its )?(?:(?:area|partner|channel|account|sales|regional|alliance|territory) (?:managers?|reps?|directors?)|(?:partner|channel|sales|referral|alliance|deal|intake|registration) (?:support|operations|ops|desk|team|office)|back office|assistants?|colleagues?))(?: (?:of|in|from) [\p{L} ]{1,30})?(?: (?:reads|checks|opens|takes) [\p{L} ]{1,30} and)? (?:types?|enters?|keys?|copies|copy|transfers?|adds?|logs?|creates?) (?:it|them|(?:the|this|each|every|a|an) (?:\p{L}+ ){0,2}?\p{L}+) (?:by hand )?(?:in|into|to) (?:the |our )?(?:CRM|HubSpot|Salesforce|Dynamics|Pipedrive|Zoho|system|opportunity|deal|pipeline)\b/giu;

/** The words with which a text lets a person attribute a deal, unless it denies or quotes them. */
function deedIn(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const { 0: words, index: start } of text.matchAll(ACTS)) {
    const end = start + words.length;
    if (!ATTRIBUTION.test(text.slice(end))) continue;
    if (!isOnlyMentioned(text, start, end) && !isDoneByNobody(text, start)) return { start, end };
  }
  const decided = findPattern(text, DECIDES).find(({ start }) => !isDoneByNobody(text, start));
  return decided ?? findPattern(text, COPIED)[0] ?? findPattern(text, CARRIED)[0];
}

/** What is attributed, right behind the verb. Further away it belongs to somebody else's deed. */
const ATTRIBUTION =
  /^\s+(?:who (?:brought|found|referred|introduced|sent)\b|(?:the )?(?:box|checkbox|flag)\b[^.;]{0,30}\bpartner\b)|^\s+(?:(?:the|a|an|its|this|which|in|right|correct|three|each|every|name of the|name of a)\s+){0,3}(?:deal['\u2019]s\s+)?(?:deal source|source|origin|partner name|partner\b(?!['\u2019-])|reseller\b(?!['\u2019-])|agency\b(?!['\u2019-])|introducer\b(?!['\u2019-])|registration date|deal registration date|attribution|deal as partner|deals? as (?:sourced|influenced|direct))/iu;
