import { symptoms } from '../../../../schemas/brief-symptoms.ts';
import { partnerWordOf, partnerWords } from '../../../../schemas/partner-types.ts';
import type { CrmAdmin } from '../../../../schemas/program.ts';
import type { Located, Plan, ProgramPart } from '../../core/plan.ts';
import { editionLimits } from '../../framework/crm/systems.ts';
import { partnerNamesOf } from '../../framework/facts/partner-names.ts';
import { severalOf } from '../../framework/meaning/role-words.ts';
import {
  capitalizedLine,
  clause,
  entry,
  enumerate,
  gapsOf,
  isPresent,
  join,
  say,
  sentence,
  textOf,
  wordsFor,
} from '../blocks.ts';
import type { Entry, Inline } from '../model.ts';

/** The line under the heading: the program, and its company where the name of the program does not say it. */
export function nameLine(program: ProgramPart | undefined): readonly Inline[] | undefined {
  const { name, company } = program ?? {};
  if (name && company) {
    const isSaid = textOf(say`${name}`)
      .toLowerCase()
      .includes(textOf(say`${company}`).toLowerCase());
    return isSaid ? say`${name}` : say`${clause(say`${name}`)}, ${company}`;
  }
  const only = name ?? company;
  return only && say`${only}`;
}

/** The two labelled lines of the head, as the framework prints them. */
export function headEntries(plan: Plan): readonly Entry[] {
  const { program } = plan;
  const gap = gapsOf(plan);
  const built = program?.built ?? gap('program.built');
  return [
    entry('Partner type', partnerTypeLine(plan), program?.partnerTypes?.node.span),
    entry('Built', say`${built}`, program?.built?.node.span),
  ];
}

/** The edition, with what it cannot do and how that is done by hand. */
function editionEntry(plan: Plan): Entry | undefined {
  const edition = plan.program?.crmEdition;
  if (edition === undefined) return undefined;
  const limits = editionLimits(plan).map((limit) => sentence(say`${limit}`));
  const line = limits.length === 0 ? say`${edition}` : join([sentence(say`${edition}`), ...limits], ' ');
  return entry('Edition of the CRM', line, edition.node.span);
}

/** What else the plan says of the program: facts against which everything else is measured, and the note of scope. */
export function programFacts(plan: Plan): readonly Entry[] {
  const { program } = plan;
  if (program === undefined) return [];
  const { state, since, motion, partners, deals, partnerManagers, partnerPipelineTargets, scope } = program;
  const { certificationLevels: levels, portal } = program;
  return [
    stateEntry(state, since),
    deadlineEntry(program.deadline),
    painsEntry(program.pains),
    motion && entry('Sales motion', sentence(say`${motion}`), motion.node.span),
    partnersEntry(partners),
    partnersByTypeEntry(partners),
    partnerManagers && entry('Partner managers', say`${partnerManagers}`, partnerManagers.node.span),
    deals?.averageSize && entry('Average deal size', say`${deals.averageSize}`, deals.averageSize.node.span),
    deals?.salesCycle && entry('Sales cycle', say`${deals.salesCycle}`, deals.salesCycle.node.span),
    deals?.winRate && entry('Win rate', say`${deals.winRate}`, deals.winRate.node.span),
    dealsByTypeEntry(deals),
    crmEntry(plan),
    editionEntry(plan),
    program.crmAdmin &&
      entry(
        'Who changes the CRM',
        [wordsFor(program.crmAdmin, adminWords[program.crmAdmin.value])],
        program.crmAdmin.node.span,
      ),
    peopleEntry(program.people),
    portal && entry('Partner portal', say`${portal}`, portal.node.span),
    levels && levels.items.length > 0
      ? entry(
          'Levels of certification',
          join(
            levels.items.map((level) => clause(say`${level}`)),
            ', ',
          ),
          levels.node.span,
        )
      : undefined,
    partnerPipelineTargets &&
      entry(
        'Partner pipeline targets',
        [wordsFor(partnerPipelineTargets, targets[partnerPipelineTargets.value ? 'separate' : 'none'])],
        partnerPipelineTargets.node.span,
      ),
    scope && entry('Scope', sentence(say`${scope}`), scope.node.span),
  ].filter(isPresent);
}

/** What hurts, in the order in which it was told: the worst first. */
function painsEntry(pains: ProgramPart['pains']): Entry | undefined {
  const each = (pains?.items ?? []).map((pain) => [wordsFor(pain, symptoms[pain.value].title)]);
  return each.length === 0
    ? undefined
    : entry('What hurts, the worst first', sentence(join(each, '; ')), pains?.node.span);
}

const adminWords: Readonly<Record<CrmAdmin, string>> = {
  own: 'An admin of our own',
  outside: 'Somebody from outside',
  none: 'Nobody yet',
};

/**
 * @param words how the reason is written, which on a single page is shorter than the plan has it.
 * @param more what follows behind it.
 */
export function deadlineEntry(
  deadline: ProgramPart['deadline'],
  words: (reason: Located<string>) => readonly Inline[] = (reason) => say`${reason}`,
  more: readonly Inline[] = [],
): Entry | undefined {
  if (deadline?.date === undefined) return undefined;
  const { date, for: reason, node } = deadline;
  const line = sentence(reason === undefined ? say`${date}` : say`${date}: ${clause(words(reason))}`);
  return entry('Deadline', more.length === 0 ? line : say`${line} ${more}`, node.span);
}

