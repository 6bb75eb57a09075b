/**
 * Whether findings of a rule are reported whatever a comment, a configuration or a selection says. What cannot be read
 * is not checked, and where there is nothing there is nothing to check, so that a file would look clean just because
 * nobody could look into it.
 */
export function isAlwaysTold(rule: string): boolean {
  return isAboutReading(rule) || nothingThere.has(rule);
}

/** Whether a rule is about what keeps the text from being read. */
export function isAboutReading(rule: string): boolean {
  return rule.startsWith('yaml/');
}

/** What is said of a plan and of a brief in which nothing stands. */
const nothingThere: ReadonlySet<string> = new Set(['plan/empty', 'brief/empty']);
