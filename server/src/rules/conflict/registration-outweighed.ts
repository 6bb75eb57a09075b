import { setValue } from '../../core/edits.ts';
import { freeTexts } from '../../core/free-texts.ts';
import { keptByText } from '../../core/kept-by-text.ts';
import { defineRule } from '../../core/rule.ts';
import { partnerNouns } from '../../framework/meaning/partner-types.ts';
import { findPattern, type TermHit } from '../../framework/meaning/terms.ts';
import { usualOutcome } from '../../framework/proposals/attribution.ts';
import { exampleRules } from './example.ts';

export const registrationOutweighed = defineRule({
  id: 'conflict/registration-outweighed',
  summary: 'Something else than the first accepted registration decides who gets a registered deal.',
  why: 'Partners register early because it protects them. When a higher tier, a later letter or a lower price takes the deal away again, the first partner has done the work for the second, and registers nothing anymore.',
  practice:
    'The framework has deal registration protection as a benefit. A registration protects when the first accepted one counts, whoever comes later.',
  exceptions:
    'Where the law lets the buyer ask for several bids, as in public tenders. Say what the first partner keeps then, such as its price.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}${exampleRules.twoPartners.replace('The first accepted registration counts.', 'The partner with the higher tier gets the deal.')}`,
    good: `partnerPlan: 1\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}${exampleRules.twoPartners}`,
  },
  check({ plan, report }) {
    const outcomes = new Map(
      (plan.attribution?.conflict?.items ?? []).flatMap(({ when, outcome }) =>
        when?.value === 'two-partners' && outcome !== undefined ? [[outcome.node, outcome] as const] : [],
      ),
    );
    const texts = [
      ...freeTexts(plan, ['attribution', 'conflict']),
      ...freeTexts(plan, ['playbook', 'dealRegistration']),
    ];
    for (const { text, node, spanOf } of texts) {
      const outcome = outcomes.get(node);
      const hit = outcome === undefined ? overruledElsewhere(text) : overruledBetweenTwo(text);
      if (hit === undefined) continue;
      const usual = usualOutcome('two-partners');
      report({
        at: spanOf(hit.start, hit.end),
        message: `"${text.slice(hit.start, hit.end)}" takes a deal away from the partner that registered it first, so registering early protects nobody. Let the first accepted registration count, and say what it keeps where there is an exception.`,
        fixes:
          outcome === undefined || usual === undefined
            ? []
            : [
                {
                  title: 'Let the first accepted registration count',
                  safe: false,
                  edits: [setValue(plan.source.text, outcome.node, usual)],
                },
              ],
      });
    }
  },
});

const overruledElsewhere = keptByText((text) => overruledIn(text, false));
const overruledBetweenTwo = keptByText((text) => overruledIn(text, true));

/** What overrules a registration. Who is compared with whom is only told in the rule for two partners. */
function overruledIn(text: string, isBetweenTwo: boolean): TermHit | undefined {
  // What the first partner keeps, or that only a first one counts, is the rule that is asked for.
  const keeps = /\b(?:keeps?|retains?) (?:its|the|their) (?:\p{L}+ )?(?:price|discount|protection|margin)\b/iu.test(
    text,
  );
  const [others] = keeps ? [] : findPattern(text, OTHERS);
  return (
    others ??
    (isBetweenTwo
      ? [...findPattern(text, LATER_OR_LARGER), ...findPattern(text, CHOSEN)].find((hit) => !isTieBreak(text, hit))
      : undefined)
  );
}

/** A second criterion that decides only when the first one does not: "if both came on the same day, the higher tier". */
function isTieBreak(text: string, { start, end }: TermHit): boolean {
  // "Whoever was first" takes the order in time back.
  const around = `${text.slice(Math.max(0, start - SIGHT), start)} | ${text.slice(end, end + SIGHT)}`;
  return TIE.test(around.replace(WHOEVER_FIRST, ' '));
}

/** How far a condition stands from what it is about, in UTF-16 code units. */
const SIGHT = 160;

const TIE =
  /\b(?:same (?:day|hour|time|date|minute)|at once|simultaneous|first (?:accepted |approved )?registration|registered first|was first|came first|earl(?:y|ier|iest)|tie)\b/iu;

