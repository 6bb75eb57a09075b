import * as z from 'zod';
import { field, text } from '../../../schemas/field.ts';
import { type PathMatcher, readPathPatterns } from '../core/path-patterns.ts';
import { readOther } from '../core/plan.ts';
import { compareProblems, type Problem, severities } from '../core/problem.ts';
import { isRecord } from '../core/record.ts';
import type { Rule } from '../core/rule.ts';
import { readSettings, type Settings } from '../core/settings.ts';
import { plainValue } from '../core/source.ts';
import { parseYaml } from '../core/yaml.ts';
import { isAboutReading, isAlwaysTold } from './always-told.ts';
import { runRules } from './check.ts';
import { rules } from './index.ts';

/** The names of a file that holds the settings of a folder and of all folders below it. The first one that is there counts. */
export const configurationFiles = ['.partner-plan.yaml', '.partner-plan.yml'] as const;

/** What a configuration file says about the plans of its folder and of all folders below it. */
export interface FolderConfiguration {
  readonly settings: Settings;
  /** Whether a file is left out, by its path from the folder of the configuration. */
  readonly leavesOut: PathMatcher;
}

let schema: z.ZodObject | undefined;

/** What a configuration file may hold, made from the rules. Editor settings have the same form. */
export function configurationSchema(): z.ZodObject {
  // The rules are hundreds and stay the same, so it is made once, and so is what is read of it.
  schema ??= madeOfRules();
  return schema;
}

function madeOfRules(): z.ZodObject {
  const byRule = Object.fromEntries(settableRules().map((rule) => [rule.id, settingOf(rule).optional()]));
  return z
    .strictObject({
      rules: field(z.strictObject(byRule), {
        title: 'Rules',
        description: 'The severity of each rule, or that it is off, and its options.',
        example: { 'style/em-dash-in-comment': 'off' },
      }).optional(),
      exclude: field(
        z.array(
          field(text, {
            title: 'Pattern',
            description:
              'A file or a folder that is left out, as in the files of version control: archive/, *.old.partner-plan.yaml, templates/**. One behind ! is checked all the same.',
            example: 'archive/',
          }),
        ),
        {
          title: 'Left out',
          description:
            'Files and folders whose plans and briefs are not checked, in the editor and on the command line, such as templates and plans of earlier years. Patterns are seen from the folder of this file.',
          example: ['archive/', '*.old.partner-plan.yaml'],
        },
      ).optional(),
    })
    .meta({ title: 'Configuration', description: 'The settings of Partner Plan for this folder and those below it.' });
}

/** What a configuration file says, on top of other settings. What cannot be understood is left out. */
export function readConfiguration(content: string, settings: Settings): FolderConfiguration {
  const { root } = parseYaml(content);
  if (root === undefined) return { settings, leavesOut: () => false };
  const written = plainValue(root);
  const configured = readSettings(written, settings.today);
  const exclude = isRecord(written) && Array.isArray(written.exclude) ? written.exclude : [];
  return {
    settings: Object.freeze({ ...configured, rules: Object.freeze({ ...settings.rules, ...configured.rules }) }),
    leavesOut: readPathPatterns(exclude.filter((pattern) => typeof pattern === 'string')),
  };
}

/** What is wrong with a configuration file. Its own settings do not apply to it. */
export function checkConfiguration(content: string, today: string): readonly Problem[] {
  const read = readOther(content, configurationSchema());
  const group = rules.filter(({ id }) => isAboutReading(id) || id.startsWith('schema/'));
  return runRules(group, read, readSettings({}, today), [])
    .map((problem) => explained(problem, content))
    .sort(compareProblems);
}

/** The rules that a configuration can say something about, which is all but those that are always told. */
export function settableRules(): readonly Rule[] {
  return rules.filter(({ id }) => !isAlwaysTold(id));
}

/** A rule that exists and cannot be set is not simply unknown. */
function explained(problem: Problem, content: string): Problem {
  const name = content.slice(problem.span.start, problem.span.end).replace(/^["']|["']$/g, '');
  if (problem.rule !== 'schema/unknown-key' || !isAlwaysTold(name) || !rules.some(({ id }) => id === name)) {
    return problem;
  }
  return {
    ...problem,
    message: isAboutReading(name)
      ? `"${name}" cannot be set. What cannot be read is not checked, so it is reported as an error in any case. Remove this line.`
      : `"${name}" cannot be set. In a file that holds nothing there is nothing to check, so it is reported as an error in any case. Remove this line.`,
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
      description: 'How bad the finding is, or off.',
      example: 'off',
    }).optional(),
    ...rule.options.shape,
  });
  return field(z.union([severity, group]), documentation);
}
