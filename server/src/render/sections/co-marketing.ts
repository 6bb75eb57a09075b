import type { Plan, PlaybookPart } from '../../core/plan.ts';
import { blockEntry, entry, type Gap, gapsOf, isPresent, list, topic, values } from '../blocks.ts';
import type { Entry, Topic } from '../model.ts';
import { clause, join, say } from '../say.ts';

type CoMarketing = NonNullable<PlaybookPart['coMarketing']>;

/** Where the assets live, how partners request them, and who approves the use of the brand. */
export function coMarketingTopic(plan: Plan): Topic {
  const gap = gapsOf(plan, 'playbook');
  const coMarketing = plan.playbook?.coMarketing;
  if (coMarketing === undefined) {
    const what = 'where co-marketing assets live, how partners request them and who approves the use of the brand';
    return topic('Co-marketing asset access', [gap(what, plan.playbook?.node, 'coMarketing')]);
  }
  const { assets, location, node } = coMarketing;
  const available = list(assets, { ordered: false });
  const place = location ? say`${location}` : [gap('where the assets live', node, 'location')];
  return topic(
    'Co-marketing asset access',
    [
      values([
        available
          ? blockEntry('Assets', available, available.span)
          : entry('Assets', [gap('which assets partners can use', node, 'assets')]),
        entry('Location', place, location?.node.span),
        requestsEntry(coMarketing, gap),
        approvalsEntry(coMarketing, gap),
      ]),
    ],
    node.span,
  );
}

function requestsEntry({ requests, node }: CoMarketing, gap: Gap): Entry {
  const { how, turnaround } = requests ?? {};
  const way = how
    ? clause(say`${how}`)
    : [gap('how partners request assets of their own', requests?.node ?? node, requests ? 'how' : 'requests')];
  return entry('Custom assets', turnaround ? say`${way}, ready within ${turnaround}` : way, requests?.node.span);
}

function approvalsEntry({ approvals, node }: CoMarketing, gap: Gap): Entry {
  const { logo, messaging, brand } = approvals ?? {};
  const lines = [
    logo && say`logo by ${clause(say`${logo}`)}`,
    messaging && say`messaging by ${clause(say`${messaging}`)}`,
    brand && say`brand guidelines by ${clause(say`${brand}`)}`,
  ].filter(isPresent);
  const missing = [
    logo ? undefined : 'logo',
    messaging ? undefined : 'messaging',
    brand ? undefined : 'brand guidelines',
  ].filter(isPresent);
  if (missing.length > 0) {
    lines.push([
      gap(
        `who approves the use of ${missing.join(', ')}`,
        approvals?.node ?? node,
        approvals ? undefined : 'approvals',
      ),
    ]);
  }
  return entry('Approvals', join(lines, '; '), approvals?.node.span);
}
