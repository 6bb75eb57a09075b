import { isAlwaysTold } from '../rules/always-told.ts';

/**
 * Whether findings of a rule are offered to be ignored. What is no YAML has to be repaired, and what is wrong with a
 * suppression is not cured by another one.
 */
export function canBeIgnored(rule: string): boolean {
  return !isAlwaysTold(rule) && !rule.startsWith('suppression/');
}
