import type { Brief } from '../../../schemas/brief.ts';
import { crmSystemChoices } from '../../../schemas/brief-choices.ts';
import { partnerName } from '../../../schemas/partner-types.ts';
import { formatNumber } from '../core/quantity.ts';
import { joined } from '../core/words.ts';
import { type SettledBrief, settle } from './assumptions.ts';
import { problemsOf, type ShownProblem } from './diagnose.ts';

/** What a person sees before a plan is generated. */
export interface Summary {
  /** `A plan for 24 technology partners and resellers of Northwind, in Salesforce.` */
  readonly sentence: string;
  readonly diagnosis: readonly ShownProblem[];
  readonly assumptions: SettledBrief['assumptions'];
}

export function summaryOf(brief: Brief): Summary {
  const settled = settle(brief);
  const {
    company,
    partnerTypes,
    partnerWords: words = partnerTypes,
    partners,
    crm,
    crmName,
    state,
    symptoms,
    assumptions,
  } = settled;
  const many = partners.target || partners.current;
  const types = words.map((word) => partnerName(word));
  const system = crm === 'other' ? (crmName ?? 'your CRM') : crmSystemChoices[crm].title;
  const noun = many === 1 ? 'partner' : 'partners';
  return {
    sentence: `A plan for ${formatNumber(many)} ${noun} of ${company} (${joined(types)}), in ${system}.`,
    diagnosis: state === 'none' ? [] : problemsOf(symptoms, settled.pains),
    assumptions,
  };
}
