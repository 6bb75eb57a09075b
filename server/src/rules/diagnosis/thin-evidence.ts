import * as z from 'zod';
import { structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { hasNumber } from '../../framework/meaning/numbers.ts';
import { proposedEvidence } from '../../framework/proposals/diagnosis.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const thinEvidence = defineRule({
  id: 'diagnosis/thin-evidence',
  summary: 'The evidence for a problem is too short to show anything, or says what somebody feels.',
  why: '"Attribution is bad" is the problem once more, in other words. Evidence says who saw what, where and how often, and that takes a sentence.',
  practice: 'A sentence that names a fact and a number rarely fits into forty characters.',
  exceptions: 'Where a few words say it all, such as a number and its report. Set the option to fewer characters.',
  severity: 'information',
  fixable: true,
  options: z.strictObject({
    characters: z
      .int()
      .min(1)
      .default(40)
      .meta({ description: 'The number of characters from which a text counts as evidence.' }),
  }),
  examples: {
    bad: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-tiers, status: applies, evidence: There are no tiers. }\n',
    good: 'partnerPlan: 1\ndiagnosis:\n  - { problem: no-tiers, status: applies, evidence: "All 20 partners get the same budget, and 12 of them bring nothing." }\n',
  },
  check({ plan, options, report }) {
    for (const { problem, status, evidence, node } of plan.diagnosis?.items ?? []) {
      if (status?.value !== 'applies' || evidence === undefined) continue;
      const length = evidence.value.trim().length;
      const isFelt = IMPRESSION.test(evidence.value.trim()) && !hasNumber(evidence.value);
      if (length >= options.characters && !isFelt) continue;
      const about = `The evidence for ${problem === undefined ? 'this problem' : `"${structuralProblemTitles[problem.value]}"`}`;
      report({
        at: evidence.node.span,
        message: `${about} ${length < options.characters ? `has ${length} characters` : 'is an impression'}. Say who sees what, where and how often, so that others can check it.`,
        fixes: [
          {
            title: 'Write the evidence anew',
            safe: false,
            edits: [
              addKey(
                plan.source.text,
                node,
                'evidence',
                { placeholder: proposedEvidence(problem?.value) },
                keyOrder(['diagnosis', 0]),
              ),
            ],
          },
        ],
      });
    }
  },
});

/** What somebody feels, in the first words of a text. What is quoted has been said, and that is a fact. */
const IMPRESSION =
  /^(?:it (?:feels?|felt|seems?|seemed|looks? like)|(?:we|i|sales|marketing|every(?:body|one)|people|partners|resellers|all of us) (?:feels?|felt|thinks?|thought|believes?|believed|guess|suspect|assume|knows?|says?|complains?|agrees?)|(?:obvious|clear|known)(?:ly)?)\b/iu;
