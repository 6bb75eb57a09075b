import type { Brief, brief as briefSchema } from '../../schemas/brief.ts';
import { readBrief } from '../../server/src/generate/brief.ts';

/** The day on which the plans of these tests are built. */
export const today = '2026-11-22';

const answers = {
  company: 'Northwind',
  partnerTypes: 'technology',
  state: 'informal',
  partners: '24, 30',
  dealSize: '45000 USD',
  salesCycle: '90 days',
  crm: 'salesforce',
  partnerPipelineTargets: 'yes',
} satisfies Partial<Record<keyof typeof briefSchema.shape, string>>;

/** A brief from answers, as a person types them. */
export function briefOf(changed: Readonly<Record<string, unknown>>): Brief {
  const { brief, refused } = readBrief({ ...answers, ...changed });
  if (brief === undefined) throw new Error(refused.map(({ key, message }) => `${key}: ${message}`).join('\n'));
  return brief;
}

/** Names that a person may type, each with something that YAML, Markdown or a file system reads in its own way. */
export const awkwardNames: readonly string[] = [
  'Acme: "The #1" & Sons',
  "O'Neill's {Group}, Inc.",
  '- [x] *star* | pipe > fold',
  '42',
  'true',
  '~',
  '@work %percent `tick`',
  '株式会社ノース',
  'Ünïcödé Straße',
  'trailing colon:',
  '# not a comment',
  '!tag &anchor *alias',
  '2026-11-22',
  'a'.repeat(80),
  'line\nbreak\tand tab',
  `dashes \u2014 and \u2013 here`,
];
