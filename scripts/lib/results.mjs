import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a test runner counted. A skipped test is neither passed nor failed.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** The variable that tells a step where to leave its counts. */
export const countsVariable = 'PARTNER_PLAN_COUNTS';

/** The variable that holds a part of the names of the only test files, or tests, to run. */
export const filterVariable = 'PARTNER_PLAN_TEST_FILTER';

/** Leaves the counts for the one who started this step; without one, they are only shown. @param {Counts} counts */
export function leaveCounts(counts) {
  const file = process.env[countsVariable];
  if (!file) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}

/** @param {string} file @returns {Counts | undefined} */
export function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
