import { type StructuralProblem, structuralProblems, structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import type { Plan } from '../core/plan.ts';
import type { Problem, SuppressedProblem } from '../core/problem.ts';
import { indexLines, type LineIndex } from '../core/text.ts';
import { essentials } from '../framework/demands/essentials.ts';
import { feasibilityOf } from '../framework/feasibility/feasibility.ts';
import { buildDocument } from '../render/document.ts';
import { plainText } from '../render/plain-text.ts';
import { rules } from '../rules/index.ts';
import { type Area, areaOf } from './areas.ts';
import { factsOf } from './facts.ts';
import type { AreaAudit, AuditReport, Evidence, ProblemAudit, Standing } from './report.ts';
import { stepsOf } from './steps.ts';
import { goodOf, verdictOf } from './verdict.ts';

export interface AuditRequest {
  readonly plan: Plan;
  /** What the rules found in the plan, and what its comments keep out of sight. */
  readonly problems: readonly Problem[];
  readonly suppressed: readonly SuppressedProblem[];
  /** The day of the report, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reports how a plan stands against the framework. The same plan and day give the same report. */
export function auditPlan({ plan, problems, suppressed, today }: AuditRequest): AuditReport {
  const lines = indexLines(plan.source.text);
  const byArea = new Map<Area, Evidence[]>();
  for (const problem of problems) {
    const area = areaOf(problem, plan);
    byArea.set(area, [...(byArea.get(area) ?? []), evidenceOf(problem, lines)]);
  }
  const audited = structuralProblems.map((problem, index) =>
    problemAudit(problem, index + 1, plan, byArea.get(problem) ?? [], lines),
  );
  const others = otherAreas.flatMap(({ area, title }): AreaAudit[] => {
    const evidence = byArea.get(area) ?? [];
    return evidence.length === 0 ? [] : [{ area, title, evidence }];
  });
  const areFactsWrong = problems.some((problem) => isWrongFact(problem, plan));
  const steps = stepsOf(audited, others, { areFactsWrong });
  const feasibility = feasibilityOf(plan);
  return {
    title: clean(buildDocument(plan).title),
    date: today,
    facts: factsOf(plan).map(({ label, value }) => ({ label, value: clean(value) })),
    verdict: [
      ...(feasibility === undefined ? [] : [clean(feasibility.verdict)]),
      ...verdictOf(audited, steps, problems.length, feasibility?.outlook),
    ],
    ...(feasibility === undefined
      ? {}
      : {
          feasibility: {
            outlook: feasibility.outlook,
            words: feasibility.considerations.map(({ words }) => clean(words)),
          },
        }),
    problems: audited,
    steps,
    good: goodOf(audited),
    others,
    suppressed: suppressed.map(({ reason, ...problem }) => ({
      ...evidenceOf(problem, lines),
      ...(reason === undefined ? {} : { reason: clean(reason) }),
    })),
  };
}

/** An error in what everything else is measured against, and not in the diagnosis of the program. */
function isWrongFact(problem: Problem, plan: Plan): boolean {
  if (problem.severity !== 'error' || areaOf(problem, plan) !== 'foundation') return false;
  // A word that is spelled otherwise than here measures nothing wrong.
  if (problem.rule.startsWith('schema/')) return false;
  return !problem.rule.startsWith('diagnosis/') && problem.lacks?.[0] !== 'diagnosis';
}

const otherAreas: readonly { readonly area: AreaAudit['area']; readonly title: string }[] = [
  { area: 'text', title: 'The text of the plan' },
  { area: 'foundation', title: 'Facts and diagnosis' },
  { area: 'launch', title: 'Launch' },
  { area: 'risks', title: 'Risks' },
];

const origins: ReadonlyMap<string, Pick<Evidence, 'source' | 'practice'>> = new Map(
  rules.map(({ id, source, practice }): readonly [string, Pick<Evidence, 'source' | 'practice'>] => {
    // A sentence that does not carry the rule alone is no reason for a finding.
    if (practice !== undefined) return [id, { practice: clean(practice) }];
    const sentence = source?.[0];
    return [id, sentence === undefined ? {} : { source: clean(sentence) }];
  }),
);

function evidenceOf({ rule, severity, span, message }: Problem, lines: LineIndex): Evidence {
  const { line, character } = lines.positionAt(span.start);
  return {
    rule,
    severity,
    line: line + 1,
    column: character + 1,
    message: clean(message),
    ...origins.get(rule),
  };
}

function problemAudit(
  problem: StructuralProblem,
  number: number,
  plan: Plan,
  evidence: readonly Evidence[],
  lines: LineIndex,
): ProblemAudit {
  const parts = essentials[problem].map(({ title, source, find }) => ({ title, source, span: find(plan) }));
  const missing = parts.flatMap(({ title, source, span }) => (span === undefined ? [{ title, source }] : []));
  const present = parts.flatMap(({ title, span }) =>
    span === undefined ? [] : [{ title, line: lines.positionAt(span.start).line + 1 }],
  );
  const standing = standingOf(parts.length, missing.length, evidence);
  return {
    problem,
    number,
    title: structuralProblemTitles[problem],
    program: diagnosed(problem, plan, lines),
    plan: { standing, words: wordsOf(standing, parts.length, missing.length, evidence) },
    missing,
    present,
    evidence,
  };
}

function standingOf(parts: number, missing: number, evidence: readonly Evidence[]): Standing {
  if (missing * 2 > parts) return 'applies';
  if (missing > 0 || evidence.some(({ severity }) => severity === 'error')) return 'partly';
  return evidence.some(({ severity }) => severity === 'warning') ? 'minor' : 'answered';
}

function wordsOf(standing: Standing, parts: number, missing: number, evidence: readonly Evidence[]): string {
  const errors = evidence.filter(({ severity }) => severity === 'error').length;
  const has = `${parts - missing} of ${parts} parts that answer this problem are there`;
  switch (standing) {
    case 'applies':
      return `The plan does not answer it yet: ${has}.`;
    case 'partly':
      return `The plan answers it in part: ${has}${errors > 0 ? `, with ${errors} ${errors === 1 ? 'error' : 'errors'}` : ''}.`;
    case 'minor':
      return 'The plan answers it. What is open are details.';
    case 'answered':
      return 'The plan answers it.';
  }
}

function diagnosed(problem: StructuralProblem, { diagnosis }: Plan, lines: LineIndex): ProblemAudit['program'] {
  const found = diagnosis?.items.find((item) => item.problem?.value === problem);
  if (found?.status === undefined) return { status: 'not-diagnosed' };
  const words = [found.evidence?.value, found.why?.value].filter((text) => text !== undefined).join(' ');
  return {
    status: found.status.value,
    ...(words === '' ? {} : { words: clean(words) }),
    line: lines.positionAt(found.node.span.start).line + 1,
  };
}

/** One line, as it can stand in a report whatever the plan holds. */
function clean(text: string): string {
  return plainText(text).replaceAll('\n', ' ');
}
