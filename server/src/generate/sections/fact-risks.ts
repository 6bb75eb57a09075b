import type { SymptomId } from '../../../../schemas/brief-symptoms.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import { addDays } from '../../core/dates.ts';
import { formatNumber } from '../../core/quantity.ts';
import { capitalized } from '../../core/words.ts';
import { dealsFor } from '../../framework/feasibility/considerations.ts';
import { counted, partnersInWords } from '../amounts-in-words.ts';
import { activeOf } from '../assumptions.ts';
import type { Outline } from '../outline.ts';
import { besideOtherWork } from '../team.ts';
import { idlePartners, softLaunchStart } from './at-launch.ts';
import type { Risk } from './state-risks.ts';

/**
 * What can go wrong because of something that this customer told, the most pressing first: the day that presses, what
 * hurts today, the time that people have, deals that close late, changes that others make, and partners who do nothing.
 * Empty where the brief tells nothing of the kind.
 */
export function factRisks(outline: Outline): readonly Risk[] {
  const all = [
    deadlineRisk(outline),
    ...channelRisks(outline),
    ...outline.brief.symptoms.flatMap(({ symptom }) => symptomRisks[symptom]?.(outline) ?? []).slice(0, 1),
    timeRisk(outline),
    fewRisk(outline),
    cycleRisk(outline),
    outsideRisk(outline),
    inactiveRisk(outline),
  ].flatMap((risk) => risk ?? []);
  // What hurts today can be what follows from another fact as well.
  return [...new Map(all.map((risk) => [risk.risk, risk])).values()];
}

/** Whom it supplies is what a distributor tells nobody, and without it nobody gets the credit. */
function channelRisks({ passing, brief, roles }: Outline): readonly Risk[] {
  const credited = partnerName(brief.channel?.credited ?? 'reseller');
  return passing.map(({ one, many }) => ({
    risk: `${capitalized(many)} leave the ${credited} out of their registrations, because it shows whom they supply.`,
    kind: 'attribution',
    mitigation: `A registration without it is sent back the same day and protects nobody. No other partner sees it, and ${roles.operationsInWords} tells each ${one} every month how many of its registrations were complete.`,
    owner: 'partnerships',
  }));
}

/** Before the day that presses, no deal that is registered after the launch may have closed. */
function deadlineRisk(outline: Outline): Risk | undefined {
  const { brief, numbers } = outline;
  const { deadline } = brief;
  if (deadline === undefined) return undefined;
  const starts = softLaunchStart(outline);
  const closes = addDays(starts, numbers.cycleDays);
  const day = deadline.date.iso;
  if (closes <= day) return undefined;
  const why = deadline.for === undefined ? '' : ` (${deadline.for.replace(/[.]$/, '')})`;
  return {
    risk:
      starts >= day
        ? `On ${day}${why} nothing of this program has run yet: the soft launch is on ${starts}.`
        : `On ${day}${why} no deal that is registered after the soft launch has closed: the first one closes around ${closes}.`,
    kind: 'adoption',
    mitigation: `That day is decided by what partners brought until now, so ${outline.roles.the('partnerships')} has the deals of the past sorted before it, and shows registrations and pipeline beside them.`,
    owner: 'partnerships',
  };
}

/** What hurts today and can go on beside the new rules. */
const symptomRisks: Readonly<Partial<Record<SymptomId, (outline: Outline) => Risk | undefined>>> = {
  'counted-as-direct': staysWrong,
  'wrong-partner-credited': staysWrong,
  'tracked-by-hand': staysWrong,
  'lost-referrals': waitsAgain,
  'no-feedback': waitsAgain,
  'sales-avoids-partners': ({ roles, crm, partners }) => ({
    risk: `${capitalized(roles.seller.many)} go on without ${partners}, because nothing in ${crm.name} asks for a partner before the deal is decided.`,
    kind: 'adoption',
    mitigation: `In the weekly forecast ${roles.the('sales')} asks of each new deal which partner takes part, or why none does.`,
    owner: 'sales',
  }),
  'inactive-partners': inactiveRisk,
  'same-treatment': leftOut,
  'best-partners-unhappy': leftOut,
};

function staysWrong({ crm, roles }: Outline): Risk {
  return {
    risk: `${capitalized(roles.seller.many)} keep deals of partners under Direct in ${crm.name}, where they stand today.`,
    kind: 'attribution',
    mitigation: `Every week ${roles.operationsInWords} asks about each new deal under Direct whose account a partner knows, and reports to ${roles.the('sales')} how many changed.`,
    owner: 'partnerManager',
  };
}

function waitsAgain(outline: Outline): Risk {
  const { brief, roles, numbers } = outline;
  const busy = (brief.people ?? []).find(
    ({ name, role, time }) => time !== undefined && (name ?? role) === roles.operations,
  );
  const why =
    busy?.time === undefined
      ? `when ${roles.operationsInWords} is away`
      : `because ${roles.operationsInWords} has ${busy.time} for them`;
  const second = roles.who('sales') === roles.operations ? roles.the('finance') : roles.the('sales');
  return {
    risk: `What ${outline.partners} send waits again, ${why}.`,
    kind: 'adoption',
    mitigation: `Each registration reaches ${roles.operationsInWords} and ${second} at the same time. Whoever is there answers within ${numbers.service.sla.standard.acknowledge}, and one that was answered late is explained to the partner in the same week.`,
    owner: 'partnerManager',
  };
}

