import { conflictTitles } from '../../../../schemas/attribution.ts';
import type { LocatedList, Plan } from '../../core/plan.ts';
import { joined } from '../../core/words.ts';
import {
  cell,
  clause,
  enumerate,
  gapsOf,
  isPresent,
  join,
  row,
  say,
  sentence,
  spanOfSection,
  table,
  wordsFor,
} from '../blocks.ts';
import type { Branch, BranchRule, Figure, Fork, Inline, ListItem, Stage } from '../model.ts';
import { channelWords, outcomeWords } from '../phrases.ts';
import { figure, spoken, spokenWith } from './figure.ts';

/**
 * What happens to a registered deal, from its submission to its close. It puts together what the attribution and the
 * playbook say of it. A plan that says nothing of a registration has no path.
 */
export function dealPath(plan: Plan): Figure | undefined {
  const { dealRegistration, dealProcess } = plan.playbook ?? {};
  const { routing, conflict } = plan.attribution ?? {};
  if (!dealRegistration && !dealProcess && !routing && !conflict) return undefined;
  const stages = [
    submission(plan),
    routingStage(plan),
    decision(plan),
    protection(plan),
    updates(plan),
    close(plan),
  ].filter(isPresent);
  const rows = stages.flatMap(({ name, lines, clocks, branch, fork, span }) => [
    row([cell(say`${name}`), cell(...lines, ...endOf(fork)), cell(...clocks)], say`${name}`, span),
    ...(branch?.rules ?? []).map((rule) =>
      row(
        [cell(say`${branch?.name ?? ''}: ${rule.name.content}`), cell(...rule.lines), cell(...rule.clocks)],
        rule.name.content,
        rule.span,
      ),
    ),
  ]);
  return figure(
    { id: 'deal-path', stages },
    {
      title: 'Path of a registered deal',
      sentences: [
        `A registered deal goes through ${stages.length} stages: ${joined(
          stages.map(({ name, clocks }) => spokenWith(name, clocks)),
        )}`,
        ...stages.map(({ name, fork }) => fork && `${name}: when ${fork.otherwise.toLowerCase()}, ${fork.end}`),
        ...stages.map(({ branch }) =>
          branch
            ? `${branch.name}: ${joined(branch.rules.map((rule) => spokenWith(spoken(rule.name), rule.clocks)))}`
            : undefined,
        ),
      ],
      table: table('Path of a registered deal', ['Stage', 'What happens', 'Clocks'], rows, { rowsAs: 'items' }),
      span: plan.playbook?.dealRegistration?.node.span ?? spanOfSection(plan, 'playbook'),
    },
  );
}

/** Where the path ends, as a line. */
function endOf(fork: Fork | undefined): readonly ListItem[] {
  return fork ? [{ content: say`${fork.otherwise}: ${fork.end}` }] : [];
}

function submission(plan: Plan): Stage {
  const gap = gapsOf(plan);
  const { triggers } = plan.attribution?.routing ?? {};
  const registration = plan.playbook?.dealRegistration;
  const { requiredInformation: facts, acknowledge } = registration ?? {};
  const ways = (triggers?.items ?? []).map((trigger) => [wordsFor(trigger, channelWords[trigger.value])]);
  const way = gap('attribution.routing.triggers');
  const told = namesOf(facts);
  const missing = gap('playbook.dealRegistration.acknowledge');
  return {
    name: 'Submission',
    lines: [
      { content: ways.length > 0 ? say`Arrives through ${enumerate(ways, 'or')}` : [way] },
      told && { content: say`Contains: ${told}`, ...(facts ? { span: facts.node.span } : {}) },
    ].filter(isPresent),
    clocks: [{ content: acknowledge ? say`Acknowledged within ${acknowledge}` : [missing] }],
    ...placed(registration?.node.span),
  };
}

function routingStage(plan: Plan): Stage {
  const { attribution } = plan;
  const { name, creates, sets, owner, node } = attribution?.routing ?? {};
  const fields = (sets?.items ?? []).map(({ field }) => field && clause(say`${field}`)).filter(isPresent);
  const missing = gapsOf(plan)('attribution.routing');
  const lines = [
    name && { content: clause(say`${name}`) },
    creates && { content: say`Creates or updates: ${creates}` },
    fields.length > 0
      ? { content: say`Fills ${enumerate(fields)}`, ...(sets ? { span: sets.node.span } : {}) }
      : undefined,
    owner && { content: say`Owner: ${clause(say`${owner}`)}` },
  ].filter(isPresent);
  return {
    name: 'Routing',
    lines: lines.length > 0 ? lines : [{ content: [missing] }],
    clocks: [],
    ...placed(node?.span),
  };
}

