import type { SetupWork } from '../../../../schemas/launch.ts';
import type { Outline } from '../outline.ts';
import { counted } from '../words.ts';

/** A task of the pre-launch without its day. */
export interface LaunchTask {
  readonly task: string;
  readonly covers: readonly SetupWork[];
  readonly owner: string;
}

/** What a program keeps and what it moves over, which depends on what there is today. */
export interface StateTasks {
  readonly first: readonly LaunchTask[];
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
  }
}

function newProgram({ figures }: Outline): StateTasks {
  return {
    first: [
      {
        task: `List ${3 * figures.sizes.strategic} candidates for founding partner by the potential criteria, and talk to ${figures.sizes.strategic === 1 ? 'the best 3' : `all of them`}.`,
        covers: ['other'],
        owner: 'Head of Partnerships',
      },
    ],
    agreement: {
      task: `Get the partner agreement from legal and have ${counted(figures.sizes.strategic, 'founding partner')} sign it.`,
      covers: ['partner-agreement'],
      owner: 'Head of Partnerships',
    },
  };
}

function informalProgram(outline: Outline): StateTasks {
  const { roles, brief, types } = outline;
  return {
    first: [
      {
        task: `Write down what each of ${counted(brief.partners.current, 'partner')} was promised (${types.map(({ promises }) => promises).join('; ')}). Keep what the playbook covers, move Tier 1 promises into addendums and end the others with a date.`,
        covers: ['process'],
        owner: 'Head of Partnerships',
      },
      {
        task: 'Move partner names, contacts and agreements from mailboxes and spreadsheets into the CRM. Deal history stays where it is.',
        covers: ['crm-configuration'],
        owner: roles.operations,
      },
    ],
    agreement: agreement(outline, 'Have %s sign the program agreement, which legal provides, and tell each its tier.'),
  };
}

function rebuiltProgram(outline: Outline): StateTasks {
  const { roles } = outline;
  return {
    first: [
      {
        task: 'Decide part by part what stays of the old program: keep the agreements and the contacts, replace tiers and deal forms, switch off what nobody used in 12 months.',
        covers: ['process'],
        owner: 'Head of Partnerships',
      },
      {
        task: 'Move running registrations into the new form with their old date and protection, and close the old form on the day of the soft launch.',
        covers: ['process'],
        owner: roles.operations,
      },
    ],
    agreement: agreement(
      outline,
      'Have %s confirm the program agreement, which legal provides, and tell each its new tier in a personal call.',
    ),
  };
}

function agreement({ brief, figures }: Outline, task: string): LaunchTask {
  const { current } = brief.partners;
  const { all } = figures.sizes;
  const who =
    current > all ? `the ${all} partners that stay` : current === 1 ? 'the partner' : `all ${current} partners`;
  return { task: task.replace('%s', who), covers: ['partner-agreement'], owner: 'Head of Partnerships' };
}
