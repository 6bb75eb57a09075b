import type { Plan, PlaybookPart } from '../../core/plan.ts';
import { entry, type Gap, gapsOf, topic, values } from '../blocks.ts';
import type { Entry, Topic } from '../model.ts';
import { clause, enumerate, join, say } from '../say.ts';

type DealProcess = NonNullable<PlaybookPart['dealProcess']>;

/** What a partner is told about a deal, and how soon: acknowledgment, status updates, close notification. */
export function communicationTopic(plan: Plan): Topic {
  const gap = gapsOf(plan, 'playbook');
  const dealProcess = plan.playbook?.dealProcess;
  if (dealProcess === undefined) {
    const what = 'how soon partners hear that a deal was received, how it stands and how it ended';
    return topic('Partner communication SLA', [gap(what, plan.playbook?.node, 'dealProcess')]);
  }
  const { acknowledge, owner, node } = dealProcess;
  const acknowledged = acknowledge
    ? say`within ${acknowledge}`
    : [gap('how soon the partner hears that a deal was received', node, 'acknowledge')];
  return topic(
    'Partner communication SLA',
    [
      values([
        entry('Acknowledgment', acknowledged, acknowledge?.node.span),
        updatesEntry(dealProcess, gap),
        closeEntry(dealProcess, gap),
        owner && entry('Owner', say`${owner}`, owner.node.span),
      ]),
    ],
    node.span,
  );
}

function updatesEntry({ updates, node }: DealProcess, gap: Gap): Entry {
  const milestones = (updates?.items ?? []).map(({ milestone, within, node: place }) => {
    const name = milestone ? clause(say`${milestone}`) : [gap('the milestone of this update', place, 'milestone')];
    return within ? say`${name} (within ${within})` : name;
  });
  const line =
    milestones.length === 0
      ? [gap('the milestones of a status update', node, 'updates')]
      : say`at ${enumerate(milestones)}`;
  return entry('Status updates', line, updates?.node.span);
}

function closeEntry({ closed, lost, node }: DealProcess, gap: Gap): Entry {
  const won = closed ?? gap('how soon the partner hears of a close', node, 'closed');
  const missed = lost ?? gap('how soon the partner hears of a loss', node, 'lost');
  return entry(
    'Close notification',
    join([say`within ${won} when the deal closes`, say`within ${missed} when it is lost`], ', '),
  );
}
