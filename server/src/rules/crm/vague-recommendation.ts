import { freeTexts } from '../../core/free-texts.ts';
import { keptByText } from '../../core/kept-by-text.ts';
import { perPlan } from '../../core/per-plan.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import type { Span, TextEdit } from '../../core/text.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { dealObject, labelFor } from '../../framework/crm/plan-fields.ts';
import { isOnlyMentioned } from '../../framework/meaning/terms.ts';
import { isDoneByNobody } from '../shared/nobody.ts';

export const vagueRecommendation = defineRule({
  id: 'crm/vague-recommendation',
  summary: 'A recommendation about the CRM names no field, no trigger and no view.',
  why: 'Nobody can configure "track partner deals". The admin needs the field to create, the event that fills it, and the view in which it appears. A sentence that names one of them can be done and checked.',
  source: [
    'Be specific about CRM configuration.',
    'Vague recommendations like "track partner deals" are not useful.',
    'Name the fields, the workflow triggers, and the reporting views.',
  ],
  exceptions: 'Where the line is a principle above a list of steps, and each of the steps names its field.',
  severity: 'warning',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - task: Track partner deals.\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - task: Create the field Deal Source and the view Partner-sourced pipeline.\n',
  },
  check({ plan, report }) {
    for (const { path, text, spanOf } of freeTexts(plan)) {
      if (!isAboutConfiguration(path.map(String))) continue;
      const hit = vagueWordsIn(text);
      if (hit === undefined || isSpecific(text, namesOf(plan))) continue;
      const at = spanOf(hit.start, hit.end);
      report({
        at,
        message: `"${text.slice(hit.start, hit.end)}" names no field, no trigger and no view, so that nobody can set it up. Say which field is filled, by which event, and in which view the deal appears.`,
        fixes: [{ title: 'Name the field and the event', safe: false, edits: [concrete(plan, at)] }],
      });
    }
  },
});

/** Where a plan recommends what to do. What somebody observed, such as evidence, is no recommendation. */
function isAboutConfiguration(path: readonly string[]): boolean {
  const [section, , third] = path;
  if (section === 'diagnosis') return third === 'fix';
  if (section === 'launch') return path.includes('task');
  return section === 'attribution' && (path.includes('steps') || path.includes('description') || path.includes('to'));
}

/** The vague sentences that plans are full of. None of them names what the admin has to create. */
const VAGUE =
  /\b(?:(?:keep track of|(?:track|log|record|monitor|watch|captur)(?:e|es|s|ing)?) (?:all |the |our |every |any )?partner(?:s|(?:'s)?[ -](?:deal|pipeline|opportunit|referral|revenue|activit)\p{L}*)\b|monitor(?:s|ing)? (?:the |our )?pipeline\b(?! coverage)|(?:use|configure|set up) (?:the |our )?crm\b)/giu;

/** The first vague words of a text that it does not deny, quote or leave to nobody. */
const vagueWordsIn = keptByText((text): { readonly start: number; readonly end: number } | undefined => {
  for (const match of text.matchAll(VAGUE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isOnlyMentioned(text, start, end) && !isDoneByNobody(text, start)) return { start, end };
  }
  return undefined;
});

/** The names that make a sentence specific: fields, stages, views and the workflow of the plan, and the usual labels. */
const namesOf = perPlan((plan: Plan): readonly string[] => {
  const { fields, views, routing, stages } = plan.attribution ?? {};
  return [
    ...(fields?.items.flatMap(({ name, apiName }) => [name?.value, apiName?.value]) ?? []),
    ...(views?.items.map(({ name }) => name?.value) ?? []),
    ...(stages?.items.map(({ value }) => value) ?? []),
    routing?.name?.value,
    'Deal Source',
    'Deal Registration',
  ]
    .map((name) => comparable(name ?? ''))
    .filter((name) => name.length > 2);
});

/** Whether a text names something that can be set up, or the section of the plan in which it is named. */
function isSpecific(text: string, names: readonly string[]): boolean {
  if (
    /\b(?:fields?|propert(?:y|ies)|columns?|picklists?|views?|filters?|workflows?|automations?|flows?|reports?|dashboards?)\b|\(attribution\)/iu.test(
      text,
    )
  ) {
    return true;
  }
  const bare = comparable(text);
  return names.some((name) => bare.includes(name));
}

/** The vague words replaced by a sentence that a person completes. */
function concrete(plan: Plan, span: Span): TextEdit {
  const label = labelFor(plan, 'deal-source').replace(/[\\$}]/g, (character) => `\\${character}`);
  const startsSentence = /\p{Lu}/u.test(plan.source.text[span.start] ?? '');
  const newText = `${startsSentence ? 'Let' : 'let'} \${1:the registration workflow} fill the field \${2:${label}} on every ${dealObject(plan)}`;
  return { span, newText, snippet: true };
}
