import type { RegistrationChannel } from '../../../schemas/attribution.ts';
import type { SettledBrief } from './assumptions.ts';

/** Where partners register deals and find their numbers and assets, as sentences name it. */
export interface Place {
  readonly name: string;
  /** With its preposition: `in the partner portal`. */
  readonly at: string;
  /** Whether there is a product for it, or only a page with a form. */
  readonly isPortal: boolean;
  /** How registrations arrive. The first is the way that partners should take. */
  readonly channels: readonly RegistrationChannel[];
}

/** A program that exists gets registrations by e-mail, whether it wants to or not. A new one need not begin with it. */
export function placeOf({ portal, state }: SettledBrief): Place {
  if (portal === undefined) {
    return { name: 'the partner page', at: 'on the partner page', isPortal: false, channels: ['form', 'email'] };
  }
  const name = /portal/i.test(portal) ? portal : `the portal ${portal}`;
  return { name, at: `in ${name}`, isPortal: true, channels: state === 'none' ? ['portal'] : ['portal', 'email'] };
}
