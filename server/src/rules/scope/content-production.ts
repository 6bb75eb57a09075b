import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { findPattern, findTerms } from '../../framework/meaning/terms.ts';
import { fixesByRemoval } from './remove-text.ts';

export const contentProduction = defineRule({
  id: 'scope/content-production',
  summary: 'The plan plans content, not the infrastructure of the program.',
  why: 'A content calendar changes every week, and the infrastructure of a program every year. Together in one plan, one of them is always out of date. The plan says which assets exist, where they live and who approves them; what they say belongs in a file of its own.',
  source: [
    'This skill is specifically about the operational and attribution infrastructure of a B2B partner or channel program, not the content that supports it.',
  ],
  exceptions: 'Where the co-marketing of a tier is one certain campaign that partners were promised by its name.',
  severity: 'information',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - task: Fill the content calendar for the first quarter.\n      covers: [other]\n    - task: Create the fields.\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits:\n      other: [Joint content calendar]\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - task: Publish the brand guidelines.\n      covers: [brand-approval]\n',
  },
  check({ plan, report }) {
    for (const text of freeTexts(plan)) {
      // Which assets there are is part of the plan, whatever they are.
      if (text.path[1] === 'coMarketing') continue;
      for (const { start, end } of [...findTerms(text.text, terms), ...findPattern(text.text, MADE).slice(0, 1)]) {
        report({
          at: text.spanOf(start, end),
          message: `"${text.text.slice(start, end)}" is about content. This plan covers the operations and the attribution of the program, so keep the content that supports it in a file of its own.`,
          fixes: fixesByRemoval(plan, text, 'Remove this text from the plan'),
        });
      }
    }
  },
});

/** Somebody makes content here. To publish a guide, or to approve a video, is a task of the program. */
const MADE =
  /\b(?:writes?|drafts?|produces?|designs?|shoots?|films?) (?:(?:a|an|the|our|new|series of|set of|copy of|text of|copy for|one|two|three|four|five|six|ten|\d+|(?:joint|monthly|weekly|short)) ){0,4}(?:blog (?:posts?|articles?)|podcasts?|videos?|landing pages?|brochures?|newsletters?|social (?:media )?posts?|white ?papers?|e-?books?)\b/giu;

const terms = [
  'content calendar*',
  'editorial calendar*',
  'social media calendar*',
  'blog post draft*',
  'draft blog post*',
  'write blog posts',
  'ad copy',
  'newsletter draft*',
];
