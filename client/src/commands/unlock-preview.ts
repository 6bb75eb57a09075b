import type { Command } from './command.ts';

export const unlockPreview: Command = {
  id: 'partnerPlan.unlockPreview',
  failure: 'The preview was not unlocked.',
  async run({ previews }) {
    previews.setLocked(false);
  },
};
