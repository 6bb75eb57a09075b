import { rules } from '../../rules/index.ts';
import type { CheckRequest } from '../check.ts';
import { UserError } from '../errors.ts';
import { unknownRule } from '../unknown-rule.ts';
import type { World } from '../world.ts';
import type { OptionSpecs, OptionValues } from './command.ts';

/** The options of every command that checks plans. */
export const checkOptions = {
  rule: {
    kind: 'list',
    placeholder: 'ID[,ID]',
    summary: 'Only what these rules find, and what makes a file unreadable; see: partner-plan rules',
  },
  config: {
    kind: 'text',
    placeholder: 'FILE',
    summary: 'Take the configuration from this file, not from the nearest .partner-plan.yaml',
  },
  'no-config': { kind: 'flag', summary: 'Take the configuration from no file' },
  'as-of': { kind: 'date', placeholder: 'DATE', summary: 'The day that counts as today, such as 2026-11-22' },
  'stdin-filename': {
    kind: 'text',
    placeholder: 'NAME',
    summary: 'What to call standard input, and where to look for its configuration',
  },
} as const satisfies OptionSpecs;

/**
 * What the options ask for.
 *
 * @throws UserError when they contradict each other, or name a rule that does not exist.
 */
export function checkRequest(options: OptionValues<typeof checkOptions>, world: World): CheckRequest {
  const { rule: ids, config: file, 'no-config': noConfig, 'as-of': today = world.today } = options;
  if (noConfig && file !== undefined) {
    throw new UserError('--config and --no-config contradict each other. Give one of them.');
  }
  const unknown = ids?.filter((id) => !rules.some((rule) => rule.id === id)) ?? [];
  if (unknown.length > 0) throw new UserError(unknown.map(unknownRule).join('\n'));
  return {
    today,
    configuration: noConfig ? 'none' : file === undefined ? 'nearest' : { file },
    ...(ids === undefined ? {} : { rules: new Set(ids) }),
  };
}
