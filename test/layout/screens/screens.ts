import type { BrowserContext } from 'playwright-core';
import type { NamedPlan } from '../plans.ts';

/** A picture that was made. */
export interface Picture {
  readonly plan: string;
  /** What it shows: the preview, or a format. */
  readonly kind: string;
  /** In which theme, width or paper, and of several pages which one. */
  readonly details: string;
  /** Its path from the folder of all pictures. */
  readonly file: string;
}

/** One or more pictures that are made together. */
export interface Shot {
  readonly name: string;
  take(): Promise<readonly Picture[]>;
}

export interface Place {
  readonly context: BrowserContext;
  readonly plan: NamedPlan;
  /** The folder of all pictures. */
  readonly folder: string;
}

/** What pictures there are of one plan in one form. */
export type Screens = (place: Place) => readonly Shot[];

/** Does something with each item, some of them at a time. */
export async function inParallel<Item>(
  count: number,
  items: readonly Item[],
  action: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await action(item);
  };
  await Promise.all(Array.from({ length: count }, work));
}
