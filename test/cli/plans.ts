import { readFileSync } from 'node:fs';

/** A plan without findings. */
export const completePlan = readFileSync(
  new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
  'utf8',
);

export const emDash = '\u2014';

/** The complete plan with one finding, which is an error and has a safe fix. */
export const planWithDash = withProgramName(`Northwind ${emDash} Partners`);

/** A plan with many findings. */
export const sketch = 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n';

/** The complete plan under another name. */
function withProgramName(name: string): string {
  return completePlan.replace(/^( +name:).*$/m, `$1 ${name}`);
}

export function windows(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
