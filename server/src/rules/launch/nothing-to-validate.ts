import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const nothingToValidate = defineRule({
  id: 'launch/nothing-to-validate',
  summary: 'The soft launch does not say what it tests.',
  why: 'A soft launch without a list of checks is only a small launch. When it ends, nobody can say whether the program is ready.',
  ...asksFor('launch.softLaunch.validate'),
  exceptions: 'Where the checks are a list of the project team. Name the list, and the three checks that decide.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  softLaunch: { length: 30 days }\n',
    good: 'partnerPlan: 1\nlaunch:\n  softLaunch:\n    length: 30 days\n    validate:\n      - Every registration is acknowledged within 24 hours.\n',
  },
});
