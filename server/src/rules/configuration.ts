import * as z from 'zod';
import { field } from '../../../schemas/field.ts';
import { readOther } from '../core/plan.ts';
import { compareProblems, type Problem, severities } from '../core/problem.ts';
import type { Rule } from '../core/rule.ts';
import { readSettings, type Settings } from '../core/settings.ts';
import { plainValue } from '../core/source.ts';
import { parseYaml } from '../core/yaml.ts';
import { isAlwaysTold } from './always-told.ts';
import { runRules } from './check.ts';
import { rules } from './index.ts';

/** The name of the file that holds the settings of a folder and of all folders below it. */
export const configurationFile = '.partner-plan.yaml';

/** What a configuration file may hold, made from the rules. Editor settings have the same form. */
export function configurationSchema(): z.ZodObject {
  const byRule = Object.fromEntries(settableRules().map((rule) => [rule.id, settingOf(rule).optional()]));
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
  const group = rules.filter(({ id }) => isAlwaysTold(id) || id.startsWith('schema/'));
  return runRules(group, read, readSettings({}, today), [])
    .map((problem) => explained(problem, text))
    .sort(compareProblems);
}

/** The rules that a configuration can say something about, which is all but those that are always told. */
export function settableRules(): readonly Rule[] {
  return rules.filter(({ id }) => !isAlwaysTold(id));
}

/** A rule that exists and cannot be set is not simply unknown. */
function explained(problem: Problem, text: string): Problem {
  const name = text.slice(problem.span.start, problem.span.end).replace(/^["']|["']$/g, '');
  if (problem.rule !== 'schema/unknown-key' || !isAlwaysTold(name) || !rules.some(({ id }) => id === name)) {
    return problem;
  }
  return {
    ...problem,
    message: `"${name}" cannot be set. What cannot be read is not checked, so it is reported as an error in any case. Remove this line.`,
    fixes: problem.fixes.filter(({ title }) => title === `Remove "${name}"`),
  };
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
