/** The sentence of the framework from which most rules about what a partner hears come. */
export const atMinimum =
  'At minimum: they acknowledge the partner within a defined SLA, they update the partner on deal status at defined milestones, and they notify the partner when the deal closes or is lost.';

export const communicationSlot = 'Partner communication SLA: [acknowledgment, status updates, close notification]';
