import { defineRule } from '../../core/rule.ts';
import { leavesOpen } from '../../framework/meaning/outcomes.ts';
import { OTHERWISE } from '../../framework/proposals/attribution.ts';
import { planWithRules } from './example.ts';
import { reportMissingPart } from './report.ts';

export const noDefaultOutcome = defineRule({
  id: 'conflict/no-default-outcome',
  summary: 'The conflict rule for active accounts does not say what holds when nobody decides in time.',
  why: 'A deadline without a consequence is a wish. When it is settled what holds as soon as the deadline passes, nobody gains by waiting.',
  source: ['Conflict resolution rule: [what happens when sales already has the account]'],
  practice:
    'The framework asks what happens when sales already has the account. Practice adds what holds when nobody decides in time, because that happens as well.',
  exceptions: 'Where the one who decides has a deputy, so that a decision always comes in time. Name the deputy.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRules(/^ {6}otherwise.*\n/m), good: planWithRules() },
  check(context) {
    reportMissingPart(context, {
      situations: ['sales-already-active', 'two-partners'],
      // A date decides between two partners by itself, whoever is asked.
      unless: ({ when, within, outcome }) =>
        when?.value === 'two-partners' && (within === undefined || DATED.test(outcome?.value ?? '')),
      key: 'otherwise',
      empty: { is: leavesOpen, says: 'who has the deal when nobody decides in time' },
      message: (rule, proposal) =>
        `${rule} not say what holds when nobody decides in time, so that the account stays contested. Say what happens, for example: ${proposal}`,
      proposal: (_plan, situation) => (situation === 'two-partners' ? EARLIER : OTHERWISE),
    });
  },
});

const EARLIER = 'The earlier registration counts.';

const DATED =
  /\b(?:first|earl(?:y|ier|iest)|before|date|dated|time ?stamp|hour|oldest|prior|last|latest)\b|\b(?:zuerst|erste[rn]?|premi(?:er|\u00e8re)|primer[ao]?)\b/iu;
