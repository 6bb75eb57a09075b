import { cell, clause, gapsOf, isPresent, join, row, say, sentence, table, wordsFor } from '../blocks.ts';
import type { SectionMaker } from './section.ts';

export const risks: SectionMaker = {
  id: 'risks',
  title: 'Risks and Failure Modes',
  build(plan) {
    const gap = gapsOf(plan);
    const rows = (plan.risks?.items ?? []).map(({ risk, kind, mitigation, owner, node }) => {
      const words = risk ? sentence(say`${risk}`) : [gap('risks.*.risk', node)];
      const sort = kind && kind.value !== 'other' ? [wordsFor(kind, kinds[kind.value])] : [];
      const plannedFor = mitigation ? sentence(say`${mitigation}`) : [gap('risks.*.mitigation', node)];
      const line = [
        sort.length > 0 ? say`${sort}: ${words}` : words,
        say`What we do about it: ${plannedFor}`,
        owner && sentence(say`Owner: ${owner}`),
      ].filter(isPresent);
      const cells = [cell(words), cell(sort), cell(plannedFor), cell(...(owner ? [clause(say`${owner}`)] : []))];
      return row(cells, join(line, ' '), node.span);
    });
    if (rows.length === 0) {
      return [gap('risks')];
    }
    return [
      table('Risks and failure modes', ['Risk', 'Kind', 'What we do about it', 'Owner'], rows, { rowsAs: 'items' }),
    ];
  },
};

const kinds = {
  cannibalization: 'Cannibalization',
  adoption: 'Adoption',
  capacity: 'Capacity',
  attribution: 'Attribution',
  quality: 'Quality',
};
