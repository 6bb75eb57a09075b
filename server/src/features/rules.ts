import { type RulesResult, rulesRequest } from '../protocol/requests.ts';
import { rules as allRules } from '../rules/index.ts';
import { defineService } from './feature.ts';

/** All rules in short, to choose from. */
export const rules = defineService<object, RulesResult>({
  method: rulesRequest,
  empty: { rules: [] },
  answer: () => ({ rules: allRules.map(({ id, summary, severity }) => ({ id, summary, severity })) }),
});
