import { type RulePageParams, type RulePageResult, rulePageRequest } from '../protocol/requests.ts';
import { rulePage as pageOf } from '../rules/docs.ts';
import { rules } from '../rules/index.ts';
import { defineService } from './feature.ts';

/** The page of one rule. */
export const rulePage = defineService<RulePageParams, RulePageResult>({
  method: rulePageRequest,
  empty: {},
  answer({ params: { id } }) {
    const rule = rules.find((candidate) => candidate.id === id);
    return rule === undefined ? {} : { markdown: pageOf(rule) };
  },
});
