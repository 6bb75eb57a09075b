import type { CapturedFact } from '../../../../schemas/attribution.ts';
import { keptByText } from '../../core/kept-by-text.ts';
import type { CrmFieldPart } from '../../core/plan.ts';

/** The labels by which the framework's fields are known, without spaces, hyphens and case. */
const factsByLabel: Readonly<Record<string, CapturedFact>> = {
  dealsource: 'deal-source',
  partnername: 'partner-name',
  dealregistrationdate: 'registration-date',
  registrationdate: 'registration-date',
  partnercontribution: 'partner-contribution',
  partnercontributionstage: 'contribution-stage',
  contributionstage: 'contribution-stage',
};

/** Which of the framework's facts a CRM field captures: what it says itself, else what its label says. */
export function capturedBy(field: CrmFieldPart): CapturedFact | undefined {
  const known = facts.get(field);
  if (known !== undefined) return known.fact;
  const label = comparable(field.name?.value ?? '');
  const fact =
    field.captures?.value ?? factsByLabel[label] ?? (REGISTRATION_DATE.test(label) ? 'registration-date' : undefined);
  facts.set(field, { fact });
  return fact;
}

/** By the part of the plan, because dozens ask for each field of it. */
const facts = new WeakMap<CrmFieldPart, { readonly fact: CapturedFact | undefined }>();

/** `Partner Registration Date` and `Date of Registration`, as they are compared. */
const REGISTRATION_DATE = /^(?:partner|lead|opportunity)registrationdate$|^dateof(?:partner|deal|lead)?registration$/;

/** A name as it is compared with another one: without case, spaces, hyphens and underscores. */
export const comparable = keptByText((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
