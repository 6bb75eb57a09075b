import type { Plan, PlaybookPart } from '../../core/plan.ts';
import {
  blockEntry,
  clause,
  entry,
  type Gap,
  gapsOf,
  hole,
  isPresent,
  join,
  list,
  placeOf,
  say,
  topic,
  values,
} from '../blocks.ts';
import type { Entry, Topic } from '../model.ts';

type CoMarketing = NonNullable<PlaybookPart['coMarketing']>;

/** Where the assets live, how partners request them, and who approves the use of the brand. */
export function coMarketingTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const coMarketing = plan.playbook?.coMarketing;
  if (coMarketing === undefined) {
    return topic('Co-marketing asset access', [gap('playbook.coMarketing')]);
  }
  const { assets, location, node } = coMarketing;
  const available = list(assets, { ordered: false });
  const place = location ? say`${location}` : [gap('playbook.coMarketing.location')];
  return topic(
    'Co-marketing asset access',
    [
      values([
        available
          ? blockEntry('Assets', available, available.span)
          : entry('Assets', [gap('playbook.coMarketing.assets')]),
        entry('Location', place, location?.node.span),
        requestsEntry(coMarketing, gap),
        approvalsEntry(coMarketing, plan),
      ]),
    ],
    node.span,
  );
}

function requestsEntry({ requests }: CoMarketing, gap: Gap): Entry {
  const { how, turnaround } = requests ?? {};
  const way = how ? clause(say`${how}`) : [gap('playbook.coMarketing.requests.how')];
  return entry('Custom assets', turnaround ? say`${way}, ready within ${turnaround}` : way, requests?.node.span);
}

function approvalsEntry({ approvals }: CoMarketing, plan: Plan): Entry {
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
      hole(`who approves the use of ${missing.join(', ')}`, placeOf(plan, ['playbook', 'coMarketing', 'approvals'])),
    ]);
  }
  return entry('Approvals', join(lines, '; '), approvals?.node.span);
}
