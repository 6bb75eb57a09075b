import type { StructuralProblem } from '../../../../schemas/diagnosis.ts';
import type { Outline } from '../outline.ts';
import { capitalized, counted, joinedWith } from '../words.ts';
import { type Finding, ownWaysOf, PARTNERS_PER_MANAGER } from './diagnosis-new.ts';

type Fact = Omit<Finding, 'problem'>;

/** What the answers of the brief say about each of the four problems in a program that exists. */
export function factsOfProgram(outline: Outline): Readonly<Record<StructuralProblem, Fact>> {
  return {
    'no-tiers': tiersFact(outline),
    'no-attribution': attributionFact(outline),
    'no-playbook': playbookFact(outline),
    'no-measurement': measurementFact(outline),
  };
}

function attributionFact({ brief, crm, types }: Outline): Fact {
  const lost = types.map(({ lostSource }) => lostSource).join(' ');
  const targets = `Sales has pipeline targets for partner-sourced deals, and no required field in ${crm.name} says which deals count toward them.`;
  const noTargets = `Sales has no pipeline target for partner-sourced deals, so nobody has had a reason to keep the source of a deal in ${crm.name}.`;
  const rebuilt = `${capitalized(crm.name)} does not tell partner-sourced from partner-influenced deals, so what the program contributed is disputed.`;
  return {
    status: 'applies',
    text: `${brief.partnerPipelineTargets ? targets : brief.state === 'rebuild' ? rebuilt : noTargets} ${lost}`,
  };
}

function tiersFact({ brief, figures, types }: Outline): Fact {
  const { current } = brief.partners;
  if (current <= PARTNERS_PER_MANAGER) {
    return {
      status: 'likely',
      text: `With ${counted(current, 'partner')} there is nothing to sort yet. The first that brings ${counted(figures.targets.strategic.wonDeals, 'deal')} in a year will ask for more than the others get.`,
    };
  }
  return {
    status: 'applies',
    text:
      brief.state === 'rebuild'
        ? `The ${current} partners of the program keep their place whatever they bring. No threshold in numbers moves anybody up or down.`
        : `The ${current} partners work on informal terms. No written criterion decides who gets ${joinedWith(
            'or',
            types.map(({ contested }) => contested),
          )}.`,
  };
}

function playbookFact({ brief, types }: Outline): Fact {
  const ways = ownWaysOf(types);
  const { current } = brief.partners;
  return current <= PARTNERS_PER_MANAGER
    ? {
        status: 'likely',
        text: `With ${counted(current, 'partner')} every arrangement can be kept in mind. With more, each grows by itself: ${ways}.`,
      }
    : {
        status: 'applies',
        text: `Each of ${current} arrangements has grown by itself: ${ways}. Without a standard nobody can manage more than ${PARTNERS_PER_MANAGER} partners.`,
      };
}

function measurementFact({ brief }: Outline): Fact {
  if (brief.state === 'rebuild') {
    return {
      status: 'applies',
      text: 'No report of the old program shows its cost beside the revenue that it sourced and the revenue that it influenced.',
    };
  }
  return brief.partnerPipelineTargets
    ? {
        status: 'likely',
        text: 'There is a pipeline target, but no ROI beside it. In the next budget round a target alone does not say what the program returns.',
      }
    : {
        status: 'applies',
        text: 'There is no partner number that anybody answers for, so nobody can say what would be lost if the program did not exist.',
      };
}
