import type { Rule } from '../../core/rule.ts';
import { noApprover } from './no-approver.ts';
import { noBrandApprovalTask } from './no-brand-approval-task.ts';
import { noLocation } from './no-location.ts';
import { noRequestPath } from './no-request-path.ts';
import { noTurnaround } from './no-turnaround.ts';
import { noneListed } from './none-listed.ts';

export const assetsRules: readonly Rule[] = [
  noneListed,
  noLocation,
  noRequestPath,
  noTurnaround,
  noApprover,
  noBrandApprovalTask,
];
