import type { SetupWork } from '../../../../schemas/launch.ts';
import { formatNumber } from '../../core/quantity.ts';
import { counted } from '../amounts-in-words.ts';
import type { Outline } from '../outline.ts';
import { atLaunch, idlePartners } from './at-launch.ts';

/** A task of the pre-launch without its day. */
export interface LaunchTask {
  readonly task: string;
  readonly covers: readonly SetupWork[];
  readonly owner: string;
  /** The last day for it, where one presses: `YYYY-MM-DD`. */
  readonly before?: string;
}

/** What a program keeps and what it moves over, which depends on what there is today. */
export interface StateTasks {
  readonly first: readonly LaunchTask[];
  /** What is moved over once form and fields are there. */
  readonly moved: readonly LaunchTask[];
  readonly agreement: LaunchTask;
}

export function stateTasks(outline: Outline): StateTasks {
  switch (outline.brief.state) {
    case 'none':
      return newProgram(outline);
    case 'informal':
      return informalProgram(outline);
    case 'rebuild':
      return rebuiltProgram(outline);
    case 'running':
      return runningProgram(outline);
  }
}

function newProgram({ numbers, roles }: Outline): StateTasks {
  return {
    first: [
      {
        task: `List ${3 * numbers.sizes.strategic} candidates for founding partner by the potential criteria, and talk to all of them.`,
        covers: ['other'],
        owner: roles.who('partnerships'),
      },
    ],
    moved: [],
    agreement: {
      task: `Get the partner agreement from ${roles.the('legal')} and have ${counted(numbers.sizes.strategic, 'founding partner')} sign it.`,
      covers: ['partner-agreement'],
      owner: roles.who('partnerships'),
    },
  };
}

function informalProgram(outline: Outline): StateTasks {
  const { roles, brief, types } = outline;
  const { isInPerson } = atLaunch(outline);
  const { current } = brief.partners;
  const who =
    current === 1
      ? 'the partner was'
      : isInPerson
        ? `each of the ${current} partners was`
        : 'the partners with a deal in the last 12 months were';
  return {
    first: [
      {
        task: `Write down what ${who} promised (${types.map(({ promises }) => promises).join('; ')}). Keep what the playbook covers, move Tier 1 promises into addendums and end the others with a date.`,
        covers: ['process'],
        owner: roles.who('partnerships'),
      },
    ],
    moved: [
      {
        task: 'Move partner names, contacts and agreements from mailboxes and spreadsheets into the CRM. Deal history stays where it is.',
        covers: ['crm-configuration'],
        owner: roles.operations,
      },
    ],
    agreement: agreement(
      outline,
      isInPerson
        ? `Have %s sign the program agreement, which ${roles.the('legal')} provides, and tell each its tier.`
        : `Have %s sign the program agreement online, which ${roles.the('legal')} provides. Tell ${eachStrategic(outline)} its tier in a personal call and all others theirs by e-mail.`,
    ),
  };
}

function rebuiltProgram(outline: Outline): StateTasks {
  const { roles } = outline;
  const { isInPerson } = atLaunch(outline);
  return {
    first: [
      {
        task: 'Decide part by part what stays of the old program: keep the agreements and the contacts, replace tiers and deal forms, switch off what nobody used in 12 months.',
        covers: ['process'],
        owner: roles.who('partnerships'),
      },
    ],
    moved: [
      {
        task: 'Move running registrations into the new form with their old date and protection. The old form stays open for partners outside of the soft launch until the full one.',
        covers: ['process'],
        owner: roles.operations,
      },
    ],
    agreement: agreement(
      outline,
      isInPerson
        ? `Have %s confirm the program agreement, which ${roles.the('legal')} provides, and tell each its new tier in a personal call.`
        : `Have %s confirm the program agreement online, which ${roles.the('legal')} provides. Tell ${eachStrategic(outline)} its new tier in a personal call and all others theirs by e-mail.`,
    ),
  };
}

function runningProgram(outline: Outline): StateTasks {
  const { roles } = outline;
  const { isInPerson } = atLaunch(outline);
  return {
    first: [
      {
        task: 'Go through this plan with the people who run the program: mark what is done like that today, and decide for each of the other parts whether it changes, and when.',
        covers: ['process'],
        owner: roles.who('partnerships'),
      },
      {
        task: 'Keep running registrations as they are, with their date and protection, and take new ones with the new form from the day of the soft launch.',
        covers: ['process'],
        owner: roles.operations,
      },
    ],
    moved: [],
    agreement: agreement(
      outline,
      isInPerson
        ? `Check with ${roles.the('legal')} whether the agreement of %s covers what changes, have what is missing signed, and tell each its tier.`
        : `Check with ${roles.the('legal')} whether the agreement of %s covers what changes, and have what is missing signed online. Tell ${eachStrategic(outline)} its tier in a personal call and all others theirs by e-mail.`,
    ),
  };
}

/** `each of the 6 strategic partners`, those that there are before the launch. */
export function eachStrategic(outline: Outline): string {
  const { strategic } = atLaunch(outline);
  const { one, counted: several } = outline.names.strategic;
  return strategic === 1 ? `the ${one}` : `each of the ${several(strategic)}`;
}

function agreement(outline: Outline, task: string): LaunchTask {
  const { brief, numbers, roles } = outline;
  const { current } = brief.partners;
  const { all, active } = numbers.sizes;
  const many = formatNumber(current);
  // Whoever brought nothing for a year reads no agreement either, before there is something to register.
  const isIdle = idlePartners(outline) !== undefined && active < current;
  const who = isIdle
    ? `the ${formatNumber(active)} partners that brought something`
    : current > all
      ? `the ${formatNumber(all)} partners that stay`
      : current === 1
        ? 'the partner'
        : `all ${many} partners`;
  const later = isIdle ? ' All others do so with their first registration.' : '';
  return {
    task: `${task.replace('%s', who)}${later}`,
    covers: ['partner-agreement'],
    owner: roles.who('partnerships'),
  };
}
