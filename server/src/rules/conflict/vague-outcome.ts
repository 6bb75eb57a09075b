import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { usualOutcome } from '../../framework/proposals/attribution.ts';
import { planWithRules } from './example.ts';
import { inWords } from './report.ts';

export const vagueOutcome = defineRule({
  id: 'conflict/vague-outcome',
  summary: 'A conflict rule says that somebody will look at it, and not what happens.',
  why: 'A rule is there so that both sides know the answer before they ask. "We will look at it together" is how conflicts are settled without a rule.',
  source: ['Conflict resolution rule: [what happens when sales already has the account]'],
  exceptions:
    'Where the people who talk about it are also the ones who decide, and the plan names what holds without a decision under "otherwise".',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRules(/^ {6}outcome.*\n/m, '      outcome: We will look at it together.\n'),
    good: planWithRules(),
  },
  check({ plan, report }) {
    for (const { when, outcome } of plan.attribution?.conflict?.items ?? []) {
      if (when === undefined || outcome === undefined || !isNoOutcome(outcome.value)) continue;
      const situation = when.value;
      const fixed = usualOutcome(situation);
      report({
        at: outcome.node.span,
        message: `"${outcome.value.trim()}" is no outcome for when ${inWords[situation]}. Say who keeps the deal and what it counts as.`,
        fixes:
          fixed === undefined
            ? []
            : [
                {
                  title: 'Write what usually happens',
                  safe: false,
                  edits: [setValue(plan.source.text, outcome.node, fixed)],
                },
              ],
      });
    }
  },
});

/** Whether somebody looks at it, talks about it or decides on it, and nothing comes of it. */
function isNoOutcome(text: string): boolean {
  return TALK.test(text) && !RESULT.test(text);
}

const TALK =
  /\b(?:looks? (?:at|into)|talks?|discuss\w*|thinks?|sort(?:s|ed)? (?:it )?out|figure\w* (?:it )?out|find a (?:solution|way)|see what|clarif\w+|(?<!the )reviews?|meets?|decides? which|decided? (?:on it|together|jointly|individually|later|then|internally)|agrees? (?:on|with each other)|agreed|settled?|align\w*|coordinat\w+|depends|case by case|case-by-case|individually|amicabl[ey]|to be (?:decided|defined)|find (?:together )?a (?:common )?solution)\b|(?<!\p{L})(?:gemeinsam\p{L}*|besprech\p{L}*|besproch\p{L}*|abgestimmt|abstimm\p{L}*|einzelfall|einvernehmlich|ensemble|au cas par cas|discut\p{L}*|\u00e0 l'amiable|caso por caso|de mutuo acuerdo|conjuntamente)(?!\p{L})/iu;

/** Who has the deal afterwards, or what it counts as. */
const RESULT =
  /\b(?:keeps?|kept|stays?|remains?|gets?|counts?|goes|wins?|belongs?|owns?|holds?|accept\w*|declin\w*|reject\w*|credit\w*|influenced?|sourced|direct|first|earlier|split|shared?|half|open to|nobody|not)\b|(?<!\p{L})(?:bleib\p{L}*|beh\u00e4lt|bekommt|erh\u00e4lt|z\u00e4hlt|gilt|geht an|geh\u00f6rt|erste[rn]?|zuerst|abgelehnt|angenommen|reste|garde|conserve|compte|premier|premi\u00e8re|mantiene|conserva|cuenta|queda|primer[ao]?)(?!\p{L})/iu;
