import assert from 'node:assert/strict';
import { readSettings } from '../../server/src/core/settings.ts';
import { tools } from '../../server/src/tools/index.ts';
import { answerText, runTool, type ToolResult } from '../../server/src/tools/run-tool.ts';
import { today } from '../harness/engine.ts';

const context = { settings: readSettings({}, today) };

/** Calls a tool as a program would, with the settings that come with the product. */
export function call(name: string, input: unknown): ToolResult {
  return runTool(name, input, context);
}

/** The answer of a tool that does what it is asked, held against its schema and against what every answer keeps. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is data, and tests look at parts of it.
export function answerOf(name: string, input: unknown): any {
  const result = call(name, input);
  assert.ok(result.ok, result.ok ? '' : result.message);
  const tool = tools.find((each) => each.name === name);
  const { notice: _, ...answer } = result.answer;
  tool?.answer.parse(answer);
  assert.deepEqual(JSON.parse(answerText(result.answer)), result.answer);
  return result.answer;
}

/** Why a tool refuses. */
export function refusalOf(name: string, input: unknown): string {
  const result = call(name, input);
  assert.ok(!result.ok, 'It did what it was asked.');
  return result.message;
}
