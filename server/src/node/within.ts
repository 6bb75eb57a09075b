import { Script } from 'node:vm';

/** Where the script finds what it has to do. A script sees nothing but what is global. */
const place = Symbol.for('partner-plan.within');
const script = new Script(`globalThis[Symbol.for('partner-plan.within')]()`);

/**
 * Does something and ends it when it takes longer, also in the middle of a loop that never comes to its end: the only
 * way to end what runs in this thread. Returns whether it came to its end.
 */
export function within(milliseconds: number, action: () => void): boolean {
  const before: unknown = Reflect.get(globalThis, place);
  Reflect.set(globalThis, place, action);
  try {
    script.runInThisContext({ timeout: milliseconds });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  } finally {
    Reflect.set(globalThis, place, before);
  }
}
