import { firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { definitionOf, gapsOf, isTooShort, useFrameworkDefinition } from '../../framework/meaning/definitions.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { planWithDefinitions } from './example.ts';
import { creditGivenIn, originClaimedIn } from './origin.ts';

export const looserSourcedDefinition = defineRule({
  id: 'attribution/looser-sourced-definition',
  summary: 'Partner-sourced deals may come from accounts that sales has been in contact with.',
  why: 'The framework calls a deal partner-sourced when the registration came before any contact of the sales team with the account. A looser definition is a choice that you can make. It brings more conflicts, and the conflict rules have to settle them.',
  source: [
    'Partner-sourced: the partner identified the opportunity, introduced your company, and registered the deal before your sales team had any contact with the account.',
  ],
  exceptions:
    'Where reactivating an old account is worth as much to you as finding a new one. Suppress the one finding with how old the last contact has to be.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithDefinitions({
      'partner-sourced':
        'The partner identified the opportunity, introduced us, and registered the deal in the portal.',
    }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const definition = definitionOf(plan, 'partner-sourced');
    if (definition === undefined || isTooShort('partner-sourced', definition.value)) return;
    const { value } = definition;
    // A definition with larger holes is reported for those.
    if (gapsOf('partner-sourced', value).length > 0 || !readsAsEnglish(value)) return;
    if (originClaimedIn('partner-sourced', value) !== undefined || creditGivenIn(value) !== undefined) return;
    const period = RECENT.exec(value)?.[0];
    if (period === undefined && comesBeforeContact(value)) return;
    const found =
      period === undefined
        ? 'This definition of Partner-sourced does not ask that the registration came before any contact of sales with the account.'
        : `This definition of Partner-sourced looks at contacts "${period}" only.`;
    report({
      at: firstLine(plan.source.text, definition.node),
      message: `${found} The framework does not count a deal as sourced once sales had any contact. If you want it looser, the conflict rules have to cover the accounts that both know.`,
      fixes: [useFrameworkDefinition(plan, 'partner-sourced', definition)],
    });
  },
});

const RECENT =
  /(?:in|within|during|for|over) the (?:last|past|previous) (?:\d+|[a-z]+) (?:days?|weeks?|months?|quarters?|years?)/iu;

function comesBeforeContact(text: string): boolean {
  return (
    /before|prior|ahead of|first|not yet|never|nobody|\bnone\b|\bno\b|\bnot\b|without|n['\u2019]t\b/iu.test(text) &&
    /contact|conversation|talk|\bcall|meeting|touch|interaction|spok|speak|communicat|activit|reach|knew|known|engag/iu.test(
      text,
    )
  );
}
