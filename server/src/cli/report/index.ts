import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { ReportFormat } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** All forms, the usual one first. */
export const reportFormats: readonly [ReportFormat, ...ReportFormat[]] = [text, json, sarif, github, junit];
