import { type ConflictSituation, conflictTitles } from '../../../../schemas/attribution.ts';
import type { Duration } from '../../../../schemas/quantities.ts';
import type { Located } from '../../core/plan.ts';
import type { SetupClock } from '../model.ts';
import { at, type Deriving, labelFrom, placed } from './context.ts';

type Words = Pick<SetupClock, 'label' | 'object' | 'from' | 'until' | 'onLate'>;

const ACKNOWLEDGED = 'Acknowledged At is filled';
const DECIDED = 'the status is Accepted, Declined or Conflict, which has a time of its own';
const UNPROTECTED = 'the status is no longer Accepted or Converted';
const TOLD = 'the partner was told: an e-mail to it, or a task that is done, stands on the deal';

/** Every time that the plan promises to keep, with what starts it and what is seen when it is over. */
export function clocksOf({ plan }: Deriving): readonly SetupClock[] {
  const { dealRegistration: registration, dealProcess: process } = plan.playbook ?? {};
  const clock = (
    path: string,
    time: Located<Duration> | undefined,
    words: Words,
    carries: readonly string[] = [],
  ): readonly SetupClock[] =>
    time === undefined ? [] : [{ key: path, ...words, time: time.value, origin: at(path, time.node), carries }];
  const late = 'Remind the queue of registrations, and its owner on the day after.';
  const tiers = placed(plan.tiers, 'tiers');
  return [
    ...clock('playbook.dealRegistration.acknowledge', registration?.acknowledge, {
      label: 'Acknowledge a registration',
      object: 'registration',
      from: 'Submitted At',
      until: ACKNOWLEDGED,
      onLate: late,
    }),
    ...clock('playbook.dealRegistration.decide', registration?.decide, {
      label: 'Decide a registration',
      object: 'registration',
      from: 'Submitted At',
      until: DECIDED,
      onLate: late,
    }),
    ...tiers.flatMap(({ item, path }) => {
      const sla = item.benefits?.registrationSla;
      const name = item.name?.value ?? item.id?.value ?? 'the tier';
      const words = (what: string, until: string): Words => ({
        label: `${what} of a partner whose Partner Tier is ${name}`,
        object: 'registration',
        from: 'Submitted At',
        until,
        onLate: late,
      });
      return [
        ...clock(
          `${path}.benefits.registrationSla.acknowledge`,
          sla?.acknowledge,
          words('Acknowledge a registration', ACKNOWLEDGED),
        ),
        ...clock(`${path}.benefits.registrationSla.decide`, sla?.decide, words('Decide a registration', DECIDED)),
        ...clock(`${path}.benefits.protection`, item.benefits?.protection, {
          ...words('Protection', UNPROTECTED),
          from: 'the acceptance',
          onLate: 'Set the status to Expired.',
        }),
      ];
    }),
    ...clock('playbook.dealRegistration.protection', registration?.protection, {
      label: 'Protection of an accepted registration',
      object: 'registration',
      from: 'the acceptance',
      until: UNPROTECTED,
      onLate: 'Set the status to Expired, and tell the partner.',
    }),
    ...clock('playbook.dealRegistration.reminder', registration?.reminder, {
      label: 'Reminder before the protection ends',
      object: 'registration',
      from: 'Protection Expires On, counted back',
      until: 'the deal is closed, or the protection was renewed',
      onLate: 'Tell the submitting contact.',
    }),
    ...clock(
      'playbook.dealRegistration.revocation.after',
      registration?.revocation?.after,
      {
        label: `Revoke a registration: ${registration?.revocation?.when?.value ?? 'without progress'}`,
        object: 'registration',
        from: 'the last progress',
        until: 'somebody writes down progress on the deal',
        onLate: 'Set the status to Revoked, and tell the partner.',
      },
      ['playbook.dealRegistration.revocation.when'],
    ),
    ...placed(registration?.outcomes, 'playbook.dealRegistration.outcomes').flatMap(({ item, path }) =>
      clock(`${path}.within`, item.within, {
        label: `Time in the state ${item.name?.value ?? item.outcome?.value ?? 'of this outcome'}`,
        object: 'registration',
        from: 'the moment of this state',
        until: 'the status is another one',
        onLate: item.next?.value ?? 'Remind the queue of registrations.',
      }),
    ),
    ...clock('playbook.dealProcess.acknowledge', process?.acknowledge, {
      label: 'Tell the partner that its deal was received',
      object: 'deal',
      from: 'the creation of the deal',
      until: TOLD,
      onLate: 'Open a task for the owner of the deal.',
    }),
    ...placed(process?.updates, 'playbook.dealProcess.updates').flatMap(({ item, path }) =>
      clock(
        `${path}.within`,
        item.within,
        {
          label: `Tell the partner that its deal reached ${item.milestone?.value ?? 'the milestone'}`,
          object: 'deal',
          from: `the stage ${item.milestone?.value ?? ''}`.trim(),
          until: TOLD,
          onLate: 'Open a task for the owner of the deal.',
        },
        [path],
      ),
    ),
    ...clock('playbook.dealProcess.closed', process?.closed, {
      label: 'Tell the partner that its deal was won',
      object: 'deal',
      from: 'the close',
      until: TOLD,
      onLate: 'Open a task for the owner of the deal.',
    }),
    ...clock('playbook.dealProcess.lost', process?.lost, {
      label: 'Tell the partner that its deal was lost',
      object: 'deal',
      from: 'the close',
      until: TOLD,
      onLate: 'Open a task for the owner of the deal.',
    }),
    ...placed(plan.attribution?.conflict, 'attribution.conflict').flatMap(({ item, path }) =>
      clock(`${path}.within`, item.within, {
        label: `Decide the conflict${item.when === undefined ? '' : `: ${conflictTitle(item.when.value, item.situation?.value)}`}`,
        object: 'registration',
        from: 'the status Conflict',
        until: 'the status is no longer Conflict',
        onLate: item.otherwise?.value ?? 'Escalate it.',
      }),
    ),
  ];
}

/** What is none of the usual situations is known by its own words alone. */
export function conflictTitle(when: ConflictSituation, situation: string | undefined): string {
  return when === 'other' && situation !== undefined ? labelFrom(situation) : conflictTitles[when];
}