/** Who lands in the lowest tier sees that others get more. */
function leftOut({ brief, numbers, names, roles }: Outline): Risk | undefined {
  const { sizes } = numbers;
  if (brief.state === 'none' || sizes.registered === 0) return undefined;
  const next = names.tiers.at(-2) ?? names.strategic;
  return {
    risk: `${capitalized(partnersInWords(sizes.registered))} find themselves in ${names.registered.name}, see that others get more, and leave.`,
    kind: 'adoption',
    mitigation: `They hear the thresholds of ${next.name} from ${roles.the('partnerManager')} before the soft launch, and the first review moves up whoever meets them.`,
    owner: 'partnerManager',
  };
}

/** People who look after partners beside other work, against what arrives. */
function timeRisk(outline: Outline): Risk | undefined {
  const { brief, numbers, roles } = outline;
  const people = brief.people ?? [];
  // Where answers come late today, that risk names the time already.
  if (brief.symptoms.some(({ symptom }) => symptomRisks[symptom] === waitsAgain)) return undefined;
  const told = people.filter(({ time }) => time !== undefined);
  if (told.length === 0 || besideOtherWork(people) >= 1) return undefined;
  const registrations = registrationsOf(outline);
  const who = told.map(({ name, role, time }) => `${name ?? role} has ${time ?? ''}`).join(', ');
  return {
    risk: `${who}, for the tasks before the launch and then for about ${counted(registrations, 'registration')} a year.`,
    kind: 'capacity',
    mitigation: `When three registrations in a row miss the ${numbers.service.sla.standard.acknowledge} to acknowledge, no further partner is taken on until ${roles.the('partnerships')} has more time.`,
    owner: 'partnerships',
  };
}

/** Of so few partners each is known by name, and missed when it stops. */
const FEW = 5;

function fewRisk({ brief, partners, roles }: Outline): Risk | undefined {
  const { current } = brief.partners;
  if (brief.state === 'none' || current > FEW || current < 1) return undefined;
  return {
    risk:
      current === 1
        ? `All that ${partners} bring comes from one of them, and ends when it stops.`
        : `With ${counted(current, 'partner')}, one that stops takes about ${Math.round(100 / current)}% of all registrations with it.`,
    kind: 'adoption',
    mitigation: `When one of them brings more than half of the registrations of a quarter, ${roles.the('partnerships')} looks for two more of its kind before anything else is built.`,
    owner: 'partnerships',
  };
}

/** From so many days on, nobody sees a result for half a year. */
const LONG_CYCLE = 180;

function cycleRisk(outline: Outline): Risk | undefined {
  const { numbers, roles, partners } = outline;
  if (numbers.cycleDays < LONG_CYCLE) return undefined;
  const starts = softLaunchStart(outline);
  const closes = addDays(starts, numbers.cycleDays);
  return {
    risk: `Until about ${closes} no deal of ${partners} closes that was registered after the soft launch, and the program looks like cost alone.`,
    kind: 'adoption',
    mitigation: `Until then ${roles.the('chief')} sees registrations and pipeline. ${checkpoint(outline, 'the target of the first year is lowered')}`,
    owner: 'chief',
  };
}

function outsideRisk({ brief, crm, roles }: Outline): Risk | undefined {
  if (brief.crmAdmin !== 'outside') return undefined;
  return {
    risk: `The changes in ${crm.name} come from outside, and arrive after the soft launch.`,
    kind: 'capacity',
    mitigation: `They are ordered as one package with a date. Until they are there ${roles.operationsInWords} keeps one list of registrations with the time of receipt, and the order includes its import.`,
    owner: 'partnerManager',
  };
}

function inactiveRisk(outline: Outline): Risk | undefined {
  const { brief, partners, roles } = outline;
  const { current } = brief.partners;
  const active = activeOf(brief);
  const idle = idlePartners(outline);
  if (idle === undefined || active === undefined || active >= current) return undefined;
  return {
    risk: `What ${partners} bring comes from ${formatNumber(active)} of ${formatNumber(current)}, and each that stops is missed.`,
    kind: 'adoption',
    mitigation: `${capitalized(roles.the('partnerManager'))} counts every month which of the ${formatNumber(active)} registered nothing for 90 days and calls them. The others have until ${idle.until} for a first account.`,
    owner: 'partnerManager',
  };
}

/**
 * When and by what a target is checked after the launch. The number stands between the pace that is promised and that
 * of the goal: below the one it would ring at the pace that the plan expects itself.
 *
 * @param otherwise what happens where nothing beside the target is promised, as a clause.
 */
export function checkpoint(outline: Outline, otherwise: string): string {
  const { targets, moneyInWords } = outline.numbers;
  // So few in a quarter would be chance.
  const goal = registrationsOf(outline);
  const months = goal < 8 ? 6 : 3;
  const inTime = (yearly: number): number => (yearly * months) / 12;
  const day = addDays(softLaunchStart(outline), months * 30);
  const time = months === 3 ? 'a quarter' : 'half a year';
  if (targets.committed === undefined)
    return `With fewer than ${counted(Math.max(1, Math.ceil(inTime(goal) / 2)), 'registration')} by ${day}, half of what the target takes in ${time}, ${otherwise}.`;
  const promised = registrationsOf(outline, targets.committed);
  const [least, most] = [Math.round(inTime(promised)), Math.round(inTime(goal))];
  const between = Math.max(1, Math.round((inTime(promised) + inTime(goal)) / 2));
  return `With fewer than ${counted(between, 'registration')} by ${day} the plan counts with the ${moneyInWords(targets.committed)} that are promised: that promise takes about ${formatNumber(least)} in ${time}, and the goal ${formatNumber(most)}.`;
}

/** How many registrations a year a revenue takes, the target unless it is said. */
function registrationsOf({ numbers, brief }: Outline, revenue = numbers.targets.revenue): number {
  const won = Math.max(1, dealsFor(revenue, numbers.deal));
  return Math.max(1, Math.ceil((won * 100) / Math.max(1, brief.winRate.value) - 1e-9));
}
