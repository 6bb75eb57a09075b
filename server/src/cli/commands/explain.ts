import { briefFindingPage } from '../../generate/finding-page.ts';
import { rulePage } from '../../rules/docs.ts';
import { rules } from '../../rules/index.ts';
import { exitCodes, print, UserError } from '../errors.ts';
import { ruleList, rulesOfGroup } from '../rule-list.ts';
import { unknownRule } from '../unknown-rule.ts';
import { defineCommand } from './command.ts';

export const explain = defineCommand({
  description:
    'Explains a rule: what it finds, why it matters, where it comes from, and an example. For a group, lists its rules.',
  operands: {
    name: 'RULE',
    summary: 'The id of a rule, as it stands behind a finding, or a group such as "tiers"',
    least: 1,
    most: 1,
  },
  options: {},
  examples: [
    { command: 'explain tiers/too-many', purpose: 'Read about the number of tiers' },
    { command: 'explain tiers', purpose: 'List the rules about tiers' },
  ],
  run: async ({ world, operands: [wanted = ''] }) => {
    const rule = rules.find(({ id }) => id === wanted);
    const page = rule === undefined ? briefFindingPage(wanted) : rulePage(rule);
    const group = page === undefined ? rulesOfGroup(wanted) : [];
    if (page === undefined && group.length === 0) throw new UserError(unknownRule(wanted));
    await print(world.stdout, page ?? ruleList(group));
    return exitCodes.clean;
  },
});
