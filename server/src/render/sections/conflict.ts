import type { AttributionPart, Plan } from '../../core/plan.ts';
import { cell, entry, type Gap, gapsOf, isPresent, row, sharedText, table, topic, values } from '../blocks.ts';
import type { Row, Topic } from '../model.ts';
import { situationWords } from '../phrases.ts';
import { capitalised, clause, join, say, sentence, wordsFor } from '../say.ts';

type ConflictRule = NonNullable<AttributionPart['conflict']>['items'][number];

/** A part of which something is said elsewhere. */
type Said<Part, Key extends keyof Part> = Omit<Part, Key> & { readonly [K in Key]?: Part[K] | undefined };

/** What happens when two parties claim one account, the case that the framework names above all. */
export function conflictTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const { conflict } = plan.attribution ?? {};
  const rules = conflict?.items ?? [];
  const escalation = sharedText(rules.map((rule) => rule.escalation));
  const rows = rules.map((rule) => ruleRow(escalation ? { ...rule, escalation: undefined } : rule, gap));
  const columns = ['Situation', 'What happens', 'Decided by', 'Within', 'If nobody decides', 'Escalation'];
  const isSettled = rules.some(({ when }) => when === undefined || when.value === 'sales-already-active');
  return topic(
    'Conflict resolution rule',
    [
      isSettled ? undefined : gap('attribution.conflict'),
      rows.length === 0 ? undefined : table('Conflict resolution rules', columns, rows, { rowsAs: 'items' }),
      values([escalation && entry('Escalation of every conflict', sentence(say`${escalation}`), escalation.node.span)]),
    ],
    conflict?.node.span,
  );
}

function ruleRow(
  { when, situation, outcome, decidedBy, within, otherwise, escalation, node }: Said<ConflictRule, 'escalation'>,
  gap: Gap,
): Row {
  const words = situation && sentence(say`${situation}`);
  const title = when ? [wordsFor(when, situationWords[when.value])] : [gap('attribution.conflict.*.when', node)];
  const heading = when?.value === 'other' && situation ? clause(say`${situation}`) : title;
  const details = when?.value === 'other' ? undefined : words;
  const result = outcome ? sentence(say`${outcome}`) : [gap('attribution.conflict.*.outcome', node)];
  const decider = decidedBy && clause(say`${decidedBy}`);
  const line = [
    say`${heading}: ${result}`,
    details && say`Recognized by: ${details}`,
    decider && within ? say`Decided by ${decider} within ${within}.` : undefined,
    decider && !within ? say`Decided by ${decider}.` : undefined,
    within && !decider ? say`Decided within ${within}.` : undefined,
    otherwise && say`If nobody decides: ${sentence(say`${otherwise}`)}`,
    escalation && say`Escalation: ${sentence(say`${escalation}`)}`,
  ].filter(isPresent);
  const cells = [
    cell(heading, ...(details ? [details] : [])),
    cell(result),
    cell(...(decider ? [capitalised(decider)] : [])),
    cell(...(within ? [say`${within}`] : [])),
    cell(...(otherwise ? [sentence(say`${otherwise}`)] : [])),
    cell(...(escalation ? [sentence(say`${escalation}`)] : [])),
  ];
  return row(cells, join(line, ' '), node.span);
}
