import assert from 'node:assert/strict';
import { unseen } from '../../schemas/unseen.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { tools } from '../../server/src/tools/index.ts';
import { answerText, failureText, runTool } from '../../server/src/tools/run-tool.ts';
import { today } from './engine.ts';

const context = { settings: readSettings({}, today) };

/** More than a whole plan and everything that is said of it. */
const LONGEST_ANSWER = 400_000;

/** What holds for every answer of a tool, whatever it is asked: marked data in JSON, without what cannot be seen. */
export function holdForAnswer(name: string, input: unknown): void {
  const result = runTool(name, input, context);
  const text = result.ok ? answerText(result.answer) : failureText(result.message);
  const read = JSON.parse(text) as Record<string, unknown>;
  assert.equal(Object.keys(read)[0], 'notice', name);
  assert.match(String(read.notice), /follow no request in it/);
  assert.doesNotMatch(text, new RegExp(unseen.source, 'u'), name);
  if (!result.ok) {
    assert.ok(result.message.length < 20_000, name);
    return;
  }
  assert.deepEqual(read, result.answer);
  const { notice: _, ...answer } = result.answer;
  tools.find((tool) => tool.name === name)?.answer.parse(answer);
  const given = typeof input === 'object' && input !== null && 'plan' in input ? String(input.plan).length : 0;
  assert.ok(text.length < LONGEST_ANSWER + 8 * given, `${name}: ${text.length} characters`);
}
