import type { Rule } from '../../core/rule.ts';
import { duplicateTrack } from './duplicate-id.ts';
import { trackWithoutTier } from './no-tier.ts';
import { tierWithoutTrack } from './tier-without-track.ts';
import { unknownTrack } from './unknown.ts';
import { unknownTrackType } from './unknown-partner-type.ts';

export const tracksRules: readonly Rule[] = [
  unknownTrack,
  duplicateTrack,
  unknownTrackType,
  trackWithoutTier,
  tierWithoutTrack,
];
