/**
 * Whether findings of a rule are offered to be ignored. What is no YAML has to be repaired, and what is wrong with a
 * suppression is not cured by another one.
 */
export function canBeIgnored(rule: string): boolean {
  return !rule.startsWith('yaml/') && !rule.startsWith('suppression/');
}
