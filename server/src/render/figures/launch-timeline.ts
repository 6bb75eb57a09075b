import type { LaunchPart, LocatedList, Plan } from '../../core/plan.ts';
import { joined, uncapitalized } from '../../core/words.ts';
import {
  cell,
  clause,
  enumerate,
  type Gap,
  gapsOf,
  isPresent,
  row,
  say,
  sentence,
  spanOfSection,
  table,
} from '../blocks.ts';
import { type Figure, isHole, type LaunchItem, type LaunchStep, type ListItem } from '../model.ts';
import { numberedTier } from '../phrases.ts';
import { counted, figure, spoken, spokenWith } from './figure.ts';

type Task = NonNullable<LaunchPart['preLaunch']>['items'][number];

/** The way from the first task to the program that is open to all tiers. A plan without a launch has none. */
export function launchTimeline(plan: Plan): Figure | undefined {
  const { preLaunch, softLaunch, fullLaunch } = plan.launch ?? {};
  if (!preLaunch && !softLaunch && !fullLaunch) return undefined;
  const gap = gapsOf(plan);
  const steps = [preLaunchStep(plan, gap), softLaunchStep(plan, gap), gateStep(plan, gap), fullLaunchStep(plan, gap)];
  return { ...timeline(plan, steps), inShort: timeline(plan, steps.map(withoutItems)) };
}

/** How much has to be done or shown, where each part of it stands in words beside the picture. */
function withoutItems(step: LaunchStep): LaunchStep {
  const counts = step.lists
    .filter(({ items }) => !items.every(isHole))
    .map(({ name, items }) => {
      const days = items.flatMap(({ day }) => (day ? [day.content] : []));
      const [first, last] = [days[0], days.at(-1)];
      const when = first && last ? say` from ${first} to ${last}` : [];
      return { content: say`${name}: ${counted(items.length, 'point', 'points')}${when}` };
    });
  return { ...step, facts: [...step.facts, ...counts], lists: step.lists.filter(({ items }) => items.every(isHole)) };
}

function timeline(plan: Plan, steps: readonly LaunchStep[]): Figure {
  const rows = steps.map(({ name, facts, lists, span }) =>
    row(
      [cell(say`${name}`), cell(...facts), cell(...lists.flatMap(({ items }) => items.map(withDay)))],
      say`${name}`,
      span,
    ),
  );
  return figure(
    { id: 'launch-timeline', steps },
    {
      title: 'Launch timeline',
      sentences: [
        `The launch has ${steps.length} steps: ${joined(steps.map(({ name, facts }) => spokenWith(name, facts)))}`,
        ...steps.flatMap(summariesOf),
      ],
      table: table('Launch timeline', ['Step', 'When and who', 'What'], rows, { rowsAs: 'items' }),
      span: spanOfSection(plan, 'launch'),
    },
  );
}

/** What a step has to do or to show, as the picture has it: who does not see the picture needs the days as well. */
function summariesOf({ name, lists }: LaunchStep): readonly string[] {
  return lists.map(({ name: label, items }) => {
    const said = items.every(isHole) ? 'not defined yet' : items.map((item) => spoken(withDay(item))).join('; ');
    return `${name}, ${uncapitalized(label)}: ${said}`;
  });
}

function preLaunchStep({ launch }: Plan, gap: Gap): LaunchStep {
  const tasks = launch?.preLaunch;
  const items = inOrderOfDays(tasks?.items ?? []).map(({ task, due, node }): LaunchItem => {
    const title = task ? clause(say`${task}`) : [gap('launch.preLaunch.*.task', node)];
    return { content: title, ...(due ? { day: { content: say`${due}` } } : {}), span: node.span };
  });
  const missing = gap('launch.preLaunch');
  return {
    kind: 'phase',
    name: 'Pre-launch',
    facts: [{ content: say`Before any registration is accepted` }],
    lists: [{ name: 'To do', items: items.length > 0 ? items : [{ content: [missing] }] }],
    ...placed(tasks?.node.span),
  };
}

/** A timeline runs from the first day to the last, in whatever order the plan lists its tasks. Those without a day come last. */
function inOrderOfDays(tasks: readonly Task[]): readonly Task[] {
  const dayOf = ({ due }: Task) => due?.value.iso ?? '9999-12-31';
  return [...tasks].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0));
}

/** The item as one line, with its day in front, where it cannot be cut off. */
export function withDay({ day, ...item }: LaunchItem): ListItem {
  return day === undefined ? item : { ...item, content: say`${day.content}: ${item.content}` };
}

function softLaunchStep(plan: Plan, gap: Gap): LaunchStep {
  const soft = plan.launch?.softLaunch;
  const { starts, length, tiers } = soft ?? {};
  const partners = (tiers?.items ?? []).map((tier) => [numberedTier(plan, tier)]);
  const taking = partners.length > 0 ? enumerate(partners) : [gap('launch.softLaunch.tiers')];
  return {
    kind: 'phase',
    name: 'Soft launch',
    facts: [
      starts && { content: say`Starts ${starts}` },
      { content: length ? say`Lasts ${length}` : [gap('launch.softLaunch.length')] },
      { content: taking },
    ].filter(isPresent),
    lists: [],
    ...placed(soft?.node.span),
  };
}

/** What has to be shown before the program opens to all tiers. */
function gateStep({ launch }: Plan, gap: Gap): LaunchStep {
  const { softLaunch: soft, fullLaunch: full } = launch ?? {};
  const checks = gap('launch.softLaunch.validate');
  const criteria = gap('launch.fullLaunch.criteria');
  return {
    kind: 'gate',
    name: 'Validation gate',
    facts: [],
    lists: [
      { name: 'To validate', items: itemsOf(soft?.validate) ?? [{ content: [checks] }] },
      { name: 'Criteria to open', items: itemsOf(full?.criteria) ?? [{ content: [criteria] }] },
    ],
    ...placed(soft?.validate?.node.span ?? full?.criteria?.node.span),
  };
}

function fullLaunchStep({ launch }: Plan, gap: Gap): LaunchStep {
  const full = launch?.fullLaunch;
  const { starts, when } = full ?? {};
  const missing = gap('launch.fullLaunch.when');
  const facts = [
    starts && { content: say`Starts ${starts}` },
    when && { content: sentence(say`${when}`) },
    { content: say`Open to all tiers` },
  ].filter(isPresent);
  return {
    kind: 'phase',
    name: 'Full launch',
    facts: starts || when ? facts : [{ content: [missing] }],
    lists: [],
    ...placed(full?.node.span),
  };
}

function itemsOf(texts: LocatedList<string> | undefined): readonly ListItem[] | undefined {
  if (texts === undefined || texts.items.length === 0) return undefined;
  return texts.items.map((text) => ({ content: clause(say`${text}`) }));
}

function placed(span: LaunchStep['span'] | undefined): Pick<LaunchStep, 'span'> {
  return span === undefined ? {} : { span };
}
