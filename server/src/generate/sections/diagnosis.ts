import type { StructuralProblem } from '../../../../schemas/diagnosis.ts';
import { type Block, blank, comment, entry, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { capitalized, counted } from '../words.ts';

/** Without a standard, nobody can manage more partners than this. The number is the framework's. */
const PARTNERS_PER_MANAGER = 5;

export function diagnosisSection(outline: Outline): Block[] {
  const findings = outline.brief.state === 'none' ? newProgram(outline) : existingProgram(outline);
  const items = findings.flatMap((finding, index): Item[] => [...(index === 0 ? [] : [blank]), findingItem(finding)]);
  return [comment(introduction(outline)), list('diagnosis', ...items)];
}

interface Finding {
  readonly problem: StructuralProblem;
  readonly status: 'applies' | 'likely';
  readonly text: string;
}

function introduction({ brief, crm }: Outline): string {
  switch (brief.state) {
    case 'none':
      return 'Nothing can be broken yet. These problems come first in a program like this one, and this is what brings them.';
    case 'informal':
      return `The evidence follows from the answers of the brief. One number from ${crm.name} makes each stronger, for example how many of the deals won last year had a partner.`;
    case 'rebuild':
      return 'The gap is diagnosed before anything is added. Each fix names the section of this plan that closes it.';
  }
}

function newProgram({ brief, crm, types, figures }: Outline): Finding[] {
  const [main] = types;
  const findings: Finding[] = [
    {
      problem: 'no-attribution',
      status: 'likely',
      text: main?.lostSource ?? `The first deals will arrive before ${crm.name} has a field for their source.`,
    },
    {
      problem: 'no-playbook',
      status: 'likely',
      text: `Without a standard each relationship grows by itself: ${ownWaysOf(types)}. Nobody can manage more than ${PARTNERS_PER_MANAGER} partners that way.`,
    },
    {
      problem: 'no-measurement',
      status: 'likely',
      text: brief.partnerPipelineTargets
        ? 'Sales will report against its partner targets from the first month, and without ROI the cost of the program has no counterweight in the next budget.'
        : 'Partner deals will count toward the common sales target, so what would be missing without the program stays invisible until the budget is cut.',
    },
  ];
  if (figures.partners < 20) return findings;
  const tiers: Finding = {
    problem: 'no-tiers',
    status: 'likely',
    text: `With ${figures.partners} partners a few will bring most deals. If all get the same, those few will ask why.`,
  };
  return [...findings, tiers];
}

function existingProgram(outline: Outline): Finding[] {
  return [attributionFinding(outline), tiersFinding(outline), playbookFinding(outline), measurementFinding(outline)];
}

function attributionFinding({ brief, crm }: Outline): Finding {
  const targets = `Sales has pipeline targets for partner-sourced deals, and no required field in ${crm.name} says which deals count toward them.`;
  const noTargets = `Sales has no pipeline target for partner-sourced deals, so nobody has had a reason to keep the source of a deal in ${crm.name}.`;
  const rebuilt = `${capitalized(crm.name)} does not tell partner-sourced from partner-influenced deals, so what the program contributed is disputed.`;
  const text = brief.partnerPipelineTargets ? targets : brief.state === 'rebuild' ? rebuilt : noTargets;
  return { problem: 'no-attribution', status: 'applies', text };
}

function tiersFinding({ brief, figures }: Outline): Finding {
  const { current } = brief.partners;
  if (current !== undefined && current <= PARTNERS_PER_MANAGER) {
    return {
      problem: 'no-tiers',
      status: 'likely',
      text: `With ${counted(current, 'partner')} there is nothing to sort yet. The first that brings ${counted(figures.strategic.wonDeals, 'deal')} in a year will ask for more than the others get.`,
    };
  }
  const who = current === undefined ? 'The partners' : `The ${current} partners`;
  const text =
    brief.state === 'rebuild'
      ? `${who} of the program keep their place whatever they bring. No threshold in numbers moves anybody up or down.`
      : `${who} work with ${brief.company} on informal terms. No written criterion decides who gets co-sell, co-marketing or the roadmap.`;
  return { problem: 'no-tiers', status: 'applies', text };
}

function playbookFinding({ brief, types }: Outline): Finding {
  const ways = ownWaysOf(types);
  const { current } = brief.partners;
  if (current !== undefined && current <= PARTNERS_PER_MANAGER) {
    return {
      problem: 'no-playbook',
      status: 'likely',
      text: `With ${counted(current, 'partner')} every arrangement can be kept in mind. With more, each grows by itself: ${ways}.`,
    };
  }
  const many = current === undefined ? 'Every arrangement' : `Each of ${current} arrangements`;
  return {
    problem: 'no-playbook',
    status: 'applies',
    text: `${many} has grown by itself: ${ways}. Without a standard nobody can manage more than ${PARTNERS_PER_MANAGER} partners.`,
  };
}

function measurementFinding({ brief }: Outline): Finding {
  if (brief.state === 'rebuild') {
    return {
      problem: 'no-measurement',
      status: 'applies',
      text: 'The program has to be rebuilt, and no report shows its cost beside the revenue that it sourced and the revenue that it influenced.',
    };
  }
  return brief.partnerPipelineTargets
    ? {
        problem: 'no-measurement',
        status: 'likely',
        text: 'There is a pipeline target, but no ROI beside it. In the next budget round a target alone does not say what the program returns.',
      }
    : {
        problem: 'no-measurement',
        status: 'applies',
        text: 'There is no partner number that anybody answers for, so nobody can say what would be lost if the program did not exist.',
      };
}

/** Two examples are enough to be understood. */
function ownWaysOf(types: Outline['types']): string {
  return types
    .slice(0, 2)
    .map(({ ownWays }) => ownWays)
    .join('; ');
}

const fixes: Readonly<Record<StructuralProblem, string>> = {
  'no-attribution': 'Deal Source becomes a required field that the registration workflow fills (attribution).',
  'no-tiers': 'Tiers with thresholds in numbers and benefits that differ, reviewed every quarter (tiers, movement).',
  'no-playbook': 'One registration process, one co-sell definition and one set of SLAs for all partners (playbook).',
  'no-measurement': 'Revenue, ROI and pipeline coverage are reported every month from the launch on (measurement).',
};

function findingItem({ problem, status, text }: Finding): Item {
  return item(
    entry('problem', problem),
    entry('status', status),
    entry(status === 'likely' ? 'why' : 'evidence', text),
    entry('fix', fixes[problem]),
  );
}
