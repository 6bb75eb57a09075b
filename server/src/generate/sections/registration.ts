import { type Block, comment, entry, group, list } from '../layout.ts';
import { byType, type Outline } from '../outline.ts';
import { capitalized, lowered } from '../words.ts';

export function dealRegistration(outline: Outline): Block {
  const { figures, types, roles, motions, place, brief } = outline;
  const { sla, protection } = figures.service;
  return group(
    'dealRegistration',
    list(
      'steps',
      ...firstSteps(outline),
      `${capitalized(place.isPortal ? 'the portal' : 'the form')} confirms receipt at once and shows the date that counts.`,
      `${capitalized(roles.operationsInWords)} checks the conflict rules and acknowledges within the SLA.`,
      `${capitalized(roles.acceptsInWords)} accepts or declines within the SLA, a decline always with its reason.`,
      ...acceptedSteps(outline),
    ),
    list(
      'requiredInformation',
      'Partner name and the person who registers',
      'Customer name and web domain',
      'Contact person at the customer, with role and e-mail',
      'Date of the introduction or of the last conversation',
      ...types.map(({ requiredInformation, singular }) =>
        types.length === 1 ? requiredInformation : `From a ${singular}: ${lowered(requiredInformation)}`,
      ),
      ...motions.flatMap(({ requiredInformation }) => requiredInformation ?? []).slice(0, 1),
      ...(brief.countries.length > 1
        ? [
            `Country of the customer (${brief.countries.slice(0, 5).join(', ')}${brief.countries.length > 5 ? ' and others' : ''})`,
          ]
        : []),
    ),
    comment(slaNote(outline)),
    entry('acknowledge', sla.standard.acknowledge),
    entry('decide', sla.standard.decide),
    entry('protection', `${protection.standard} days`, protection.because),
    entry('renewal', renewal(outline)),
  );
}

/** Nobody waits most of a year for a partner that has stopped to work on the account. */
const WITHOUT_PROGRESS = ' It ends early when the partner reports no progress for 90 days.';

function renewal({ types, figures }: Outline): string {
  const [only] = types;
  const once =
    types.length === 1 && only !== undefined
      ? `Once, by 30 days, when ${only.renewedWhen}.`
      : `Once, by 30 days: ${types.map(({ singular, renewedWhen }) => `for a ${singular}, when ${renewedWhen}`).join('; ')}.`;
  return `${once}${figures.service.protection.isLong ? WITHOUT_PROGRESS : ''}`;
}

/** One way in for all. What makes a partner take it differs by type. */
function firstSteps({ types, place }: Outline): string[] {
  const [only] = types;
  if (types.length === 1 && only !== undefined) {
    return [`The partner submits the registration form ${place.at} ${only.registersWhen}.`];
  }
  return [
    `The partner submits the registration form ${place.at}, one form for all types.`,
    `Each type does so in time: ${types.map(({ singular, registersWhen }) => `a ${singular} ${registersWhen}`).join(', ')}.`,
  ];
}

function acceptedSteps(outline: Outline): string[] {
  const next = byType(outline, ({ accepted }) => `${capitalized(accepted(outline.figures.service))}.`);
  const protectedFrom = 'An accepted registration is protected from that day.';
  return next.length === 1 ? [`${protectedFrom} ${next[0]}`] : [protectedFrom, ...next];
}

/** How business days are counted, which depends on where and when people work. */
function slaNote({ figures, week, brief, assumed }: Outline): string {
  const { because } = figures.service.sla;
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
