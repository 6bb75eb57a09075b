import type { Severity } from './problem.ts';

/** What a person can set about one rule. */
export type RuleSetting = Severity | 'off';

/** Read once at the edge, frozen, and passed down as a parameter. */
export interface Settings {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The day that rules take as today, `YYYY-MM-DD`. */
  readonly today: string;
}

const ruleSettings: readonly string[] = ['off', 'error', 'warning', 'information', 'hint'];

/** Reads settings as they come from an editor. What is not a setting is left out, because an editor marks it itself. */
export function readSettings(input: unknown, today: string): Settings {
  const rules: Record<string, RuleSetting> = {};
  const given = isRecord(input) && isRecord(input.rules) ? input.rules : {};
  for (const [id, setting] of Object.entries(given)) {
    if (typeof setting === 'string' && ruleSettings.includes(setting)) rules[id] = setting as RuleSetting;
  }
  return Object.freeze({ rules: Object.freeze(rules), today });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
