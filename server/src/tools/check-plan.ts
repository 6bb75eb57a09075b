import * as z from 'zod';
import { planSections } from '../../../schemas/partner-plan.ts';
import { type Plan, readPlan } from '../core/plan.ts';
import { asks, type Problem, severities } from '../core/problem.ts';
import { indexLines } from '../core/text.ts';
import { checkPlanFully } from '../rules/check.ts';
import { countsOf, severityCounts } from './counts.ts';
import { findingIds } from './finding-ids.ts';
import { sectionMeant, sectionsIn } from './sections.ts';
import { defineTool, nextStep, plan, quoting, rest } from './tool.ts';

const input = z.strictObject({
  plan,
  section: z
    .string()
    .optional()
    .meta({ description: `Only the findings of one section: ${planSections.join(', ')}, or another key of the plan.` }),
  leastSeverity: z
    .enum(severities)
    .default('information')
    .meta({ description: 'Less severe findings are counted and not listed.' }),
  from: z
    .int()
    .min(1)
    .default(1)
    .meta({ description: 'The number of the first finding to list, to go on behind an earlier answer.' }),
  limit: z.int().min(1).max(100).default(30).meta({ description: 'How many findings to list at most.' }),
});

const finding = z.strictObject({
  id: z
    .string()
    .meta({ description: 'Names the finding in apply_fixes, as long as the text of the plan is this one.' }),
  section: quoting('The key of the section.'),
  severity: z.enum(severities),
  line: z.int(),
  column: z.int(),
  message: quoting('What is wrong, why, and what to do.'),
  rule: z.string().meta({ description: 'explain says more about it.' }),
  fixes: z.array(
    z.strictObject({
      title: quoting('What the fix does.'),
      safe: z.boolean().meta({ description: 'Whether it loses nothing, adds nothing and decides nothing.' }),
      fillIn: z.boolean().meta({
        description: 'Whether it leaves places to fill in, so that apply_fixes proposes and does not apply it.',
      }),
    }),
  ),
  moreFixes: rest('fixes'),
});

const answer = z.strictObject({
  nextStep,
  clean: z
    .boolean()
    .meta({ description: 'Whether nothing is found, but that assumptions are open, which only people can close.' }),
  counts: severityCounts,
  sections: z
    .array(
      z.strictObject({
        section: quoting('The key of the section.'),
        state: z.enum(['complete', 'incomplete', 'missing']),
        findings: z.int(),
      }),
    )
    .meta({
      description:
        'The sections of the document in their order, and how they stand. Empty where the text cannot be read.',
    }),
  findings: z.array(finding),
  moreFindings: rest('findings'),
  suppressed: z.int().meta({ description: 'How many findings comments of the plan suppress.' }),
});

/** What is missing or wrong in a plan. */
export const checkPlan = defineTool({
  name: 'check_plan',
  title: 'Check Plan',
  description:
    'Checks a partner plan against every demand of the framework and lists what is missing, vague or contradictory, with places, reasons and fixes, by section. Call it after every change, and until it is clean.',
  input,
  answer,
  run({ plan: text, section, leastSeverity, from, limit }, { settings, watch }) {
    const read = readPlan(text);
    const { problems, suppressed } = checkPlanFully(read, settings, undefined, watch);
    const sectionOf = sectionsIn(read);
    const wanted = section === undefined ? undefined : sectionMeant(section, read);
    const ids = findingIds(problems, text);
    const least = severities.indexOf(leastSeverity);
    const asked = problems.filter(
      (problem) =>
        severities.indexOf(problem.severity) <= least && (wanted === undefined || sectionOf(problem) === wanted),
    );
    const shown = asked.slice(from - 1, from - 1 + limit);
    const lines = indexLines(text);
    return {
      answer: {
        nextStep: nextOf(read, problems),
        clean: problems.every(isForPeople),
        counts: countsOf(problems),
        sections: sectionsOf(read, problems, sectionOf),
        findings: shown.map((problem) => {
          const { line, character } = lines.positionAt(problem.span.start);
          return {
            id: ids.get(problem) ?? '',
            section: sectionOf(problem) ?? '',
            severity: problem.severity,
            line: line + 1,
            column: character + 1,
            message: problem.message,
            rule: problem.rule,
            fixes: problem.fixes
              .slice(0, MOST_FIXES)
              .map((fix) => ({ title: fix.title, safe: fix.safe, fillIn: asks(fix) })),
            moreFixes: Math.max(0, problem.fixes.length - MOST_FIXES),
          };
        }),
        moreFindings: Math.max(0, asked.length - (from - 1) - shown.length),
        suppressed: suppressed.length,
      },
    };
  },
});

/** What only people can close, or what nobody has to look at. */
function isForPeople({ rule, severity }: Problem): boolean {
  return severity === 'hint' || rule === 'assumptions/open';
}

function nextOf({ node, source }: Plan, problems: readonly Problem[]): string {
  if (node === undefined && source.problems.length > 0)
    return 'Put the text right so that it can be read, and check it again.';
  const open = problems.filter((problem) => !isForPeople(problem));
  if (open.length === 0) {
    const assumed = problems.some(({ rule }) => rule === 'assumptions/open');
    return `Nothing has to be mended. Show the document of render_plan and the verdict of audit_plan${assumed ? ', and have the open assumptions confirmed by who can' : ''}.`;
  }
  const ways = [
    ...(open.some(({ fixes }) => fixes.some(({ safe }) => safe)) ? ['call apply_fixes for the safe fixes'] : []),
    ...(open.some(({ fixes }) => fixes.some((fix) => !fix.safe && !asks(fix)))
      ? ['call apply_fixes with the ids of the findings whose fix is meant']
      : []),
    ...(open.some(({ fixes }) => fixes.some(asks))
      ? ['call complete_plan for what is missing, or ask the person and write it']
      : []),
    ...(open.some(({ fixes }) => fixes.length === 0)
      ? ['change the plan as the messages say where there is no fix']
      : []),
  ];
  const sentence = ways.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. Then check the changed plan.`;
}

/** More of them are the same fix for many places. */
const MOST_FIXES = 6;

function sectionsOf(
  read: Plan,
  problems: readonly Problem[],
  sectionOf: (problem: Problem) => string | undefined,
): z.output<typeof answer>['sections'] {
  // Nobody can say what is missing in a text that cannot be read.
  if (read.node === undefined && read.source.problems.length > 0) return [];
  const counts = new Map<string | undefined, number>();
  for (const problem of problems) {
    if (problem.severity === 'hint') continue;
    const section = sectionOf(problem);
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const written = new Set(read.node?.entries.map(({ key }) => key.value));
  return planSections.map((section) => {
    const findings = counts.get(section) ?? 0;
    return {
      section,
      state: !written.has(section) ? 'missing' : findings > 0 ? 'incomplete' : 'complete',
      findings,
    };
  });
}
