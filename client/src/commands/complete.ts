import * as vscode from 'vscode';
import type { SectionSummary, UpdateResult } from '../../../server/src/protocol/update.ts';
import { pickOne } from '../pick-one.ts';
import { applyUpdate } from '../update/apply-update.ts';
import { sectionAt } from '../update/section-at.ts';
import { openPlan, readUpdateRequest, updateParams } from '../update/update-request.ts';
import { writeAnew } from '../update/write-anew.ts';
import { whileWaiting } from '../while-waiting.ts';
import { type Command, Refusal, type Services } from './command.ts';

export const completePlan: Command = {
  id: 'partnerPlan.completePlan',
  failure: 'The plan was not completed.',
  async run(services, given) {
    const request = readUpdateRequest(given);
    const plan = await openPlan(services, request);
    const params = await updateParams(plan);
    const result = await whileWaiting('Completing the plan', (token) => services.server.complete(params, token));
    if (result === undefined) return false;
    return applyUpdate(plan, result, request);
  },
};

export const regenerateSection: Command = {
  id: 'partnerPlan.regenerateSection',
  failure: 'The section was not regenerated.',
  async run(services, given) {
    const request = readUpdateRequest(given);
    const plan = await openPlan(services, request);
    const section = request.section ?? (await chooseSection(services.server, plan, request.uri !== undefined));
    if (section === undefined) return false;
    const params = { ...(await updateParams(plan)), section };
    const update = (anew: boolean): Promise<UpdateResult | undefined> =>
      whileWaiting('Regenerating the section', (token) =>
        services.server.regenerateSection(anew ? { ...params, anew } : params, token),
      );
    const result = await update(false);
    if (result === undefined) return false;
    const isComplete = result.edit === undefined && result.refused.length === 0;
    if (!isComplete || !request.preview) return applyUpdate(plan, result, request);
    const anew = await update(true);
    return anew !== undefined && writeAnew(plan, anew);
  },
};

/** From a menu of the editor, it is the section in which the cursor stands. From the palette, one is picked. */
async function chooseSection(
  server: Services['server'],
  plan: vscode.TextDocument,
  fromMenu: boolean,
): Promise<string | undefined> {
  const { sections } = await server.sections({ uri: plan.uri.toString() });
  if (sections.length === 0) {
    throw new Refusal('This file is not a partner plan. Open a plan and regenerate a section of it.');
  }
  const current = currentSection(plan, sections);
  return fromMenu && current ? current.section : pickSection(sections, current);
}

function currentSection(plan: vscode.TextDocument, sections: readonly SectionSummary[]): SectionSummary | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === plan);
  return editor && sectionAt(plan.getText().split(/\r?\n/), editor.selection.active.line, sections);
}

/** Asks for a section of the plan. The one in which the cursor stands comes first. */
async function pickSection(
  sections: readonly SectionSummary[],
  current: SectionSummary | undefined,
): Promise<string | undefined> {
  const others = sections.filter((section) => section !== current);
  const items = [...(current ? [current] : []), ...others].map((summary) => ({
    label: summary.title,
    description: states[summary.state],
    section: summary.section,
    ...(summary === current && { detail: 'The cursor stands here.' }),
  }));
  const picked = await pickOne(items, {
    title: 'Regenerate Section',
    placeholder: 'A section is filled, and what you wrote stays. One that is complete is shown written anew first',
  });
  return picked?.section;
}

const states: Readonly<Record<SectionSummary['state'], string>> = {
  complete: 'complete',
  incomplete: 'something is missing',
  missing: 'not in the plan yet',
};