function decision(plan: Plan): Stage {
  const registration = plan.playbook?.dealRegistration;
  const missing = gapsOf(plan)('playbook.dealRegistration.decide');
  const { decide, outcomes } = registration ?? {};
  const others = (outcomes?.items ?? []).flatMap(({ outcome, name }) =>
    outcome === undefined || outcome.value === 'accepted' || outcome.value === 'declined'
      ? []
      : [name ? clause(say`${name}`) : [wordsFor(outcome, outcomeWords[outcome.value])]],
  );
  return {
    name: 'Decision',
    lines: [
      { content: say`The registration is accepted or declined` },
      outcomes && others.length > 0
        ? { content: say`Before that it may be: ${join(others, ', ')}`, span: outcomes.node.span }
        : undefined,
    ].filter(isPresent),
    clocks: [{ content: decide ? say`Decided within ${decide}` : [missing] }],
    branch: conflicts(plan),
    fork: { onward: 'Accepted', otherwise: 'Declined', end: 'the registration ends here' },
    ...placed(decide?.node.span ?? registration?.node.span),
  };
}

function conflicts(plan: Plan): Branch {
  const { conflict } = plan.attribution ?? {};
  const gap = gapsOf(plan);
  const rules = (conflict?.items ?? []).map((rule): BranchRule => {
    const { when, situation, outcome, decidedBy, within } = rule;
    const named =
      when?.value === 'other' && situation
        ? clause(say`${situation}`)
        : when
          ? [wordsFor(when, conflictTitles[when.value])]
          : [gap('attribution.conflict.*.when', rule.node)];
    const decider = decidedBy && clause(say`${decidedBy}`);
    const clock = within ? (decider ? say`${decider} within ${within}` : say`Within ${within}`) : undefined;
    return {
      name: { content: named },
      lines: [
        { content: outcome ? sentence(say`${outcome}`) : [gap('attribution.conflict.*.outcome', rule.node)] },
        decider && !clock ? { content: say`Decided by ${decider}` } : undefined,
      ].filter(isPresent),
      clocks: clock ? [{ content: clock }] : [],
      span: rule.node.span,
    };
  });
  const missing = gap('attribution.conflict');
  return {
    name: 'If two parties claim the account',
    rules: rules.length > 0 ? rules : [{ name: { content: [missing] }, lines: [], clocks: [] }],
    ...placed(conflict?.node.span),
  };
}

/** How long an accepted registration keeps others away. A plan need not have it. */
function protection({ playbook }: Plan): Stage | undefined {
  const { protection: time, renewal, extension, reminder } = playbook?.dealRegistration ?? {};
  if (time === undefined && renewal === undefined && extension === undefined) return undefined;
  const { by, when } = extension ?? {};
  const condition = when && sentence(say`Extended when: ${when}`);
  return {
    name: 'Protection',
    lines: [
      { content: say`The accepted deal belongs to the partner` },
      renewal && { content: sentence(say`Renewal: ${renewal}`) },
      condition && { content: condition },
    ].filter(isPresent),
    clocks: [
      time && { content: say`Protected for ${time}` },
      reminder && { content: say`Reminded ${reminder} before the end` },
      by && { content: say`Extended by ${by}` },
    ].filter(isPresent),
    ...placed(time?.node.span ?? renewal?.node.span ?? extension?.node.span),
  };
}

function updates(plan: Plan): Stage {
  const gap = gapsOf(plan);
  const process = plan.playbook?.dealProcess;
  const clocks = (process?.updates?.items ?? []).map(({ milestone, within, node }): ListItem => {
    const name = milestone ? clause(say`${milestone}`) : [gap('playbook.dealProcess.updates.*.milestone', node)];
    return { content: within ? say`${name}: within ${within}` : name, span: node.span };
  });
  const missing = gap('playbook.dealProcess.updates');
  const { owner } = process ?? {};
  return {
    name: 'Status updates',
    lines: [
      { content: say`The partner hears at each milestone` },
      owner && { content: say`From: ${clause(say`${owner}`)}` },
    ].filter(isPresent),
    clocks: clocks.length > 0 ? clocks : [{ content: [missing] }],
    ...placed(process?.updates?.node.span ?? process?.node.span),
  };
}

function close(plan: Plan): Stage {
  const gap = gapsOf(plan);
  const process = plan.playbook?.dealProcess;
  const { closed, lost, whenLost } = process ?? {};
  return {
    name: 'Close',
    lines: [whenLost && { content: sentence(say`When lost: ${whenLost}`) }].filter(isPresent),
    clocks: [
      {
        content: say`Won: the partner hears within ${closed ?? [gap('playbook.dealProcess.closed')]}`,
      },
      { content: say`Lost: the partner hears within ${lost ?? [gap('playbook.dealProcess.lost')]}` },
    ],
    ...placed(closed?.node.span ?? lost?.node.span ?? process?.node.span),
  };
}

/** The texts of a list in one line. */
function namesOf(texts: LocatedList<string> | undefined): readonly Inline[] | undefined {
  if (texts === undefined || texts.items.length === 0) return undefined;
  return join(
    texts.items.map((text) => clause(say`${text}`)),
    ', ',
  );
}

function placed(span: Stage['span'] | undefined): { readonly span?: NonNullable<Stage['span']> } {
  return span === undefined ? {} : { span };
}
