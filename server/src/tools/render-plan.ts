import * as z from 'zod';
import { readPlan } from '../core/plan.ts';
import { buildDocument } from '../render/document.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { buildSummary } from '../render/summary.ts';
import { renderText } from '../render/text.ts';
import { wholeDocument } from '../render/whole-document.ts';
import { paged, pageOf, paging } from './page.ts';
import { defineTool, plan, quoting } from './tool.ts';

const input = z.strictObject({
  plan,
  as: z.enum(['text', 'markdown', 'summary']).default('text').meta({
    description:
      'text: in the output format of the framework. markdown: the whole document with its annexes. summary: the one page for who approves the plan, as Markdown.',
  }),
  ...paging,
});

const answer = z.strictObject({
  document: quoting('The document, or a part of it.'),
  unreadable: z
    .int()
    .meta({ description: 'How many parts of the plan cannot be read, and are missing in the document.' }),
  ...paged,
});

/** A plan as people read it. */
export const renderPlan = defineTool({
  name: 'render_plan',
  title: 'Render Plan',
  description:
    'Writes the document of a plan, to show it to a person: in the output format of the framework, as Markdown, or as one page for a sponsor. Show the document and not your own retelling of it.',
  input,
  answer,
  run({ plan: text, as, from, limit }) {
    const read = readPlan(text);
    const { text: document, ...where } = pageOf(documentOf[as](read), from, limit);
    return {
      answer: { document, unreadable: read.source.problems.filter(({ follows }) => !follows).length, ...where },
    };
  },
});

const documentOf = {
  text: (read: ReturnType<typeof readPlan>) => renderText(buildDocument(read)),
  markdown: (read: ReturnType<typeof readPlan>) => renderMarkdown(wholeDocument(read)),
  summary: (read: ReturnType<typeof readPlan>) => renderMarkdown(buildSummary(read)),
};
