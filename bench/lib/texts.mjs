// Plans that grow as plans grow: more fields, conflict rules, tasks and risks, each with names of its own.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const example = readFileSync(
  fileURLToPath(new URL('../../examples/referral-new.partner-plan.yaml', import.meta.url)),
  'utf8',
);

/** What one more part of each kind adds, in front of what stands behind its list. */
const additions = [
  {
    before: /^ {2}routing:$/m,
    lines: (n) => [
      `    - { name: Office Note ${n}, object: deal, type: text, required: false,`,
      `        requiredWhen: Deal Source is Partner-influenced, setBy: partner-operations }`,
    ],
  },
  {
    before: /^ {2}views:$/m,
    lines: (n) => [
      `    - when: other`,
      `      situation: Office ${n} and a sales team of another region name the same firm.`,
      `      outcome: The office keeps the deal when its introduction ${n} is older.`,
      `      decidedBy: Partner manager`,
      `      within: 1 business day`,
      `      otherwise: The deal stays with sales.`,
      `      escalation: Managing director, within 2 business days`,
    ],
  },
  {
    before: /^ {2}softLaunch:$/m,
    lines: (n) => [
      `    - task: Agree with office ${n} on its list of firms and on who calls them.`,
      `      owner: Partner manager`,
      `      due: 2027-01-1${n % 6}`,
    ],
  },
  {
    before: /$/,
    lines: (n) => [
      `  - risk: Office ${n} answers later than agreed, and its introductions are lost.`,
      `    kind: adoption`,
      `    mitigation: The partner manager calls office ${n} on the next working day.`,
      `    owner: Partner manager`,
    ],
  },
];

/** A plan of about so many lines. */
export function planOf(lines) {
  const perRound = additions.reduce((sum, { lines: of }) => sum + of(0).length, 0);
  const rounds = Math.max(0, Math.round((lines - example.split('\n').length) / perRound));
  return additions.reduce((text, { before, lines: of }) => {
    const more = Array.from({ length: rounds }, (_, n) => `${of(n).join('\n')}\n`).join('');
    return text.replace(before, (next) => more + next);
  }, example);
}

/** A workflow for the peer that checks those. */
export function workflowOf(lines) {
  const head = 'name: Build\non: push\njobs:\n';
  const job = (n) =>
    `  job-${n}:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Check out number ${n}\n        run: echo number ${n}\n`;
  return head + Array.from({ length: Math.round((lines - 3) / 5) }, (_, n) => job(n)).join('');
}

/** Places all over a text at which a letter can be put into a word of a value. */
export function editPlaces(text, count, random) {
  const words = [...text.matchAll(/: "?[A-Z][a-z]+ [a-z]{3,}/g)].map((match) => match.index + match[0].length - 1);
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
}

/** Numbers from zero to one that are the same for the same seed. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
