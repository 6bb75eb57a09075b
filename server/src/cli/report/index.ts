import { json } from './json.ts';
import type { ReportFormat } from './report.ts';
import { text } from './text.ts';

/** All forms, the usual one first. */
export const reportFormats: readonly [ReportFormat, ...ReportFormat[]] = [text, json];
