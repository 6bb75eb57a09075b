import type { SetupWork } from '../../../../schemas/launch.ts';
import type { LaunchPart, Plan } from '../../core/plan.ts';
import { isRunning } from '../../core/program-state.ts';
import {
  blockEntry,
  capitalizedLine,
  cell,
  clause,
  entry,
  enumerate,
  type Gap,
  gapsOf,
  inAnnex,
  isPresent,
  join,
  list,
  paragraph,
  row,
  say,
  sentence,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import { launchTimeline } from '../figures/launch-timeline.ts';
import type { Row, Topic } from '../model.ts';
import { numberedTier } from '../phrases.ts';
import type { SectionMaker } from './section.ts';

type Task = NonNullable<LaunchPart['preLaunch']>['items'][number];

export const launch: SectionMaker = {
  id: 'launch',
  title: 'Launch Sequence',
  build(plan) {
    const { preLaunch, softLaunch, fullLaunch } = plan.launch ?? {};
    const tasks = inAnnex('launch', preLaunchTopic(plan));
    const timeline = launchTimeline(plan);
    const topics = [tasks, inAnnex('launch', softLaunchTopic(plan)), inAnnex('launch', fullLaunchTopic(plan))];
    if (!isRunning(plan)) return [timeline, ...topics].filter(isPresent);
    // A program that runs has only the phases that somebody planned for what is new in it.
    const planned = [preLaunch, softLaunch, fullLaunch];
    if (planned.every(isPresent)) return [timeline, ...topics].filter(isPresent);
    if (planned.some(isPresent)) return topics.filter((_, index) => planned[index] !== undefined).filter(isPresent);
    return [paragraph(say`The program is running, and this plan launches nothing new.`)];
  },
};

function preLaunchTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const tasks = plan.launch?.preLaunch;
  const rows = (tasks?.items ?? []).map((task) => taskRow(task, gap));
  const columns = ['Task', 'Covers', 'Owner', 'Due', 'Done'];
  const missing = gap('launch.preLaunch');
  return topic(
    'Pre-launch (before accepting any deal registrations)',
    [rows.length === 0 ? missing : table('Tasks before the launch', columns, rows, { rowsAs: 'items' })],
    tasks?.node.span,
  );
}

export const works: Readonly<Record<SetupWork, string>> = {
  'crm-configuration': 'CRM configuration',
  routing: 'routing',
  'sales-training': 'sales training',
  'partner-agreement': 'partner agreement',
  portal: 'portal',
  process: 'process',
  'conflict-rules': 'conflict rules',
  'rules-of-engagement': 'rules of engagement',
  'brand-approval': 'brand approval',
  measurement: 'measurement',
  certification: 'certification',
  'business-review': 'business review',
  other: 'other',
};

function taskRow({ task, covers, owner, due, done, node }: Task, gap: Gap): Row {
  const title = task ? clause(say`${task}`) : [gap('launch.preLaunch.*.task', node)];
  const covered = join(
    (covers?.items ?? []).filter(({ value }) => value !== 'other').map((work) => [wordsFor(work, works[work.value])]),
    ', ',
  );
  const state = done && [wordsFor(done, done.value ? 'done' : 'not done yet')];
  const details = [
    covered.length > 0 ? say`covers ${covered}` : undefined,
    owner && say`owner: ${clause(say`${owner}`)}`,
    due && say`due ${due}`,
    state,
  ].filter(isPresent);
  const line = details.length === 0 ? title : say`${title} (${join(details, '; ')})`;
  const cells = [
    cell(title),
    cell(capitalizedLine(covered)),
    cell(...(owner ? [clause(say`${owner}`)] : [])),
    cell(...(due ? [say`${due}`] : [])),
    cell(...(done ? [[wordsFor(done, done.value ? 'Yes' : 'No')]] : [])),
  ];
  return row(cells, line, node.span);
}

function softLaunchTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const label = 'Soft launch (first 30 days with Tier 1 partners only)';
  const soft = plan.launch?.softLaunch;
  if (soft === undefined) {
    return topic(label, [gap('launch.softLaunch')]);
  }
  const { starts, length, tiers, validate, node } = soft;
  const partners = (tiers?.items ?? []).map((tier) => [numberedTier(plan, tier)]);
  const checks = list(validate, { ordered: false });
  return topic(
    label,
    [
      values([
        starts && entry('Starts', say`${starts}`, starts.node.span),
        length ? entry('Length', say`${length}`, length.node.span) : entry('Length', [gap('launch.softLaunch.length')]),
        partners.length > 0
          ? entry('Who takes part', enumerate(partners), tiers?.node.span)
          : entry('Who takes part', [gap('launch.softLaunch.tiers')]),
        checks
          ? blockEntry('To validate', checks, checks.span)
          : entry('To validate', [gap('launch.softLaunch.validate')]),
      ]),
    ],
    node.span,
  );
}

function fullLaunchTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const full = plan.launch?.fullLaunch;
  if (full === undefined) {
    return topic('Full launch', [gap('launch.fullLaunch')]);
  }
  const { starts, when, criteria, node } = full;
  const conditions = list(criteria, { ordered: false });
  return topic(
    'Full launch',
    [
      values([
        starts && entry('Starts', say`${starts}`, starts.node.span),
        when
          ? entry('When', sentence(say`${when}`), when.node.span)
          : starts
            ? undefined
            : entry('When', [gap('launch.fullLaunch.when')]),
        conditions
          ? blockEntry('Criteria', conditions, conditions.span)
          : entry('Criteria', [gap('launch.fullLaunch.criteria')]),
      ]),
    ],
    node.span,
  );
}
