import { structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import type { DiagnosisPart } from '../../core/plan.ts';
import { isRunning } from '../../core/program-state.ts';
import { cell, type Gap, gapsOf, isPresent, paragraph, row, table } from '../blocks.ts';
import type { Inline, Row } from '../model.ts';
import { capitalised, join, say, sentence, wordsFor } from '../say.ts';
import type { SectionMaker } from './section.ts';

export const diagnosis: SectionMaker = {
  id: 'diagnosis',
  title: 'Problem Diagnosis',
  build(plan) {
    const gap = gapsOf(plan);
    const findings = plan.diagnosis?.items ?? [];
    if (findings.length === 0 && isRunning(plan))
      return [paragraph(say`The program is running, and this plan names no structural problem.`)];
    if (findings.length === 0) return [gap('diagnosis')];
    const isNew = plan.program?.state?.value === 'none';
    const rows = findings.map((finding) => findingRow(finding, isNew, gap));
    const columns = ['Structural problem', 'Status', 'What shows it', 'What this plan does'];
    return [table('Structural problems', columns, rows, { rowsAs: 'items' })];
  },
};

const statuses = {
  applies: 'applies today',
  likely: 'likely',
  'ruled-out': 'does not apply',
};

function findingRow(finding: DiagnosisPart, isNew: boolean, gap: Gap): Row {
  const { problem, status, evidence, why, fix, node } = finding;
  const title = problem
    ? [wordsFor(problem, structuralProblemTitles[problem.value])]
    : [gap('diagnosis.*.problem', node)];
  const state = status
    ? [wordsFor(status, isNew && status.value === 'likely' ? 'likely to emerge' : statuses[status.value])]
    : [gap('diagnosis.*.status', node)];
  const grounds = groundsOf(finding, gap);
  const line = [
    sentence(say`${title} (${state})`),
    evidence && sentence(say`Evidence: ${evidence}`),
    why && sentence(isNew ? say`Why it will emerge: ${why}` : say`Why it is likely: ${why}`),
    ...(evidence || why ? [] : grounds),
    fix && sentence(say`Fix: ${fix}`),
  ].filter(isPresent);
  const cells = [
    cell(title),
    cell(capitalised(state)),
    cell(...grounds),
    cell(...(fix ? [sentence(say`${fix}`)] : [])),
  ];
  return row(cells, join(line, ' '), node.span);
}

/** What has to be there depends on the status: a fact needs evidence, a forecast needs a reason. */
function groundsOf({ status, evidence, why, node }: DiagnosisPart, gap: Gap): readonly (readonly Inline[])[] {
  const given = [evidence && sentence(say`${evidence}`), why && sentence(say`${why}`)].filter(isPresent);
  if (given.length > 0 || status?.value === 'ruled-out') return given;
  return [status?.value === 'likely' ? [gap('diagnosis.*.why', node)] : [gap('diagnosis.*.evidence', node)]];
}
