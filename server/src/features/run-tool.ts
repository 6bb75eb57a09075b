import { readSettings } from '../core/settings.ts';
import {
  type RunToolOnPlanParams,
  type RunToolParams,
  type RunToolResult,
  runToolOnPlanRequest,
  runToolRequest,
} from '../protocol/tools.ts';
import { answerText, failureText, runTool, type ToolResult } from '../tools/run-tool.ts';
import { defineFeature, defineService } from './feature.ts';

const nothing: RunToolResult = { ok: false, text: failureText('The plan is not open any more. Name it again.') };

/** A tool for an agent, on texts that it brings. */
export const runToolOnTexts = defineService<RunToolParams, RunToolResult>({
  method: runToolRequest,
  takesLong: true,
  empty: nothing,
  answer: ({ params: { tool, input, today } }) => textOf(runTool(tool, input, { settings: readSettings({}, today) })),
});

/** A tool for an agent, on a plan of the editor, which makes the changes. */
export const runToolOnPlan = defineFeature<RunToolOnPlanParams, RunToolResult>({
  method: runToolOnPlanRequest,
  takesLong: true,
  capabilities: {},
  waitsForChanges: true,
  empty: nothing,
  answer({ params: { tool, input }, document: { uri, version, text, settings, watch, lines } }) {
    const result = runTool(tool, { ...input, plan: text }, { settings, watch }, 'nothing');
    const edits = result.ok ? (result.change?.edits ?? []) : [];
    if (edits.length === 0) return textOf(result);
    const shown = edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
    return { ...textOf(result), edit: { uri, version, edits: shown } };
  },
});

function textOf(result: ToolResult): RunToolResult {
  return result.ok ? { ok: true, text: answerText(result.answer) } : { ok: false, text: failureText(result.message) };
}
