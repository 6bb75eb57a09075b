import type { Severity } from '../core/problem.ts';
import type { Output, World } from './world.ts';

/** How parts of a text look on a terminal. Elsewhere the functions return their argument. */
export interface Styles {
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

/**
 * Colours on a terminal only. NO_COLOR switches them off and FORCE_COLOR on, as https://no-color.org and
 * https://force-color.org have it; when both are set, NO_COLOR counts.
 */
export function stylesFor(output: Output, environment: World['environment']): Styles {
  const paint = hasColours(output, environment)
    ? (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
    : () => (text: string) => text;
  return {
    heading: paint(BOLD),
    faint: paint(FAINT),
    severity: { error: paint(RED), warning: paint(YELLOW), information: paint(BLUE), hint: paint(FAINT) },
  };
}

const BOLD = 1;
const FAINT = 2;
const RED = 31;
const YELLOW = 33;
const BLUE = 34;

function hasColours(output: Output, { NO_COLOR, FORCE_COLOR, TERM }: World['environment']): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTerminal && TERM !== 'dumb';
}
