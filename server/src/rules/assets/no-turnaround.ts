import { defineRule } from '../../core/rule.ts';
import { reportsMissing } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing } from './example.ts';

export const noTurnaround = defineRule({
  id: 'assets/no-turnaround',
  summary: 'The plan does not say how long a custom asset takes.',
  why: 'A partner plans its campaign around the date on which it gets the asset. Without one it either does not ask, or it asks every day.',
  practice: 'A way to request something comes with the time that it takes.',
  exceptions:
    'Where an agency makes the assets and gives a date for each order. Say that it does, and within how many days the date comes.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithCoMarketing({ ...exampleAssets, requests: '{ how: Request form in the portal }' }),
    good: planWithCoMarketing(exampleAssets),
  },
  check: reportsMissing('playbook.coMarketing.requests.turnaround'),
});
