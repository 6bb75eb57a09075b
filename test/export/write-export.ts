// Prints fingerprints of exports, for a test that compares two processes: node write-export.ts PLAN
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exportPlan } from './export-plan.ts';

const [file = ''] = process.argv.slice(2);
for (const format of ['docx', 'pdf', 'csv', 'ics']) {
  const { bytes } = await exportPlan(readFileSync(file, 'utf8'), format);
  process.stdout.write(`${format} ${createHash('sha256').update(bytes).digest('hex')}\n`);
}
