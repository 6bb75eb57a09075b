import { firstLine, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { findTerms } from '../../framework/meaning/terms.ts';

export const plannedBackfill = defineRule({
  id: 'attribution/planned-backfill',
  summary: 'The plan wants to attribute deals that closed before attribution was in place.',
  why: 'Nobody remembers who introduced whom a year ago, and everybody remembers it in his own favor. Numbers that were attributed in hindsight make the numbers that follow look doubtful, too.',
  source: [
    'Build it correctly the first time.',
    'Retrofitting attribution after deals have closed is significantly harder.',
  ],
  exceptions:
    'Where the deals of the past are marked once for a comparison and counted in no report of the program. Say how they are marked.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  backfill: Sales operations tags the deals of the last two years by hand.\n',
    good: 'partnerPlan: 1\nattribution:\n  backfill: None. Deals that closed before the launch keep the source that they have.\n',
  },
  check({ plan, report }) {
    const backfill = plan.attribution?.backfill;
    if (backfill === undefined || REFUSES.test(backfill.value)) return;
    const hit = findTerms(backfill.value, rework)[0];
    if (hit === undefined) return;
    report({
      at: firstLine(plan.source.text, backfill.node),
      message: `The plan wants to attribute deals after they have closed ("${backfill.value.slice(hit.start, hit.end)}"), which is significantly harder than doing it right from the first deal. Leave closed deals as they are, and start with the launch.`,
      fixes: [
        {
          title: 'Leave closed deals as they are',
          safe: false,
          edits: [
            setValue(
              plan.source.text,
              backfill.node,
              'None. Deals that closed before the launch keep the source that they have.',
            ),
          ],
        },
      ],
    });
  },
});

/** A text that starts by refusing says afterwards what happens instead. */
const REFUSES = /^\s*(?:none|no|not|never|nothing|n\/a|excluded|exclude|out of scope|we do not|we don['\u2019]t)\b/iu;

const rework: readonly string[] = [
  'backfill*',
  'back fill*',
  'retrofit*',
  'retroactiv*',
  'retrospectiv*',
  'hindsight',
  'retag*',
  're tag*',
  'relabel*',
  'reclassif*',
  'reattribut*',
  're attribut*',
  'restat*',
  'reconstruct*',
  'tag',
  'tags',
  'tagged',
  'assign',
  'assigns',
  'assigned',
  'attribute',
  'attributes',
  'attributed',
  'review',
  'reviews',
  'reviewed',
  'go through',
  'goes through',
  'mark',
  'marks',
  'marked',
  'fill in',
  'fills in',
  'filled in',
  'update',
  'updates',
  'updated',
  'classif*',
  'import*',
  'enrich*',
  'correct',
  'corrects',
  'corrected',
];