const WHOEVER_FIRST =
  /\b(?:whoever|no matter who|whichever|regardless of (?:who|which)|irrespective of (?:who|which)|even if)\b[^.,;]{0,40}\b(?:first|earlier)\b/giu;

const PARTNERS = `(?:${partnerNouns}|providers?|bidders?)`;

/** One of two who is described by something else than when it came. What it has to prove is left alone. */
const CHOSEN = new RegExp(
  String.raw`\b(?:whoever|whichever|the one (?:that|who|which|with)|the (?:${PARTNERS}) (?:that|who|which|whom|with))\b(?![^.;]*\b(?:regist|submit|accepted|approved|first|earl|before|proof|proves|evidence|written|shows?)\p{L}*)[^.;]{3,60}|\bthe (?:higher|highest|premier|gold|platinum|larger|bigger) (?:${PARTNERS}|tier|one)\b`,
  'giu',
);

/** Others are let in although a deal is registered. */
const OTHERS = new RegExp(
  String.raw`\b(?:may|can|could|will|might) (?:also |still |then )?(?:allow|let|invite|permit|ask|authori[sz]e|quote|supply|support) (?:an?)?(?:other|others|another|further|additional|several|more|competing) ?(?:${PARTNERS} )?(?:to )?(?:bid|quote|offer|register|compete|take part)?` +
    String.raw`|\b(?:other|another|further|competing|several) ${PARTNERS} (?:may|can|could|will) (?:also |still |then )?(?:bid|quote|offer|register|compete|take part)\b` +
    String.raw`|\bothers (?:may|can|could|will) (?:also |still )?(?:bid|quote|offer|register|compete)\b`,
  'giu',
);

/** Of two partners the one that is larger, later or cheaper. */
const LATER_OR_LARGER = new RegExp(
  String.raw`\b(?:${PARTNERS}|one) (?:with|of|in|at|on|holding) (?:the |a )?(?:higher|highest|better|best|larger|largest|bigger|top|lower|lowest|latest|newest|most recent) (?:\p{L}+ )?(?:tier|level|status|rank|certification|revenue|sales|volume|discount|price|offer|quote|bid|letter|authori[sz]ation)s?\b` +
    String.raw`|\b(?:higher|highest|top)[ -](?:tier|level|ranked|status) ${PARTNERS}\b` +
    String.raw`|\b(?:larger|largest|bigger|stronger|strongest|cheaper|cheapest) ${PARTNERS}\b` +
    String.raw`|\b(?:latest|last|newest|most recent) (?:signed )?(?:letter|authori[sz]ation|registration|request|quote|offer|document)\b` +
    String.raw`|\b(?:lower|lowest|better|best|cheapest) (?:price|offer|quote|bid)\b` +
    // Who is closer to the customer, has more of something, or touched the deal last.
    String.raw`|\b(?:better|best|closer|closest|longer|longest|stronger|strongest|deeper|older|oldest) (?:\p{L}+ )?(?:relationship|contact|connection|access|fit|position)s?\b` +
    String.raw`|\b${PARTNERS} (?:with|that has|who has|having) (?:the )?(?:more|most) [\p{L} ]{3,40}` +
    String.raw`|\b(?:last|latest|most recent)[ -](?:${PARTNERS} (?:that|who|which) (?:\p{L}+ )?)?(?:touch(?:e[sd])?|clicks?|contact(?:ed)?|links?|codes?|visit(?:ed)?|call(?:ed)?|worked|helped|submission)\b` +
    String.raw`|\b(?:customer|buyer|client|end user|merchant|company)s? (?:(?:freely|then|may|can|will) )?(?:chooses?|decides?|picks?|selects?|prefers?|names?)\b[^.;]{0,40}|\b(?:choice|wish|preference) of the (?:customer|buyer|client|end user|merchant)\b` +
    String.raw`|\b\p{Lu}[\p{L}]+ (?:${PARTNERS} )?(?:goes?|comes?|ranks?) (?:before|first|ahead)\b|\b(?:takes?|has|have|get|gets) (?:precedence|priority)\b|\boutranks?\b` +
    String.raw`|\b(?:sales|the field|field sales|we|our (?:\p{L}+ )?(?:reps?|team)|the (?:rep|seller|account executive|account manager)) (?:picks?|chooses?|selects?|prefers?) (?:the|a|which|whichever|one|its|their)\b(?: ${PARTNERS})?`,
  'giu',
);
