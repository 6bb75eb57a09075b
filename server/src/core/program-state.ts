import type { Plan } from './plan.ts';

/**
 * Whether the program works already and the plan keeps, improves or documents it. Nothing of it waits for a launch, and
 * nobody has said that something is wrong with it.
 */
export function isRunning({ program }: Plan): boolean {
  return program?.state?.value === 'running';
}
