import type { SymptomId } from '../../../../schemas/brief-symptoms.ts';
import { comparisons, connectedOnly, contributionFacts } from '../../../../schemas/contributions.ts';
import type { CrmFacts } from '../../framework/crm/crm-facts.ts';
import { editionMeant } from '../../framework/crm/edition-facts.ts';
import { type Block, braces, comment, entry, flow, group, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

/** What is told where marketing and sales count the same deals differently, or nobody believes the count. */
const DOUBTED: ReadonlySet<SymptomId> = new Set([
  'counted-as-direct',
  'disputed-credit',
  'value-unknown',
  'budget-questioned',
]);

/** Whether a company can have an object of its own beside the deal, in the edition that it names. */
function hasOwnObjects({ ownObjects, editions }: CrmFacts['setup'], named: string | undefined): boolean {
  const edition = editionMeant(editions, named);
  if (edition === undefined) return ownObjects === 'usual';
  return ownObjects !== 'never' && edition.ownObjects !== 0;
}

/**
 * Influence as records, where an integration is in use at many deals and only some of them are won because of it. A
 * program that knows every partner by name needs none, unless somebody told that its influence is doubted.
 */
export function contributionRecords({ brief, types, roles, crm }: Outline): Block[] {
  const isDoubted = brief.symptoms.some(({ symptom }) => DOUBTED.has(symptom));
  if (!brief.partnerTypes.includes('technology') || (roles.isSmall && !isDoubted)) return [];
  const { deal } = crm.objects;
  return [
    comment(
      'One record for each contribution, because several partners can help one deal. A connected product alone is counted apart, and the comparison shows whether help makes a difference.',
    ),
    group(
      'contributions',
      list('kinds', ...types.flatMap(({ contributions }) => contributions).map((kind) => braces({ ...kind }))),
      flow('record', contributionFacts),
      entry('perDeal', 'several'),
      entry(
        'kept',
        hasOwnObjects(crm.setup, brief.crmEdition)
          ? `Object "Deal Contribution", below the ${deal.one}`
          : `A list with a line for each contribution and the link to its ${deal.one}, kept by ${roles.operationsInWords}`,
      ),
      flow('shownApart', [connectedOnly]),
      flow('compare', comparisons),
    ),
  ];
}
