import * as z from 'zod';
import { auditPlan as audit } from '../audit/audit.ts';
import type { Evidence } from '../audit/report.ts';
import { readPlan } from '../core/plan.ts';
import { severities } from '../core/problem.ts';
import { checkPlanFully } from '../rules/check.ts';
import { defineTool, nextStep, plan, quoting, rest } from './tool.ts';

const input = z.strictObject({
  plan,
  findings: z
    .int()
    .min(0)
    .max(50)
    .default(5)
    .meta({ description: 'How many findings to list under each problem and area.' }),
});

const evidence = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  line: z.int(),
  message: quoting('What was found.'),
});

const found = { findings: z.array(evidence), moreFindings: rest('findings') };

const answer = z.strictObject({
  nextStep,
  title: quoting('What the plan calls itself.'),
  date: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), value: quoting('What the plan says.') })),
  verdict: z.array(quoting('What it comes to, in a sentence.')),
  feasibility: z
    .strictObject({
      outlook: z.enum(['reachable', 'stretch', 'out-of-reach', 'unknown']),
      arithmetic: z.array(quoting('How it comes to this, in a sentence.')),
    })
    .optional()
    .meta({ description: 'Whether the revenue target can be reached. Absent where the plan has none.' }),
  problems: z
    .array(
      z.strictObject({
        problem: z.string(),
        title: z.string(),
        diagnosed: z.string().meta({ description: 'What the diagnosis of the plan says about the program.' }),
        evidence: quoting('The evidence or the reason in the plan.').optional(),
        standing: z
          .enum(['applies', 'partly', 'minor', 'answered'])
          .meta({ description: 'How far the plan answers it.' }),
        words: quoting('How it comes to this.'),
        missing: z.array(z.string()),
        ...found,
      }),
    )
    .meta({ description: 'The four structural problems of the framework.' }),
  steps: z
    .array(z.strictObject({ title: z.string(), why: z.string(), errors: z.int(), warnings: z.int() }))
    .meta({ description: 'What to do, in the order in which it should be done.' }),
  good: z.array(z.string()).meta({ description: 'What the plan has already.' }),
  others: z.array(z.strictObject({ title: z.string(), ...found })),
});

/** How a plan stands. */
export const auditPlan = defineTool({
  name: 'audit_plan',
  title: 'Audit Plan',
  description:
    'Reports how a plan stands: which of the four structural problems apply, whether the target can be reached and the arithmetic behind it, what to do first, and what is good already. Call it before recommending anything for a program that exists.',
  input,
  answer,
  run({ plan: text, findings: most }, { settings, watch }) {
    const read = readPlan(text);
    const result = checkPlanFully(read, settings, undefined, watch);
    const report = audit({ plan: read, ...result, today: settings.today });
    const bounded = (all: readonly Evidence[]): { findings: z.output<typeof evidence>[]; moreFindings: number } => ({
      findings: all.slice(0, most).map(({ rule, severity, line, message }) => ({ rule, severity, line, message })),
      moreFindings: Math.max(0, all.length - most),
    });
    const { title, date, facts, verdict, feasibility, problems, steps, good, others } = report;
    return {
      answer: {
        nextStep:
          'Tell the person which problems apply with their evidence, the verdict with its arithmetic, and the steps in their order. check_plan has every finding with its fixes.',
        title,
        date,
        facts: facts.map((fact) => ({ ...fact })),
        verdict: [...verdict],
        ...(feasibility === undefined
          ? {}
          : { feasibility: { outlook: feasibility.outlook, arithmetic: [...feasibility.words] } }),
        problems: problems.map(({ problem, title, program, plan, missing, evidence }) => ({
          problem,
          title,
          diagnosed: program.status,
          ...(program.words === undefined ? {} : { evidence: program.words }),
          standing: plan.standing,
          words: plan.words,
          missing: missing.map((part) => part.title),
          ...bounded(evidence),
        })),
        steps: steps.map(({ title, why, errors, warnings }) => ({ title, why, errors, warnings })),
        good: [...good],
        others: others.map(({ title, evidence }) => ({ title, ...bounded(evidence) })),
      },
    };
  },
});
