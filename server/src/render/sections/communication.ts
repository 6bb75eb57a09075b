import type { Plan, PlaybookPart } from '../../core/plan.ts';
import { clause, entry, enumerate, type Gap, gapsOf, join, say, topic, values } from '../blocks.ts';
import type { Entry, Topic } from '../model.ts';

type DealProcess = NonNullable<PlaybookPart['dealProcess']>;

/** What a partner is told about a deal, and how soon: acknowledgment, status updates, close notification. */
export function communicationTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const dealProcess = plan.playbook?.dealProcess;
  if (dealProcess === undefined) {
    return topic('Partner communication SLA', [gap('playbook.dealProcess')]);
  }
  const { acknowledge, owner, node } = dealProcess;
  const acknowledged = acknowledge ? say`within ${acknowledge}` : [gap('playbook.dealProcess.acknowledge')];
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

function updatesEntry({ updates }: DealProcess, gap: Gap): Entry {
  const milestones = (updates?.items ?? []).map(({ milestone, within, node: place }) => {
    const name = milestone ? clause(say`${milestone}`) : [gap('playbook.dealProcess.updates.*.milestone', place)];
    return within ? say`${name} (within ${within})` : name;
  });
  const line = milestones.length === 0 ? [gap('playbook.dealProcess.updates')] : say`at ${enumerate(milestones)}`;
  return entry('Status updates', line, updates?.node.span);
}

function closeEntry({ closed, lost }: DealProcess, gap: Gap): Entry {
  const won = closed ?? gap('playbook.dealProcess.closed');
  const missed = lost ?? gap('playbook.dealProcess.lost');
  return entry(
    'Close notification',
    join([say`within ${won} when the deal closes`, say`within ${missed} when it is lost`], ', '),
  );
}
