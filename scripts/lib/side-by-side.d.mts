export function sideBySide<Job, Outcome>(
  jobs: readonly Job[],
  how: {
    readonly lanes: number;
    readonly needs: (job: Job) => readonly Job[];
    readonly areFriends?: (one: Job, other: Job) => boolean;
    readonly perform: (job: Job, earlier: ReadonlyMap<Job, Outcome>) => Promise<Outcome>;
  },
): Promise<ReadonlyMap<Job, Outcome>>;
