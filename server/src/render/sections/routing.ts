import type { AttributionPart, Plan } from '../../core/plan.ts';
import {
  blockEntry,
  clause,
  entry,
  enumerate,
  type Gap,
  gapsOf,
  list,
  paragraph,
  say,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import type { Inline, Topic } from '../model.ts';
import { channelWords } from '../phrases.ts';

type Routing = NonNullable<AttributionPart['routing']>;

/** How registrations flow into the CRM. */
export function routingTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const routing = plan.attribution?.routing;
  if (routing === undefined) {
    return topic('Routing workflow', [gap('attribution.routing')]);
  }
  const { name, stamp, creates, steps, view, owner, node } = routing;
  const order = list(steps, { ordered: true });
  return topic(
    'Routing workflow',
    [
      name && paragraph(say`${name}`, name.node.span),
      values([
        triggersEntry(routing, gap),
        creates && entry('Creates or updates', say`${creates}`, creates.node.span),
        setsEntry(routing, gap),
        stamp && entry('Registration date', [wordsFor(stamp, stamps[stamp.value])], stamp.node.span),
        order && blockEntry('Steps', order, order.span),
        view && entry('View', viewNamed(plan, view), view.node.span),
        owner && entry('Owner', say`${owner}`, owner.node.span),
      ]),
    ],
    node.span,
  );
}

const stamps = {
  submission: 'The time of submission',
  receipt: 'The time of receipt',
  entry: 'The time of entry in the CRM',
};

function triggersEntry({ triggers }: Routing, gap: Gap) {
  const ways = (triggers?.items ?? []).map((trigger) => [wordsFor(trigger, channelWords[trigger.value])]);
  if (ways.length === 0) {
    return entry('Starts', [gap('attribution.routing.triggers')]);
  }
  return entry('Starts', say`When a registration arrives through ${enumerate(ways, 'or')}`, triggers?.node.span);
}

function setsEntry({ sets }: Routing, gap: Gap) {
  const assignments = (sets?.items ?? []).map(({ field, to, node: place }) => {
    const label = field ? clause(say`${field}`) : [gap('attribution.routing.sets.*.field', place)];
    return { content: to ? say`${label}: ${to}` : label, span: place.span };
  });
  if (assignments.length === 0) {
    return entry('Fills', [gap('attribution.routing.sets')]);
  }
  return blockEntry('Fills', { kind: 'list', ordered: false, items: assignments }, sets?.node.span);
}

/** The name of the view to which an id refers, or the id where no view has it. */
function viewNamed(plan: Plan, id: NonNullable<Routing['view']>): readonly Inline[] {
  const found = plan.attribution?.views?.items.find((view) => view.id?.value === id.value);
  return [wordsFor(id, found?.name?.value ?? id.value)];
}
