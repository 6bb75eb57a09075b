import type { Plan } from '../../core/plan.ts';
import { isRunning } from '../../core/program-state.ts';
import { entryOf } from '../../core/source.ts';
import {
  OPENING_CRITERION,
  proposedChecks,
  proposedFullLaunch,
  proposedPreLaunch,
  proposedSoftLaunch,
} from '../proposals/launch.ts';
import { SOFT_LAUNCH } from '../proposals/times.ts';
import { sentences } from '../sentences.ts';
import { defineDemands, type Missing } from './demand.ts';

export const launch = defineDemands({
  'launch.preLaunch': {
    rule: 'launch/no-pre-launch',
    lacks: 'CRM configuration, partner agreement, portal or process setup',
    source: [
      'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
    ],
    missing: unlessRunning((plan) => ({
      message:
        'The plan has no pre-launch. Before any deal registration is accepted, set up the CRM, the partner agreement, the portal or the process, and train sales.',
      value: proposedPreLaunch(plan),
    })),
  },
  'launch.preLaunch.*.task': { rule: 'schema/missing-key', lacks: 'what has to be done' },
  'launch.softLaunch': {
    rule: 'launch/no-soft-launch',
    lacks: 'what to test and validate before opening to all tiers',
    source: [sentences.softLaunchSlot],
    missing: unlessRunning((plan) => ({
      message:
        'The plan has no soft launch. Test the program for 30 days with Tier 1 partners only before you open it to all tiers.',
      value: proposedSoftLaunch(plan),
    })),
  },
  'launch.softLaunch.length': {
    rule: 'launch/no-soft-launch-length',
    lacks: 'how long the soft launch lasts',
    source: [sentences.softLaunchSlot],
    missing: {
      message: 'The soft launch does not say how long it lasts. The framework gives it 30 days.',
      value: SOFT_LAUNCH,
      decided: true,
    },
  },
  'launch.softLaunch.tiers': {
    rule: 'launch/no-soft-launch-tiers',
    lacks: 'the tiers that take part',
    source: [sentences.softLaunchSlot],
    missing: (plan) => {
      const first = plan.tiers?.items[0]?.id?.value;
      return {
        message: 'The soft launch does not say who takes part. It is for Tier 1 partners only.',
        ...(first === undefined ? {} : { value: [first], decided: true }),
      };
    },
  },
  'launch.softLaunch.validate': {
    rule: 'launch/nothing-to-validate',
    lacks: 'what to test and validate before opening to all tiers',
    source: [sentences.softLaunchSlot],
    missing: (plan) => ({
      message:
        'The soft launch does not say what it tests. List what has to be validated before the program opens to all tiers, so that it can be measured.',
      value: proposedChecks(plan),
    }),
  },
  'launch.fullLaunch': {
    rule: 'launch/no-full-launch',
    lacks: 'when to expand and what the criteria are',
    source: [sentences.fullLaunchSlot],
    missing: unlessRunning(() => ({
      message: 'The plan has no full launch. Say when the program opens to all tiers, and what has to be true by then.',
      value: proposedFullLaunch,
    })),
  },
  'launch.fullLaunch.when': {
    rule: 'launch/no-opening-date',
    lacks: 'when the program opens to all tiers',
    source: [sentences.fullLaunchSlot],
    missing: (plan) => {
      const fullLaunch = plan.launch?.fullLaunch;
      if (fullLaunch === undefined || entryOf(fullLaunch.node, 'starts') !== undefined) return undefined;
      return {
        message:
          'The full launch does not say when the program expands. Write the day as "starts", or the trigger as "when".',
      };
    },
  },
  'launch.fullLaunch.criteria': {
    rule: 'launch/no-opening-criteria',
    lacks: 'what has to be true before the program opens to all tiers',
    source: [sentences.fullLaunchSlot],
    missing: {
      message:
        'The full launch has no criteria. Say what has to be true before the program opens to all tiers, with a number.',
      value: [{ placeholder: OPENING_CRITERION }],
    },
  },
});

/** A program that runs has only the phases that somebody planned for what is new in it. */
function unlessRunning(missing: (plan: Plan) => Missing): (plan: Plan) => Missing | undefined {
  return (plan) => (isRunning(plan) ? undefined : missing(plan));
}
