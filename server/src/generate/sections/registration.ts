import { partnerName } from '../../../../schemas/partner-types.ts';
import type { Duration } from '../../../../schemas/quantities.ts';
import { capitalized, joinedWith, withSmallStart } from '../../core/words.ts';
import { type Block, comment, entry, flow, group, item, list } from '../layout.ts';
import { byType, type Outline } from '../outline.ts';
import { toldBlocks } from '../told.ts';

export function dealRegistration(outline: Outline): Block {
  const { numbers, types, roles, motions, site, brief } = outline;
  const { sla, protection } = numbers.service;
  const told = brief.dealRegistration ?? {};
  const { passing } = outline;
  const credited = partnerName(brief.channel?.credited ?? 'reseller');
  return group(
    'dealRegistration',
    list(
      'steps',
      ...firstSteps(outline),
      ...otherWays(outline),
      ...passing.map(
        ({ one }) =>
          `${capitalized(aOrAn(one))} that submits it for ${aOrAn(credited)} names that ${credited}, or gets it back the same day.`,
      ),
      `${capitalized(site.isPortal ? 'the portal' : 'the form')} confirms receipt at once and shows the date that counts.`,
      `${capitalized(roles.operationsInWords)} checks the conflict rules and acknowledges within the SLA.${substitute(outline)}`,
      decision(outline),
      ...acceptedSteps(outline),
    ),
    list(
      'requiredInformation',
      'Partner name and the person who registers',
      ...passing.map(
        ({ one }) => `Partner that sells to the customer (${credited}), and the ${one} from which it buys, by name`,
      ),
      'Customer name and web domain',
      'Contact person at the customer, with role and e-mail',
      'Date of the introduction or of the last conversation',
      'Expected value of the deal and expected close date, as the partner estimates them',
      ...types.map(({ requiredInformation, singular }) =>
        types.length === 1 ? requiredInformation : `From a ${singular}: ${withSmallStart(requiredInformation)}`,
      ),
      // Where each of several types is asked for something of its own, a form with more than that stays empty.
      ...(types.length > 2 ? [] : motions.flatMap(({ requiredInformation }) => requiredInformation ?? []).slice(0, 1)),
      ...(brief.countries.length > 1
        ? [
            `Country of the customer (${brief.countries.slice(0, 5).join(', ')}${brief.countries.length > 5 ? ' and others' : ''})`,
          ]
        : []),
    ),
    ...toldBlocks('eligibility', told.eligibility),
    comment(slaNote(outline)),
    entry('acknowledge', sla.standard.acknowledge),
    entry('decide', sla.standard.decide),
    ...toldBlocks('declineReasons', told.declineReasons),
    entry('protection', `${protection.standard} days`, protection.because),
    ...toldBlocks('reminder', told.reminder),
    ...toldBlocks('extension', told.extension ?? extension(outline)),
    ...toldBlocks('revocation', told.revocation ?? revocation(outline)),
    ...noticesOf(outline, credited),
  );
}

/** What arrives as it does today is taken too: refused, it would arrive nowhere. */
function otherWays({ brief }: Outline): string[] {
  const { channels } = brief.engagement;
  if (channels.length === 0) return [];
  return [
    `What arrives by ${joinedWith('or', channels)} is entered into the form by whoever receives it, on the same day, and the time of the message counts.`,
  ];
}

/** Who answers when the one person is away who does. */
function substitute({ roles, brief }: Outline): string {
  const isNeeded = roles.isOnePerson || brief.engagement.cases.some(({ kind }) => kind === 'late-answer');
  return !isNeeded || roles.standIn === roles.operations
    ? ''
    : ` The same message reaches ${roles.standInInWords}, who does it when ${roles.operationsInWords} is away.`;
}

