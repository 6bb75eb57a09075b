import { crmSystems } from '../../../schemas/program.ts';
import type { Plan } from '../core/plan.ts';
import { indexLines } from '../core/text.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import type { Setup } from '../setup/model.ts';
import { whyNotSetUp } from '../setup/readable.ts';
import type { SetupChoice } from '../setup/setup.ts';
import { didYouMean } from './arguments.ts';
import { readText } from './each-file.ts';
import { told, UserError } from './errors.ts';
import { isBriefName, isConfigurationName } from './files.ts';
import type { TextFile } from './text-file.ts';
import type { World } from './world.ts';

/** What a person chose in place of what the plan says. */
export function choiceOf(options: {
  readonly crm?: string | undefined;
  readonly edition?: string | undefined;
}): SetupChoice {
  const system = crmSystems.find((each) => each === options.crm);
  return {
    ...(system === undefined ? {} : { system }),
    ...(options.edition === undefined ? {} : { edition: options.edition }),
  };
}

/** @throws UserError for an edition that the CRM does not have. */
export function checkEdition(wanted: string | undefined, { system, crm, edition }: Setup): void {
  if (wanted === undefined || edition !== undefined) return;
  const { editions } = crmFacts[system].setup;
  const ids = editions.map(({ id }) => id);
  throw new UserError(
    ids.length === 0
      ? told`Nothing is known of editions of ${crm}. Leave --edition out.`
      : told`${crm} has no edition "${wanted}".${didYouMean(wanted, ids)} The editions are ${ids.join(', ')}.`,
  );
}

/**
 * Reads the plan that a CRM is set up for.
 *
 * @param attempt what cannot be done with a file that is not UTF-8: `set up`, `compared`.
 * @throws UserError for a file that is no plan by its name.
 */
export async function readPlanFile(path: string, name: string, attempt: string, world: World): Promise<TextFile> {
  if (isConfigurationName(name) || isBriefName(name)) throw new UserError(told`${name} is no plan. Name a plan.`);
  const file = await readText(path, world);
  if (file.isUtf8) return file;
  throw new UserError(
    told`${name} cannot be ${attempt}, because it is not saved as UTF-8. Save it as UTF-8, and run the command again.`,
  );
}

/** @throws UserError at the line on which a text cannot be read as a plan. */
export function checkReadable(plan: Plan, name: string, attempt: string): void {
  const reason = whyNotSetUp(plan);
  if (reason === undefined) return;
  const line = indexLines(plan.source.text).positionAt(reason.span.start).line + 1;
  throw new UserError(told`${name}:${line}: The plan cannot be ${attempt}. ${reason.message}`);
}
