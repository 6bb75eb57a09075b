import type { Brief, brief as briefSchema } from '../../schemas/brief.ts';
import { crmSystems, type PartnerType, partnerTypes, programStates } from '../../schemas/program.ts';
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

/** Every set of partner types that a program can have. */
const typeSets: readonly (readonly PartnerType[])[] = Array.from({ length: 2 ** partnerTypes.length - 1 }, (_, index) =>
  partnerTypes.filter((_, bit) => ((index + 1) >> bit) % 2 === 1),
);

const smallest = ['1', '1000 USD', '7 days'] as const;

/** From the smallest to the largest program that the generator is made for, with the borders of its tables. */
const sizes: readonly (readonly [partners: string, dealSize: string, salesCycle: string])[] = [
  smallest,
  ['5', '2,350 GBP', '2 weeks'],
  ['6', '9.5k EUR', '15 days'],
  ['19', '12345 CHF', '45 days'],
  ['20', '45000 USD', '46 days'],
  ['24, 30', '43217 USD', '3 months'],
  ['99', '180000 EUR', '120 days'],
  ['250, 180', '8,000,000 JPY', '2 quarters'],
  ['1200', '1.5M USD', '271 days'],
  ['5000', '10000000 USD', '540 days'],
];

/** Every set of types with every state and every CRM, each of them with one of the sizes. */
export const gridOfBriefs: readonly { readonly title: string; readonly brief: Brief }[] = typeSets.flatMap(
  (partnerTypes, types) =>
    programStates.flatMap((state, states) =>
      crmSystems.map((crm, systems) => {
        const [partners, dealSize, salesCycle] = sizes[(7 * types + 3 * states + systems) % sizes.length] ?? smallest;
        const title = [partnerTypes.join('+'), state, crm, partners, dealSize, salesCycle].join(' / ');
        const partnerPipelineTargets = (types + systems) % 2 === 0;
        const crmName = crm === 'other' ? 'SugarCRM' : undefined;
        const changed = { partnerTypes, state, crm, crmName, partners, dealSize, salesCycle, partnerPipelineTargets };
        return { title, brief: briefOf(changed) };
      }),
    ),
);

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
