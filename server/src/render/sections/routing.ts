import type { AttributionPart, Plan } from '../../core/plan.ts';
import { blockEntry, entry, type Gap, gapsOf, list, paragraph, topic, values } from '../blocks.ts';
import type { Inline, Topic } from '../model.ts';
import { channelWords } from '../phrases.ts';
import { clause, enumerate, say, wordsFor } from '../say.ts';

type Routing = NonNullable<AttributionPart['routing']>;

/** How registrations flow into the CRM. */
export function routingTopic(plan: Plan): Topic {
  const gap = gapsOf(plan, 'attribution');
  const routing = plan.attribution?.routing;
  if (routing === undefined) {
    const what = 'how partner deal registrations flow into the CRM';
    return topic('Routing workflow', [gap(what, plan.attribution?.node, 'routing')]);
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

function triggersEntry({ triggers, node }: Routing, gap: Gap) {
  const ways = (triggers?.items ?? []).map((trigger) => [wordsFor(trigger, channelWords[trigger.value])]);
  if (ways.length === 0) {
    return entry('Starts', [gap('which event starts the workflow', node, 'triggers')]);
  }
  return entry('Starts', say`When a registration arrives through ${enumerate(ways, 'or')}`, triggers?.node.span);
}

function setsEntry({ sets, node }: Routing, gap: Gap) {
  const assignments = (sets?.items ?? []).map(({ field, to, node: place }) => {
    const label = field ? clause(say`${field}`) : [gap('which field the workflow fills', place, 'field')];
    return { content: to ? say`${label}: ${to}` : label, span: place.span };
  });
  if (assignments.length === 0) {
    return entry('Fills', [gap('which fields the workflow fills, and with what', node, 'sets')]);
  }
  return blockEntry('Fills', { kind: 'list', ordered: false, items: assignments }, sets?.node.span);
}

/** The name of the view to which an id refers, or the id where no view has it. */
function viewNamed(plan: Plan, id: NonNullable<Routing['view']>): readonly Inline[] {
  const found = plan.attribution?.views?.items.find((view) => view.id?.value === id.value);
  return [wordsFor(id, found?.name?.value ?? id.value)];
}
