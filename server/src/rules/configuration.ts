import * as z from 'zod';
import { field } from '../../../schemas/field.ts';
import { readOther } from '../core/plan.ts';
import { compareProblems, type Problem, severities } from '../core/problem.ts';
import type { Rule } from '../core/rule.ts';
import { readSettings, type Settings } from '../core/settings.ts';
import { plainValue } from '../core/source.ts';
import { parseYaml } from '../core/yaml.ts';
import { runRules } from './check.ts';
import { rules } from './index.ts';

/** The name of the file that holds the settings of a folder and of all folders below it. */
export const configurationFile = '.partner-plan.yaml';

/** What a configuration file may hold, made from the rules. Editor settings have the same form. */
export function configurationSchema(): z.ZodObject {
  const byRule = Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule).optional()]));
  return z
    .strictObject({
      rules: field(z.strictObject(byRule), {
        title: 'Rules',
        description: 'How much each rule weighs, or that it is off, and its options.',
        example: { 'style/em-dash-in-comment': 'off' },
      }).optional(),
    })
    .meta({ title: 'Configuration', description: 'The settings of Partner Plan for this folder and those below it.' });
}

/** The settings of a configuration file, on top of others. What cannot be understood is left out. */
export function applyConfiguration(text: string, settings: Settings): Settings {
  const { root } = parseYaml(text);
  if (root === undefined) return settings;
  const configured = readSettings(plainValue(root), settings.today);
  return Object.freeze({ ...configured, rules: Object.freeze({ ...settings.rules, ...configured.rules }) });
}

/** What is wrong with a configuration file. Its own settings do not apply to it. */
export function checkConfiguration(text: string, today: string): readonly Problem[] {
  const read = readOther(text, configurationSchema());
  const group = rules.filter(({ id }) => id.startsWith('yaml/') || id.startsWith('schema/'));
  return runRules(group, read, readSettings({}, today), []).sort(compareProblems);
}

const severity = z.enum(['off', ...severities]);

function settingOf(rule: Rule): z.ZodType {
  const documentation = {
    title: rule.id,
    description: `${rule.summary} Severity, unless it is set: ${rule.severity}.`,
    example: rule.severity === 'error' ? 'warning' : 'off',
  };
  if (!(rule.options instanceof z.ZodObject)) return field(severity, documentation);
  const group = z.strictObject({
    severity: field(severity, {
      title: 'Severity',
      description: 'How much the rule weighs, or off.',
      example: 'off',
    }).optional(),
    ...rule.options.shape,
  });
  return field(z.union([severity, group]), documentation);
}
