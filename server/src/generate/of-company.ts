import { UNNAMED_COMPANY } from './assumptions.ts';
import type { Outline } from './outline.ts';

/** Whose program it is, as it follows a noun. Nothing where nobody named the company. */
export function ofCompany({ brief: { company } }: Pick<Outline, 'brief'>): string {
  return company === UNNAMED_COMPANY ? '' : ` of ${company}`;
}
