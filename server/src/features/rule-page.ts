import { briefFindingPage } from '../generate/finding-page.ts';
import { type RulePageParams, type RulePageResult, rulePageRequest } from '../protocol/requests.ts';
import { rulePage as pageOf } from '../rules/docs.ts';
import { rules } from '../rules/index.ts';
import { defineService } from './feature.ts';

/** The page of one rule, or of something that is found in briefs. */
export const rulePage = defineService<RulePageParams, RulePageResult>({
  method: rulePageRequest,
  empty: {},
  answer({ params: { id } }) {
    const rule = rules.find((candidate) => candidate.id === id);
    const markdown = rule === undefined ? briefFindingPage(id) : pageOf(rule);
    return markdown === undefined ? {} : { markdown };
  },
});
