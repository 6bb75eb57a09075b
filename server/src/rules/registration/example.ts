/** A registration process with these lines and nothing else that matters. */
export function planWithRegistration(...lines: readonly string[]): string {
  return `partnerPlan: 1\nplaybook:\n  dealRegistration:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

export const exampleTimes = ['acknowledge: 1 business day', 'decide: 2 business days'];

export const exampleInformation =
  'requiredInformation: [Partner name, Customer name and web domain, Contact person, Date of the introduction]';
