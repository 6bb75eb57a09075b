import type { Rule } from '../../core/rule.ts';
import { biasedDecider } from './biased-decider.ts';
import { contradictingRules } from './contradicting-rules.ts';
import { countedTwice } from './counted-twice.ts';
import { noDeadline } from './no-deadline.ts';
import { noDecider } from './no-decider.ts';
import { noDefaultOutcome } from './no-default-outcome.ts';
import { noEscalation } from './no-escalation.ts';
import { notAgreedBeforeLaunch } from './not-agreed-before-launch.ts';
import { registrationOutweighed } from './registration-outweighed.ts';
import { salesAlreadyActive } from './sales-already-active.ts';
import { selfServiceOrders } from './self-service-orders.ts';
import { twoPartners } from './two-partners.ts';
import { vagueOutcome } from './vague-outcome.ts';

export const conflictRules: readonly Rule[] = [
  salesAlreadyActive,
  twoPartners,
  noDecider,
  noDeadline,
  noDefaultOutcome,
  vagueOutcome,
  registrationOutweighed,
  countedTwice,
  selfServiceOrders,
  noEscalation,
  biasedDecider,
  contradictingRules,
  notAgreedBeforeLaunch,
];
