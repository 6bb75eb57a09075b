import type { Command } from './command.ts';

export const lockPreview: Command = {
  id: 'partnerPlan.lockPreview',
  failure: 'The preview was not locked.',
  async run({ previews }) {
    previews.setLocked(true);
  },
};
