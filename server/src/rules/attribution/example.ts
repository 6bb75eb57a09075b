import { frameworkDefinitions } from '../../framework/meaning/definitions.ts';

/** A plan whose three categories are defined as the framework does it, or otherwise where something else is given. */
export function planWithDefinitions(instead: Partial<typeof frameworkDefinitions> = {}): string {
  const lines = Object.entries({ ...frameworkDefinitions, ...instead }).map(([key, text]) => `    ${key}: ${text}\n`);
  return `partnerPlan: 1\nattribution:\n  categories:\n${lines.join('')}`;
}
