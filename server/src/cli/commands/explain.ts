import { briefFindingPage } from '../../generate/finding-page.ts';
import { rulePage } from '../../rules/docs.ts';
import { rules } from '../../rules/index.ts';
import { print } from '../file-errors.ts';
import { unknownRule } from '../unknown-rule.ts';
import { exitCodes, UserError } from '../user-error.ts';
import { defineCommand } from './command.ts';

export const explain = defineCommand({
  description: 'Explains a rule: what it finds, why it matters, where it comes from, and an example.',
  operands: { name: 'RULE', summary: 'The id of a rule, as it stands behind a finding', least: 1, most: 1 },
  options: {},
  examples: [{ command: 'explain tiers/too-many', purpose: 'Read about the number of tiers' }],
  run: async ({ world, operands: [wanted = ''] }) => {
    const rule = rules.find(({ id }) => id === wanted);
    const page = rule === undefined ? briefFindingPage(wanted) : rulePage(rule);
    if (page === undefined) throw new UserError(unknownRule(wanted));
    await print(world.stdout, page);
    return exitCodes.clean;
  },
});