/** One answer for who accepts: whoever checks the rules, and whoever decides conflicts where one of them applies. */
function decision({ roles }: Outline): string {
  const { operationsInWords: own, deciderInWords: decider } = roles;
  const conflict =
    own === decider
      ? ''
      : decider.startsWith(`${own} and `)
        ? `, and settles a conflict with ${decider.slice(`${own} and `.length)}`
        : `, and hands a conflict to ${decider}`;
  return `${capitalized(roles.operationsInWords)} accepts or declines within the SLA, a decline always with its reason${conflict}. Silence of sales is no objection.`;
}

/**
 * Once, and only for a deal that moves: everybody else waits for the account in the meantime. With it the protection
 * covers a sales cycle.
 */
function extension({ types, numbers }: Outline) {
  const [only] = types;
  const when =
    types.length === 1 && only !== undefined
      ? `${capitalized(only.renewedWhen)}.`
      : `${types.map(({ singular, renewedWhen }, index) => `${index === 0 ? 'For' : 'for'} a ${singular}, when ${renewedWhen}`).join('; ')}.`;
  const by: Duration = { kind: 'duration', amount: numbers.service.protection.extension, unit: 'day' };
  return { by, times: 1, when };
}

/** Nobody waits most of a year for a partner that has stopped to work on the account. */
function revocation({ numbers }: Outline) {
  return numbers.service.protection.isLong
    ? { when: 'The partner reports no progress.', after: WITHOUT_PROGRESS }
    : undefined;
}

/** Where two partners stand in one deal, both hear how its registration was decided. */
function noticesOf({ passing, numbers }: Outline, credited: string): Block[] {
  if (passing.length === 0) return [];
  const tells = [`The ${credited}`, ...passing.map(({ one }) => `The ${one}`)];
  const within = numbers.service.introduction;
  return [
    list(
      'notices',
      ...(['accepted', 'declined'] as const).map((event) =>
        item(entry('event', event), flow('tells', tells), entry('within', within)),
      ),
    ),
  ];
}

function aOrAn(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** Whether a registration can be taken back before its protection ends. */
export function isRevocable(outline: Outline): boolean {
  return (outline.brief.dealRegistration?.revocation ?? revocation(outline)) !== undefined;
}

const WITHOUT_PROGRESS: Duration = { kind: 'duration', amount: 90, unit: 'day' };

/** One way in for all. What makes a partner take it differs by type. */
function firstSteps({ types, site }: Outline): string[] {
  const [only] = types;
  if (types.length === 1 && only !== undefined) {
    return [`The partner submits the registration form ${site.at} ${only.registersWhen}.`];
  }
  return [
    `The partner submits the registration form ${site.at}, one form for all types.`,
    `Each type does so in time: ${types.map(({ singular, registersWhen }) => `a ${singular} ${registersWhen}`).join(', ')}.`,
  ];
}

function acceptedSteps(outline: Outline): string[] {
  const next = byType(outline, ({ accepted }) => `${capitalized(accepted(outline.numbers.service))}.`);
  const protectedFrom = 'An accepted registration is protected from that day.';
  return next.length === 1 ? [`${protectedFrom} ${next[0]}`] : [protectedFrom, ...next];
}

/** How business days are counted, which depends on where and when people work. */
function slaNote({ numbers, week, brief, assumed }: Outline): string {
  const { because } = numbers.service.sla;
  const days = week.isUsual && brief.countries.length === 0 ? '' : ` Business days are ${week.inWords}.`;
  const few =
    week.days.length < 4
      ? ` With ${week.days.length === 1 ? 'one of them' : `${week.days.length} of them`} in a week, an answer can take longer than partners expect.`
      : '';
  const holidays =
    brief.countries.length === 0
      ? ''
      : brief.countries.length === 1
        ? ` Public holidays of the country (${brief.countries[0]}) do not count, and hours are those of its time zone.`
        : ` Public holidays and hours are those of the partner's country (${brief.countries.join(', ')}).`;
  const note = assumed.note('workingDays');
  return `${because}${days}${few}${holidays}${note === undefined || week.isUsual ? '' : ` ${note}`}`;
}
