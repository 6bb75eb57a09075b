// The plainest server there is: reads the whole text with `yaml`, checks the value with zod, and tells both.
import { LineCounter, parseDocument } from '../../node_modules/yaml/browser/index.js';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { serve } from './base.mjs';

serve((text) => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const at = ({ line, col }) => ({ line: line - 1, character: col - 1 });
  const rangeOf = (start, end) => ({ start: at(lineCounter.linePos(start)), end: at(lineCounter.linePos(end)) });
  const syntax = document.errors.map(({ pos, message }) => ({ range: rangeOf(pos[0], pos[1]), message }));
  const result = partnerPlan.safeParse(document.toJS());
  const issues = (result.error?.issues ?? []).map(({ path, message }) => {
    const [start, end] = document.getIn(path, true)?.range ?? [0, 0];
    return { range: rangeOf(start, end), message };
  });
  return [...syntax, ...issues];
});
