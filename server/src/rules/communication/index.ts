import type { Rule } from '../../core/rule.ts';
import { contradictingAcknowledgment } from './contradicting-acknowledgment.ts';
import { contradictingLossNotice } from './contradicting-loss-notice.ts';
import { lateClosingNotice } from './late-closing-notice.ts';
import { missingClosingNotice } from './missing-closing-notice.ts';
import { noAcknowledgment } from './no-acknowledgment.ts';
import { noMilestones } from './no-milestones.ts';
import { noOwner } from './no-owner.ts';
import { updateWithoutTime } from './update-without-time.ts';
import { vagueMilestone } from './vague-milestone.ts';

export const communicationRules: readonly Rule[] = [
  noAcknowledgment,
  contradictingAcknowledgment,
  noMilestones,
  vagueMilestone,
  updateWithoutTime,
  missingClosingNotice,
  lateClosingNotice,
  contradictingLossNotice,
  noOwner,
];
