import { conflictTitles } from '../../../../schemas/attribution.ts';
import type { AttributionPart, Located, Plan } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { roleInSentence } from '../../framework/meaning/role-words.ts';
import {
  capitalizedLine,
  cell,
  clause,
  entry,
  type Gap,
  gapsOf,
  isPresent,
  item,
  join,
  paragraph,
  row,
  say,
  sentence,
  sharedText,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import { counted } from '../figures/figure.ts';
import type { Inline, Row, Table, Topic } from '../model.ts';

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

/**
 * Where the way of working together is the first problem, all rules are decided on. Elsewhere the first one is, with those
 * that are there because of this program, and the rest is looked up with the words by which each situation is recognized. Who decides is said once.
 */
export function dividedConflict(plan: Plan): { readonly body: Topic; readonly topics: readonly Topic[] } {
  const { conflict } = plan.attribution ?? {};
  const rules = conflict?.items ?? [];
  const lead = plan.diagnosis?.items[0];
  const isFirst = lead?.problem?.value === 'no-playbook' && lead.status?.value === 'applies';
  // What is no situation of every program is there because of this one.
  const own = rules.filter(({ when }) => when === undefined || when.value === 'other');
  // The rule of every program comes first, unless somebody told of a case that has to be settled before it.
  const usual = rules.findIndex(({ when }) => when?.value === 'sales-already-active');
  // Partners of several types are claimants by themselves.
  const isMixed = (plan.program?.partnerTypes?.items.length ?? 0) > 1;
  const shown = isFirst
    ? rules
    : rules.filter(
        (rule, index) =>
          index <= Math.max(0, usual) || own.includes(rule) || (isMixed && rule.when?.value === 'two-partners'),
      );
  const rest = rules.filter((rule) => !shown.includes(rule));
  if (rules.length < 2) return { body: conflictTopic(plan), topics: [] };
  const gap = gapsOf(plan);
  const decider = sharedText(rules.map(({ decidedBy }) => decidedBy));
  const escalation = sharedText(rules.map((rule) => rule.escalation));
  const [first] = rules;
  const time = first?.within;
  const isOneTime =
    decider !== undefined &&
    time !== undefined &&
    rules.every(({ within }) => within !== undefined && formatQuantity(within.value) === formatQuantity(time.value));
  const spare = (rule: ConflictRule): Said<ConflictRule, 'escalation' | 'decidedBy' | 'within' | 'situation'> => ({
    ...rule,
    ...(escalation ? { escalation: undefined } : {}),
    ...(decider ? { decidedBy: undefined } : {}),
    ...(isOneTime ? { within: undefined } : {}),
    ...(isRecognizedByNumbers(rule) ? {} : { situation: undefined }),
  });
  const tableOf = (some: readonly ConflictRule[]): Table =>
    table(
      'Conflict resolution rules',
      ['Situation', 'What happens', 'Decided by', 'Within', 'If nobody decides', 'Escalation'],
      some.map((rule) => ruleRow(spare(rule), gap)),
      { rowsAs: 'items' },
    );
  const who = decider && roleIn(decider);
  const when = isOneTime ? say` within ${time}` : [];
  const more =
    rest.length === 0 ? [] : say` ${counted(rest.length, 'more rule', 'more rules')} (see Joint GTM playbook).`;
  const recognized = rules.flatMap(({ when: kind, situation, ...rule }) =>
    kind === undefined || situation === undefined || kind.value === 'other' || isRecognizedByNumbers({ situation })
      ? []
      : [item(say`${[wordsFor(kind, conflictTitles[kind.value])]}: ${sentence(say`${situation}`)}`, rule.node.span)],
  );
  const isSettled = rules.some(({ when: kind }) => kind === undefined || kind.value === 'sales-already-active');
  return {
    body: topic(
      'Conflict resolution rule',
      [
        isSettled ? undefined : gap('attribution.conflict'),
        who || more.length > 0
          ? paragraph(who ? say`Every conflict is decided by ${who}${when}${escalated(escalation)}.${more}` : more)
          : undefined,
        tableOf(shown),
        values([
          escalation === undefined || who !== undefined
            ? undefined
            : entry('Escalation of every conflict', sentence(say`${escalation}`), escalation.node.span),
        ]),
      ],
      conflict?.node.span,
    ),
    topics: [
      rest.length === 0 ? undefined : topic('Further conflict rules', [tableOf(rest)]),
      recognized.length === 0
        ? undefined
        : topic('How a conflict is recognized', [{ kind: 'list', ordered: false, items: recognized }]),
    ].filter(isPresent),
  };
}

function escalated(escalation: Located<string> | undefined): readonly Inline[] {
  return escalation === undefined ? [] : say`, and on appeal by ${roleIn(escalation)}`;
}

/** Whoever is named, inside a sentence. */
function roleIn(who: Located<string>): readonly Inline[] {
  return clause([wordsFor(who, roleInSentence(who.value))]);
}

/** A limit belongs to what is decided. That two partners register one account says its situation by itself. */
function isRecognizedByNumbers({ when, situation }: Partial<Pick<ConflictRule, 'when' | 'situation'>>): boolean {
  return when?.value === 'other' || /\d/.test(situation?.value ?? '');
}

function ruleRow(
  {
    when,
    situation,
    outcome,
    decidedBy,
    within,
    otherwise,
    escalation,
    node,
  }: Said<ConflictRule, 'escalation' | 'decidedBy' | 'within' | 'situation'>,
  gap: Gap,
): Row {
  const words = situation && sentence(say`${situation}`);
  const title = when ? [wordsFor(when, conflictTitles[when.value])] : [gap('attribution.conflict.*.when', node)];
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
    cell(...(decider ? [capitalizedLine(decider)] : [])),
    cell(...(within ? [say`${within}`] : [])),
    cell(...(otherwise ? [sentence(say`${otherwise}`)] : [])),
    cell(...(escalation ? [sentence(say`${escalation}`)] : [])),
  ];
  return row(cells, join(line, ' '), node.span);
}
