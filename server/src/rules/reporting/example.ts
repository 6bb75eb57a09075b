/** A plan whose measurement holds this and nothing else that matters. */
export function planWithReporting(reporting: string, sections = ''): string {
  return `partnerPlan: 1\n${sections}measurement:\n  reporting: ${reporting}\n`;
}

export function planWithReview(review: string, sections = ''): string {
  return `partnerPlan: 1\n${sections}measurement:\n  businessReview: ${review}\n`;
}

export const exampleReporting = '{ cadence: monthly, audience: [Chief revenue officer, VP Sales] }';

const exampleAgenda =
  'agenda: [Pipeline and revenue against targets, Lost deals and what they teach, Joint targets for the next quarter]';

export const exampleReview = `{ tiers: [strategic], cadence: quarterly, ${exampleAgenda} }`;

export const exampleTiers =
  'tiers:\n  - { id: strategic, name: Strategic, benefits: { businessReview: quarterly } }\n  - { id: growth, name: Growth, benefits: { businessReview: none } }\n';
