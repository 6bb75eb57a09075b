import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { planOf } from '../../server/src/core/plan.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import type { SourceDocument } from '../../server/src/core/source.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { parseAfter } from '../../server/src/core/yaml-incremental.ts';
import { checkPlanAfter, checkPlanFully } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Silence, silentRules } from '../../server/src/rules/silent-rules.ts';
import { today } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';
import { randomNumbers } from '../harness/random.ts';
import { type EditedText, editedTexts } from '../harness/random-edits.ts';

/** How many edits are tried. `EDITS=100000` makes a long run. */
const count = Number(process.env.EDITS ?? 60);
const seed = Number(process.env.SEED ?? 1);
const settings = readSettings({}, today);

const examples = new URL('../../examples/', import.meta.url);
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.partner-plan.yaml'))
  .map((name) => readFileSync(new URL(name, examples), 'utf8'));

test('a plan that is changed in any way has the findings and fixes that it has when it is checked at once', () => {
  compare(editedTexts(texts, count, seed));
});

test('so has one in whose values somebody types, and most rules do not run again', () => {
  const kept = compare(typedInValues());
  assert.ok(kept > 0.4, `Only ${Math.round(100 * kept)} of 100 rules were left out.`);
});

test('what is made of a plan once is made where its reads are noted', () => {
  const hidden = filesBelow(['server/src'], '.ts')
    .filter((file) => !/core\/(?:per-plan|noted-reads)\.ts$/.test(file))
    .filter((file) => readFileSync(`${root}${file}`, 'utf8').includes('new WeakMap<Plan'));
  assert.deepEqual(hidden, [], 'Use perPlan of core/per-plan.ts, or rules are left out that should run.');
});

/** Checks each text after the other and at once, and gives which part of the rules did not run. */
function compare(edited: Iterable<EditedText>): number {
  let source: SourceDocument | undefined;
  let before: Silence | undefined;
  let kept = 0;
  let at = 0;
  for (const { text, edit } of edited) {
    source = parseAfter(edit === undefined ? undefined : source, text);
    const plan = planOf(source);
    const silent = silentRules(plan, source, settings, before);
    kept += rules.filter(({ id }) => silent.isSilent(id)).length / rules.length;
    const { problems, suppressed, silence } = checkPlanAfter(before, source, plan, settings);
    const fresh = checkPlanFully(planOf(parseYaml(text)), settings);
    // To try all fixes takes much longer than to find what they are for.
    const of = at++ % 10 === 0 ? withFixes : withoutFixes;
    assert.deepEqual(problems.map(of), fresh.problems.map(of), `${edit} gave ${JSON.stringify(text)}`);
    assert.deepEqual(suppressed.map(of), fresh.suppressed.map(of));
    before = silence;
  }
  return kept / at;
}

/** Letters and digits that come into values and go away again, at places that are all over the examples. */
function* typedInValues(): Generator<EditedText> {
  const random = randomNumbers(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  const letters = ['a', '7', ' ', 'x', '0', ', none', ' not', 's', '-', ' USD', '%', ' days', 'Partner manager '];
  // What the rules look for that look at each text by itself.
  const words = [
    ' \u2014 ',
    'affiliate program ',
    ' TBD',
    'a commission of 15% ',
    'blog post draft ',
    'liability is ',
    '\u200b',
  ];
  const typed = [...letters, ...words];
  for (let round = 0; round < count / 10; round++) {
    let text = texts[round % texts.length] ?? '';
    yield { text };
    for (let step = 0; step < 10; step++) {
      const values = parseYaml(text).scalars.filter(({ role }) => role === 'value');
      const { start, end } = values[pick(values.length)]?.node.span ?? { start: 0, end: 0 };
      const place = start + pick(end - start + 1);
      const chosen = typed[pick(typed.length)] ?? '';
      const gone = random() < 0.4 ? 1 + pick(end - place) : 0;
      const changed = `${text.slice(0, place)}${gone > 0 ? '' : chosen}${text.slice(place + gone)}`;
      yield { text: changed, edit: gone > 0 ? `delete ${gone} at ${place}` : `type "${chosen}" at ${place}` };
      if (random() < 0.5) yield { text, edit: 'undo' };
      else text = changed;
    }
  }
}

function withoutFixes({ rule, severity, span, message, related, lacks }: Problem): object {
  return { rule, severity, span, message, related, lacks };
}

function withFixes(problem: Problem): object {
  return { ...withoutFixes(problem), fixes: problem.fixes };
}
