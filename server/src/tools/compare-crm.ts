import * as z from 'zod';
import { crmSystems } from '../../../schemas/program.ts';
import { severities } from '../core/problem.ts';
import { indexLines } from '../core/text.ts';
import { driftOf } from '../crm-files/drift/drift.ts';
import { readablePlan, unknownEdition } from './readable-plan.ts';
import { defineTool, plan, quoting, rest, ToolError } from './tool.ts';

const input = z.strictObject({
  plan,
  crm: z.enum(crmSystems).optional().meta({ description: 'The CRM, where it is not that of the plan.' }),
  edition: z.string().optional().meta({ description: 'The edition of the CRM, where it is not that of the plan.' }),
  files: z
    .array(
      z.strictObject({
        path: z.string().meta({ description: 'The path of the file, by which it is known what it holds.' }),
        text: z.string(),
      }),
    )
    .min(1)
    .max(500)
    .meta({ description: 'What the CRM has: the files of a retrieved DX project, or lists of fields as JSON or CSV.' }),
  limit: z.int().min(1).max(200).default(50).meta({ description: 'How many differences to list at most.' }),
});

const answer = z.strictObject({
  crm: quoting('The CRM, as the plan calls it.'),
  read: z.int().meta({ description: 'How many of the files were of use.' }),
  differences: z.array(
    z.strictObject({
      severity: z.enum(severities),
      rule: z.string(),
      line: z.int().meta({ description: 'Of the plan.' }),
      message: quoting('What differs, and what to do.'),
    }),
  ),
  moreDifferences: rest('differences'),
  refused: z.array(quoting('What could not be read, and why.')),
});

/** What the CRM has and the plan does not say, and the other way round. */
export const compareCrm = defineTool({
  name: 'compare_crm',
  title: 'Compare CRM',
  description:
    'Compares what a CRM has with what the plan needs: what is missing, of another type, renamed or only similar. It takes what was exported from the CRM and asks nobody.',
  input,
  answer,
  run({ plan: text, crm, edition, files, limit }) {
    refuseTooMuch(files);
    const given = new Map(files.map((file) => [file.path, file.text]));
    const { setup, problems, read, refused } = driftOf(readablePlan(text), given, {
      ...(crm === undefined ? {} : { system: crm }),
      ...(edition === undefined ? {} : { edition }),
    });
    if (edition !== undefined && setup.edition === undefined) throw new ToolError(unknownEdition(setup.system));
    if (read === 0) {
      throw new ToolError(
        [
          'These files hold nothing that shows what the CRM has. Bring its fields, or name the CRM as "crm".',
          ...refused,
        ]
          .slice(0, MOST_REFUSALS)
          .join('\n'),
      );
    }
    const lines = indexLines(text);
    return {
      answer: {
        crm: setup.crm,
        read,
        differences: problems.slice(0, limit).map(({ severity, rule, span, message }) => ({
          severity,
          rule,
          line: lines.positionAt(span.start).line + 1,
          message,
        })),
        moreDifferences: Math.max(0, problems.length - limit),
        refused: refused.slice(0, MOST_REFUSALS),
      },
    };
  },
});

const MOST_REFUSALS = 20;

/** All files together, in UTF-16 code units. A retrieved project with every field of a large organization has less. */
const MOST_TEXT = 8_000_000;

function refuseTooMuch(files: readonly { readonly text: string }[]): void {
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= MOST_TEXT) return;
  throw new ToolError(
    `The files have ${length} characters together, and at most ${MOST_TEXT} are compared at a time. Bring the fields of the objects that the plan names.`,
  );
}
