import type { ShowNotice } from './messages.ts';

/** What a preview says when its plan cannot be shown: over the last document, and where there is none. */
export const notices = {
  noPlan: {
    type: 'notice',
    text: 'This file is not a partner plan. The preview shows the last plan.',
    nothing: {
      title: 'This file is not a partner plan',
      advice:
        'The name of a plan ends in .partner-plan.yaml, or its language is Partner Plan. Choose the language at the bottom right of the editor, or open a plan, which is then shown here.',
    },
  },
  unread: {
    type: 'notice',
    text: 'The plan cannot be read at the moment. The preview shows what it last was.',
    nothing: {
      title: 'The plan cannot be shown',
      advice:
        'Either the file was moved or deleted, or the language server is not running. Open the plan in an editor, and the preview follows. When it stays like this, run the command "Partner Plan: Restart Server". The output "Partner Plan" says what went wrong.',
    },
  },
  closed: {
    type: 'notice',
    text: 'This plan was closed without being saved. The preview shows what it last was.',
    nothing: {
      title: 'The plan is gone',
      advice: 'It was closed without being saved. Open another plan, which is then shown here.',
    },
  },
} as const satisfies Readonly<Record<string, ShowNotice>>;
