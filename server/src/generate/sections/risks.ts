import type { ProgramState } from '../../../../schemas/program.ts';
import { type Block, comment, entry, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

interface Risk {
  readonly risk: string;
  readonly kind: string;
  readonly mitigation: string;
  readonly owner: string;
}

/** Two or three, as the framework asks: the conflict with direct sales, and what is typical of partners and state. */
export function risksSection(outline: Outline): Block[] {
  const { brief, types } = outline;
  const [main] = types;
  const risks = [cannibalization(outline), ...(main === undefined ? [] : [main.risk]), stateRisks[brief.state]];
  const introduction = brief.partnerTypes.includes('reseller')
    ? 'The first one is certain wherever resellers and direct sales meet. That is why its rules come before the launch.'
    : 'The first one comes with co-sell: partners and direct sales meet at the same accounts.';
  return [comment(introduction), list('risks', ...risks.map(riskItem))];
}

function cannibalization({ brief, figures, roles, partners }: Outline): Risk {
  const result = brief.partnerTypes.includes('reseller') ? 'they undercut each other' : 'each side claims the deal';
  return {
    risk: `Account executives and ${partners} work the same accounts, and ${result}.`,
    kind: 'cannibalization',
    mitigation: `Rules of engagement and the limit of ${figures.recentContact} days for recent contact are signed before the soft launch. ${roles.decider} decides every conflict within ${figures.sla.standard.decide}.`,
    owner: 'Head of Partnerships',
  };
}

const stateRisks: Readonly<Record<ProgramState, Risk>> = {
  none: {
    risk: 'The founding partners sign and then wait for us to bring them deals.',
    kind: 'adoption',
    mitigation:
      'Each founding partner names 10 accounts before it signs, and the first 3 of them are called together in the soft launch. Whoever names none is not a founding partner.',
    owner: 'Head of Partnerships',
  },
  informal: {
    risk: 'Partners keep sending deals to the account executive whom they know, past the registration.',
    kind: 'adoption',
    mitigation:
      'Protection, co-sell and tier thresholds count registered deals only, and sales answers each unregistered lead with the link to the form within 1 business day.',
    owner: 'VP Sales',
  },
  rebuild: {
    risk: 'Partners and sales take the rebuilt program for the old one under a new name and ignore it.',
    kind: 'adoption',
    mitigation:
      'Every partner hears its new tier and its thresholds in a personal call before the launch, and the first quarterly review moves partners in both directions.',
    owner: 'Head of Partnerships',
  },
};

function riskItem({ risk, kind, mitigation, owner }: Risk): Item {
  return item(entry('risk', risk), entry('kind', kind), entry('mitigation', mitigation), entry('owner', owner));
}
