import { readFileSync } from 'node:fs';
import { root } from '../harness/files.ts';

const complete = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');

/** Plans whose reports a reviewer can read. */
export const plans: Readonly<Record<string, string>> = {
  complete,
  empty: '',
  started:
    'partnerPlan: 1\nprogram:\n  company: Acme\n  partnerTypes: [reseller, referral]\n  state: informal\n  crm: hubspot\n',
  faults: withFaults(complete),
};

/** A plan as it looks after a while: a section is gone, a field as well, and numbers contradict each other. */
function withFaults(text: string): string {
  const withoutMovement = text.replace(/\nmovement:\n(?:(?: .*)?\n)+?(?=\S)/, '\n');
  return withoutMovement
    .replace(/ {4}- name: Partner Name\n(?: {6}.*\n)+/, '')
    .replace('pipelineTarget: 4000000 USD', 'pipelineTarget: 2000000 USD')
    .replace('    whenLost:', '    # partner-plan-ignore communication/no-owner: the rep of the day\n    whenLost:')
    .replace('  # Eight weeks', '  # Eight weeks \u2014 or more')
    .replace(/ {2}reporting:\n(?: {4}.*\n)+/, '');
}
