import { capitalized, joinedWith, withSmallStart } from '../../core/words.ts';
import { type Block, braces, comment, entry, flow, group, list, spaced } from '../layout.ts';
import { byType, type Outline } from '../outline.ts';
import { coSell } from './co-sell.ts';
import { dealRegistration } from './registration.ts';

export function playbookSection(outline: Outline): Block[] {
  const { types } = outline;
  const tracks = types.map(({ plural, track }) => `${capitalized(plural)} ${track}.`).join('\n');
  const introduction =
    types.length === 1
      ? 'The same for every partner. Only Tier 1 has an addendum.'
      : `One playbook for every partner, with a track for each type. Steps and SLAs are the same for all, and what belongs to one track names its type. Only Tier 1 has addendums.\n${tracks}`;
  return [
    comment(introduction),
    group(
      'playbook',
      ...spaced(
        dealRegistration(outline),
        coSell(outline),
        dealProcess(outline),
        coMarketing(outline),
        list(
          'addendums',
          ...types.map(({ addendum, plural }) =>
            braces({
              tier: outline.names.strategic.id,
              change: types.length === 1 ? addendum : `For ${plural}: ${withSmallStart(addendum)}`,
            }),
          ),
        ),
      ),
    ),
  ];
}

function dealProcess(outline: Outline): Block {
  const { crm, numbers, types, roles } = outline;
  const { sla, update, again } = numbers.service;
  const commands = byType(outline, ({ engagement }) => `${capitalized(engagement(numbers.service))}.`);
  return group(
    'dealProcess',
    entry('engagement', `Talk to the partner before the first contact with the customer. ${commands.join(' ')}`),
    entry('acknowledge', sla.standard.acknowledge),
    list('updates', ...crm.milestones.map((milestone) => braces({ milestone, within: update }))),
    entry('closed', '1 business day'),
    entry('lost', update),
    entry(
      'whenLost',
      `The ${roles.seller.one} tells the partner the reason in person and records it on the ${crm.objects.deal.one}. The partner may register the account again after ${again}, or at once when ${joinedWith(
        'or',
        types.map(({ againWhen }) => againWhen),
      )}.`,
    ),
    entry('owner', `${capitalized(roles.seller.one)} of the deal`),
  );
}

/** What partners find to show to customers. */
export function assetsOf({ types, motions }: Outline): readonly string[] {
  return [
    ...types.flatMap((type) => type.assets),
    ...motions.flatMap(({ asset }) => asset ?? []),
    'Slide deck',
    'E-mail templates',
    'Case study template',
  ];
}

function coMarketing(outline: Outline): Block {
  const { site, brief, assumed, roles } = outline;
  return group(
    'coMarketing',
    flow('assets', assetsOf(outline)),
    entry(
      'location',
      site.isPortal ? `${capitalized(site.name)}, section Assets` : 'A shared folder, linked from the partner page',
      site.isPortal ? assumed.note('portal') : undefined,
    ),
    flow('requests', {
      how: `Request form ${site.at}`,
      turnaround: brief.team.partnerOperations > 0 ? '10 business days' : '15 business days',
    }),
    flow('approvals', {
      logo: roles.who('brand'),
      messaging: roles.who('productMarketing'),
      brand: roles.who('brand'),
    }),
  );
}
