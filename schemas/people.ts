import * as z from 'zod';
import { field, shown, text } from './field.ts';

/** How many people work for something. Half a person is one who does it half of the time. */
export const headcount = z
  .number({ error: headcountMessage })
  .min(0, { error: headcountMessage })
  .max(Number.MAX_SAFE_INTEGER, { error: headcountMessage });

function headcountMessage(issue: { readonly input?: unknown }): string {
  return `${shown(issue.input)} is not a number of people. Write digits only, for example 2, or 0.5 for half of one person's time.`;
}

/** `3 hours a week`, `2 days a month`, `50%`, `part-time`. */
const workingTimePattern =
  /^(?:(?:full|half|part)[ -]time|\d{1,4}(?:\.\d{1,2})?%|\d{1,4}(?:\.\d{1,2})? (?:hours?|days?) (?:a|per) (?:day|week|month|quarter))$/i;

/** How much of their time people have for the program, as it is written. */
const workingTime = z.string({ error: workingTimeMessage }).regex(workingTimePattern, { error: workingTimeMessage });

function workingTimeMessage(issue: { readonly input?: unknown }): string {
  return `${shown(issue.input)} does not say how much time somebody has. Write it like 3 hours a week, 2 days a month, 50%, part-time or full-time.`;
}

const person = z.strictObject({
  role: field(text, {
    title: 'Role',
    description: 'What the person does in your company.',
    example: 'Channel account manager',
  }),
  name: field(text, {
    title: 'Name',
    description: 'The name, where one person is meant. Tasks are given to it.',
    example: 'Ana',
  }).optional(),
  count: field(headcount, {
    title: 'How many',
    description: 'How many people have this role. One unless it is said.',
    example: 9,
  }).optional(),
  time: field(workingTime, {
    title: 'Time',
    description: 'How much of their time they have for partners, where it is not all of it.',
    example: '3 hours a week',
  }).optional(),
});

/** Who there really is. A brief and a plan say it with the same keys. */
export const people = z.array(
  field(person, {
    title: 'Person or role',
    description: 'A person, or several people of one role, who work for the program.',
    example: { role: 'Channel account manager', count: 9 },
  }),
);

/** One entry of the list of people. */
export type Person = z.output<typeof person>;
