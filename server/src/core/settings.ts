import { type Severity, severities } from './problem.ts';
import { isRecord } from './record.ts';

/** What a person can set about one rule: how much it weighs, or that it is off, and the values of its options. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Read once at the edge, frozen, and passed down as a parameter. */
export interface Settings {
  /** By the id of the rule. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The day that rules take as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the file that these settings hold for is one that the configuration leaves out, so that nothing is said of it. */
  readonly isLeftOut?: boolean;
}

/**
 * Reads settings as they come from an editor or from a configuration file:
 *
 *     { "rules": { "tiers/too-many": "off", "tiers/more-than-needed": { "severity": "hint", "partners": 50 } } }
 *
 * What is not a setting is left out, because the editor or the configuration file reports it where it stands.
 */
export function readSettings(input: unknown, today: string): Settings {
  const rules: Record<string, RuleSetting> = {};
  const given = isRecord(input) && isRecord(input.rules) ? input.rules : {};
  for (const [id, value] of Object.entries(given)) {
    if (isSeverity(value)) rules[id] = { severity: value };
    else if (isRecord(value)) rules[id] = withOptions(value);
  }
  return Object.freeze({ rules: Object.freeze(rules), today });
}

function withOptions({ severity, ...options }: Record<string, unknown>): RuleSetting {
  return isSeverity(severity) ? { severity, options } : { options };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((severity) => severity === value);
}
