import * as z from 'zod';
import { field, text } from './field.ts';

/** The four structural problems of the framework. */
export const structuralProblems = ['no-tiers', 'no-attribution', 'no-playbook', 'no-measurement'] as const;
export type StructuralProblem = (typeof structuralProblems)[number];

/** The heading that the framework gives to each problem. */
export const structuralProblemTitles: Readonly<Record<StructuralProblem, string>> = {
  'no-tiers': 'No tier structure, so all partners get the same treatment',
  'no-attribution': 'No pipeline attribution, so partner value is invisible',
  'no-playbook': 'No joint go-to-market playbook, so each partner operates differently',
  'no-measurement': 'No measurement framework, so the program cannot defend its budget',
};

export const diagnosisStatuses = ['applies', 'likely', 'ruled-out'] as const;

const finding = z.strictObject({
  problem: field(z.enum(structuralProblems), {
    title: 'Structural problem',
    description: 'Which of the four: no-tiers, no-attribution, no-playbook or no-measurement.',
    example: 'no-attribution',
  }),
  status: field(z.enum(diagnosisStatuses), {
    title: 'Status',
    description:
      'applies: it is a fact today, and evidence shows it. likely: nobody has shown it yet, and a reason speaks for it. ruled-out: it does not apply.',
    example: 'applies',
  }),
  evidence: field(text, {
    title: 'Evidence',
    description:
      'What you see today that shows the problem: words of a person, figures of last year, or facts of this plan.',
    example: 'Eleven deals closed last year came through partners, and the CRM shows all of them as direct.',
  }).optional(),
  why: field(text, {
    title: 'Why it is likely',
    description: 'Where nothing shows the problem yet: what speaks for it, or what will bring it about.',
    example: 'The first referrals will arrive by e-mail before the CRM has a field for their source.',
  }).optional(),
  fix: field(text, {
    title: 'Fix',
    description: 'What this plan does about it.',
    example: 'Deal source becomes a required field, filled by the registration workflow.',
  }).optional(),
});

export const diagnosis = z.array(
  field(finding, {
    title: 'Diagnosed problem',
    description: 'One of the four structural problems, with its evidence.',
    example: {
      problem: 'no-attribution',
      status: 'applies',
      evidence: 'Eleven deals closed last year came through partners, and the CRM shows all of them as direct.',
    },
  }),
);
