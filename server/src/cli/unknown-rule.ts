import { rules } from '../rules/index.ts';
import { didYouMean } from './arguments.ts';

/** What to say about the id of a rule that does not exist. */
export function unknownRule(given: string): string {
  const ids = rules.map(({ id }) => id);
  const sameName = ids.find((id) => id.endsWith(`/${given}`));
  const meant = sameName === undefined ? didYouMean(given, ids) : ` Did you mean "${sameName}"?`;
  return `There is no rule "${given}".${meant} All rules: partner-plan rules`;
}
