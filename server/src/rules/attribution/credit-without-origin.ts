import { decodeValue } from '../../core/decoded.ts';
import { defineRule } from '../../core/rule.ts';
import { definitionOf, gapsOf, useFrameworkDefinition } from '../../framework/meaning/definitions.ts';
import { planWithDefinitions } from './example.ts';
import { creditGivenIn, type GivenCredit, originClaimedIn } from './origin.ts';

export const creditWithoutOrigin = defineRule({
  id: 'attribution/credit-without-origin',
  summary: 'The definition of Partner-sourced counts deals that no partner found.',
  why: 'A lead that your own marketing handed over, a renewal or a deal that sales had opened would have come without the partner. Counted as sourced they make the program look large, until somebody asks what would be lost without it.',
  source: [
    'Partner-sourced: the partner identified the opportunity, introduced your company, and registered the deal before your sales team had any contact with the account.',
    'The partner is the origin of the deal.',
  ],
  exceptions:
    'Where a deal that you hand over is reported apart, in a view of its own, and never in the headline number. Name the view.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithDefinitions({
      'partner-sourced':
        'The partner identified the opportunity, introduced us, and registered the deal before our sales team had any contact with the account. Leads that our marketing passes on to a partner count as well.',
    }),
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const definition = definitionOf(plan, 'partner-sourced');
    // What the definition lacks, and a sentence that takes it back as a whole, are told first.
    if (definition === undefined || originClaimedIn('partner-sourced', definition.value) !== undefined) return;
    const { text, spanOf } = decodeValue(plan.source.text, definition.node);
    const credit = creditGivenIn(text);
    if (credit === undefined) return;
    if (credit.kind !== 'late' && gapsOf('partner-sourced', text.slice(0, credit.start)).length > 0) return;
    report({
      at: spanOf(credit.start, credit.end),
      message: `"${text.slice(credit.start, credit.end).trim()}" ${faults[credit.kind]} Leave it out of Partner-sourced, or report it apart.`,
      fixes: [useFrameworkDefinition(plan, 'partner-sourced', definition)],
    });
  },
});

const faults: Readonly<Record<GivenCredit['kind'], string>> = {
  'own-lead': 'counts what came to you without the partner, and the partner has to be the origin of the deal.',
  renewal: 'counts business with customers that you have, and a deal is sourced when the partner found it.',
  late: 'lets a partner register what sales had opened before, and a deal is sourced only before sales had any contact.',
};
