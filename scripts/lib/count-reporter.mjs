// A reporter for `node --test` that only counts, and leaves the counts for scripts/test.mjs.
import { leaveCounts } from './results.mjs';

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* count(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    // A file without any test passes as a test of its own name, which proves nothing. A file that cannot be
    // loaded fails under its own name, and that counts.
    const isFile =
      data.file !== undefined && data.name !== undefined && data.file.endsWith(data.name.replaceAll('\\', '/'));
    if (type === 'test:fail') counts.failed += 1;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (!isFile) counts.passed += 1;
  }
  leaveCounts(counts);
  yield '';
}