/** Who there is: the number in front of a role, and the name and the time behind it. */
function peopleEntry(people: ProgramPart['people']): Entry | undefined {
  const each = (people?.items ?? []).flatMap(({ role, name, count, time }) => {
    if (role === undefined) return [];
    const behind = [name, time].filter((part) => part !== undefined).map((part) => clause(say`${part}`));
    const isOne = count === undefined || count.value === 1;
    const title = isOne ? clause(say`${role}`) : say`${count} ${clause([wordsFor(role, severalOf(role.value))])}`;
    return [behind.length === 0 ? title : say`${title} (${join(behind, ', ')})`];
  });
  return each.length === 0 ? undefined : entry('People', sentence(join(each, '; ')), people?.node.span);
}

const states = {
  none: 'No program exists yet',
  informal: 'A program exists and is informal',
  rebuild: 'A program exists and needs to be rebuilt',
  running: 'A program is running',
};

export function stateEntry(state: ProgramPart['state'], since: ProgramPart['since']): Entry | undefined {
  const node = (state ?? since)?.node;
  if (node === undefined) return undefined;
  const words = state && wordsFor(state, states[state.value]);
  if (since === undefined) return words && entry('Current state', [words], node.span);
  const start = wordsFor(since, typeof since.value === 'number' ? String(since.value) : since.value.iso);
  return entry('Current state', words ? say`${words}, since ${start}` : say`Since ${start}`, node.span);
}

const targets = {
  separate: 'Sales has separate pipeline targets for partner-sourced deals',
  none: 'Sales has no separate pipeline targets for partner-sourced deals',
};

const crmNames = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  dynamics: 'Microsoft Dynamics 365',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho CRM',
  other: 'Another system',
};

function partnerTypeLine(plan: Plan): readonly Inline[] {
  const names = partnerNamesOf(plan).map(({ type, name }) => [wordsFor(type, name)]);
  if (names.length === 0) {
    return [gapsOf(plan)('program.partnerTypes')];
  }
  return names.length === 1 ? join(names, '') : say`combination (${join(names, ', ')})`;
}

export function partnersEntry(partners: ProgramPart['partners']): Entry | undefined {
  const { current, active, target } = partners ?? {};
  const counts = [
    current && (active === undefined ? say`${current} today` : say`${current} today (${active} active)`),
    current === undefined && active ? say`${active} active` : undefined,
    target && say`${target} planned`,
  ].filter(isPresent);
  return counts.length === 0 ? undefined : entry('Partners', enumerate(counts, 'and'), partners?.node.span);
}

function partnersByTypeEntry(partners: ProgramPart['partners']): Entry | undefined {
  const byType = partners?.byType;
  const each = (byType?.items ?? []).flatMap(({ type, partners: count }) =>
    type === undefined || count === undefined ? [] : [say`${count} ${wordsFor(type, typeWords(type, count.value))}`],
  );
  return each.length === 0 ? undefined : entry('Partners by type', enumerate(each), byType?.node.span);
}

function dealsByTypeEntry(deals: ProgramPart['deals']): Entry | undefined {
  const byType = deals?.byType;
  const each = (byType?.items ?? []).flatMap(({ type, averageSize, salesCycle, winRate }) => {
    const facts = [
      averageSize && say`${averageSize}`,
      salesCycle && say`a sales cycle of ${salesCycle}`,
      winRate && say`a win rate of ${winRate}`,
    ].filter(isPresent);
    if (type === undefined || facts.length === 0) return [];
    return [say`${wordsFor(type, typeWords(type, 2))}: ${join(facts, ', ')}`];
  });
  if (each.length === 0) return undefined;
  return entry('Deals by type', sentence(capitalizedLine(join(each, '; '))), byType?.node.span);
}

/** Partners of a type, in the word that the plan has for them. */
function typeWords({ value }: Located<string>, count: number): string {
  const word = partnerWordOf(value);
  if (word === undefined) return value;
  return count === 1 ? partnerWords[word].singular : partnerWords[word].plural;
}

/** In characters: what is longer is no name that a sentence can use. */
const LONGEST_NAME = 40;

/** The CRM by its name, as a sentence uses it. Undefined where the plan does not say which. */
export function crmNamed({ program }: Plan): readonly Inline[] | undefined {
  const { crm, crmName } = program ?? {};
  if (crmName !== undefined) return crmName.value.length > LONGEST_NAME ? undefined : clause(say`${crmName}`);
  return crm === undefined || crm.value === 'other' ? undefined : [wordsFor(crm, crmNames[crm.value])];
}

function crmEntry(plan: Plan): Entry {
  const { crm, crmName, node } = plan.program ?? {};
  if (crm === undefined) {
    return crmName === undefined
      ? entry('CRM', [gapsOf(plan)('program.crm')], node?.span)
      : entry('CRM', say`${crmName}`, crmName.node.span);
  }
  if (crmName === undefined) return entry('CRM', [wordsFor(crm, crmNames[crm.value])], crm.node.span);
  if (crm.value === 'other') return entry('CRM', say`${crmName}`, crmName.node.span);
  return entry('CRM', say`${wordsFor(crm, crmNames[crm.value])} (${crmName})`, crm.node.span);
}
