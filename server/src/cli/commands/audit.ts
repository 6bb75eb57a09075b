import { auditPlan } from '../../audit/audit.ts';
import { type AuditFormat, auditFormats } from '../../audit/formats.ts';
import { readPlan } from '../../core/plan.ts';
import { checkPlanFully } from '../../rules/check.ts';
import { watchOf } from '../check.ts';
import { createConfigurations } from '../configurations.ts';
import { nameOf, readText, writeResult } from '../each-file.ts';
import { type ExitCode, exitCodes, tell, tellFailure, told, UserError, worse } from '../errors.ts';
import { isBriefName, isConfigurationName, isPlanName, standardInput } from '../files.ts';
import type { World } from '../world.ts';
import { checkOptions, checkRequest } from './check-options.ts';
import { defineCommand } from './command.ts';

const { rule: _, ...settingOptions } = checkOptions;

export const audit = defineCommand({
  description:
    'Reports which structural problems apply to a plan, the evidence in it, what to do first and what is good already.',
  operands: { name: 'FILE', summary: 'The plan; "-" is standard input', least: 1, most: 1 },
  options: {
    format: {
      kind: 'choice',
      choices: auditFormats.map(({ id }) => id),
      summary: 'The format; without it, the one that fits the name of the file to write, or text',
    },
    out: { kind: 'text', placeholder: 'FILE', summary: 'Where to write the report; without it, it is printed' },
    force: { kind: 'flag', summary: 'Replace the file of --out when there is one already' },
    ...settingOptions,
  },
  examples: [
    { command: 'audit northwind.partner-plan.yaml', purpose: 'Read how the plan stands' },
    { command: 'audit northwind.partner-plan.yaml --out audit.md', purpose: 'Write a report to hand on' },
  ],
  run: async ({ world, options, operands: [path = standardInput] }) => {
    const { out, 'stdin-filename': stdinName } = options;
    if (stdinName !== undefined && path !== standardInput) {
      throw new UserError(
        '--stdin-filename names what comes from standard input. Write "-" as the path to read from there.',
      );
    }
    const name = stdinName ?? nameOf(path);
    if (isConfigurationName(name) || isBriefName(name)) throw new UserError(told`${name} is no plan. Name a plan.`);
    if (out !== undefined && out !== standardInput) refuseToReplace(out, path, world);
    const { configuration, today } = checkRequest({ ...options, rule: undefined }, world);
    const configurations = createConfigurations(configuration, today, world);
    const settings = (await configurations.holdingIn(world.normalize(`${name}/..`)))?.settings ?? configurations.usual;
    const file = await readText(path, world);
    // A report on nothing would look as if the plan said nothing.
    if (!file.isUtf8) {
      throw new UserError(
        told`${name} cannot be audited, because it is not saved as UTF-8. Save it as UTF-8, and run the command again.`,
      );
    }
    const plan = readPlan(file.text);
    const failures: { readonly rule: string; readonly error: unknown }[] = [];
    const result = checkPlanFully(plan, settings, (rule, error) => failures.push({ rule, error }), watchOf(world));
    const report = auditPlan({ plan, ...result, today });
    const format = auditFormats.find(({ id }) => id === options.format) ?? formatOfFile(out) ?? auditFormats[0];
    if (format === undefined) throw new Error('There is no format.');
    await writeResult(format.render(report), out, options.force, world);
    if (out !== undefined && out !== standardInput) await tell(world, told`Wrote ${out}.`);
    let outcome: ExitCode = exitCodes.clean;
    for (const { rule, error } of failures) {
      outcome = worse(
        outcome,
        await tellFailure(error, world, `with the rule ${rule}, whose findings are missing here`),
      );
    }
    return outcome;
  },
});

/** A report can be written again at any time, a plan cannot. */
function refuseToReplace(out: string, input: string, world: World): void {
  if (isPlanName(out) || isBriefName(out) || isConfigurationName(out) || world.resolve(out) === world.resolve(input)) {
    throw new UserError(told`${out} is a file that a report would replace. Choose another name for the report.`);
  }
}

function formatOfFile(out: string | undefined): AuditFormat | undefined {
  return out === undefined
    ? undefined
    : auditFormats.find(({ extension }) => out.toLowerCase().endsWith(`.${extension}`));
}
