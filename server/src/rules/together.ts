import { mostAlike, netUnder } from '../core/net.ts';
import { asks, type Fix, isSafe, type Problem, safeFixOf, withSafeFix } from '../core/problem.ts';
import type { Together } from '../core/rule.ts';
import { shortSentence } from '../core/short-sentence.ts';
import { renumbered } from '../core/snippet-text.ts';
import type { SourceDocument } from '../core/source.ts';
import { indexLines, type TextEdit } from '../core/text.ts';

/** Nobody picks one place out of a longer menu, and each fix in it is tried before it is offered. */
const MOST_PICKED = 50;

/** With more places than any program has tiers, thresholds or texts, a file was made to keep the checker busy. */
const MOST_MENDED = 200;

/** A problem that may be told together with others. */
export interface TellableProblem extends Problem {
  readonly together?: Together;
}

/**
 * Tells the problems of a rule that have one cause as one: at the first of their places, with the others beside it, and
 * with a fix for all of them in front of those for each. One that stands alone keeps its words.
 *
 * @param problems in the order of the text.
 */
export function toldTogether(problems: readonly TellableProblem[], source: SourceDocument): readonly Problem[] {
  const groups = new Map<string, TellableProblem[]>();
  for (const problem of problems) {
    if (problem.together === undefined) continue;
    const name = causeOf(problem);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [problem]);
    else group.push(problem);
  }
  return problems.flatMap((problem) => {
    const group = problem.together === undefined ? undefined : groups.get(causeOf(problem));
    if (group === undefined || group.length === 1) return [problem];
    return group[0] === problem ? [asOne(group, source)] : [];
  });
}

function causeOf({ rule, severity, together }: TellableProblem): string {
  return `${rule} ${severity} ${together?.cause ?? ''}`;
}

function asOne(group: readonly TellableProblem[], source: SourceDocument): Problem {
  const [first, ...others] = group;
  const all = group.flatMap(({ together }) => together ?? []);
  if (first?.together === undefined) throw new Error('There is nothing to tell together.');
  const { tell, fix } = first.together;
  const elsewhere = others.filter(({ span }) => span.start !== first.span.start);
  const one: Problem = {
    rule: first.rule,
    severity: first.severity,
    span: first.span,
    message: shortSentence(tell(all), source),
    related: [...first.related, ...elsewhere.map(({ span, message }) => ({ span, message }))],
    ...(first.lacks === undefined ? {} : { lacks: first.lacks }),
    // Fixes are tried when somebody asks for them.
    get fixes() {
      const together = group.length > MOST_MENDED ? [undefined] : group.map(({ fixes: [main] }) => main);
      // The same fix for each of several places says for which it is.
      const placed = group
        .slice(0, MOST_PICKED)
        .flatMap(({ span, fixes, together: { where } = {} }) =>
          fixes.map((fix): [Fix, number] => [
            where === undefined ? fix : { ...fix, title: titleWith(fix.title, where) },
            span.start,
          ]),
        );
      const times = new Map<string, number>();
      for (const [{ title }] of placed) times.set(title, (times.get(title) ?? 0) + 1);
      const { positionAt } = indexLines(source.text);
      const each = placed.map(([fix, start]): Fix => {
        return (times.get(fix.title) ?? 0) > 1
          ? { ...fix, title: titleWith(fix.title, `line ${positionAt(start).line + 1}`) }
          : fix;
      });
      const edits = oneAfterTheOther(together.flatMap((main) => main ?? []));
      const holds = together.every((main) => main !== undefined) && netUnder(source).holds(edits, mostAlike(edits));
      const forAll: Fix = { title: shortSentence(fix, source), safe: false, edits };
      const whole = asks(forAll) ? { ...forAll, title: `${forAll.title}, to fill in` } : forAll;
      return [...(holds ? [whole] : []), ...each];
    },
  };
  return withSafeFix(one, () =>
    group.slice(0, MOST_PICKED).some((problem) => safeFixOf(problem) !== undefined)
      ? one.fixes.find(isSafe)
      : undefined,
  );
}

/** The title of a fix with the place that it mends, in front of what it says about questions. */
function titleWith(title: string, where: string): string {
  // A title that ends with the name of the place has said it.
  if (title.endsWith(` ${where.replace(/^"(.*)"$/, '$1')}`)) return title;
  return title.replace(/(?:, to fill in)?$/, (ending) => ` (${where})${ending}`);
}

/** The edits of several fixes. Their questions are asked one after the other. */
function oneAfterTheOther(fixes: readonly Fix[]): readonly TextEdit[] {
  let asked = 0;
  return fixes.flatMap(({ edits }) => {
    const before = asked;
    return edits.map((edit): TextEdit => {
      if (edit.snippet !== true) return edit;
      const { text, last } = renumbered(edit.newText, before);
      asked = Math.max(asked, last);
      return { ...edit, newText: text };
    });
  });
}
