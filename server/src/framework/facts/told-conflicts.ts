import { formatNumber } from '../../core/quantity.ts';
import { impossibleTime } from './working-time.ts';

/** What a brief and a plan tell with the same keys. What cannot be read is absent. */
export interface Told {
  readonly deadline?: string | undefined;
  readonly partners?: {
    readonly current?: number | undefined;
    readonly active?: number | undefined;
    readonly byType?:
      | readonly { readonly type?: string | undefined; readonly partners?: number | undefined }[]
      | undefined;
  };
  readonly people?: readonly {
    readonly role?: string | undefined;
    readonly name?: string | undefined;
    readonly count?: number | undefined;
    readonly time?: string | undefined;
  }[];
  readonly pains?: readonly (string | undefined)[];
}

/** Something that answers say against each other, or that nobody can have. */
export interface ToldConflict {
  /** The keys and indexes at which it is told, in a brief and under `program` in a plan. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What cannot be true of what was told. A brief and a plan are held to the same.
 *
 * @param today the day that a deadline is compared with, `YYYY-MM-DD`.
 */
export function toldConflicts({ deadline, partners, people, pains }: Told, today: string): readonly ToldConflict[] {
  return [...passed(deadline, today), ...ofPartners(partners), ...ofPeople(people), ...ofPains(pains)];
}

function passed(deadline: string | undefined, today: string): readonly ToldConflict[] {
  if (deadline === undefined || deadline >= today) return [];
  return [
    {
      path: ['deadline', 'date'],
      message: `The deadline was on ${deadline}, and today is ${today}. Write the next one, or leave it out.`,
    },
  ];
}

function ofPartners(partners: Told['partners']): readonly ToldConflict[] {
  const { current, active, byType = [] } = partners ?? {};
  const conflicts: ToldConflict[] = [];
  if (current !== undefined && active !== undefined && active > current) {
    conflicts.push({
      path: ['partners', 'active'],
      message: `${formatNumber(active)} partners are active, and only ${formatNumber(current)} are in the program. Correct the one that is wrong.`,
    });
  }
  const sum = byType.reduce((total, { partners: count = 0 }) => total + count, 0);
  if (current !== undefined && sum > current) {
    conflicts.push({
      path: ['partners', 'byType'],
      message: `The types have ${formatNumber(sum)} partners together, and ${formatNumber(current)} are in the program. Correct the one that is wrong.`,
    });
  }
  return [
    ...conflicts,
    ...twice(byType.map(({ type }) => type)).map(({ index, name }) => repeated(['partners', 'byType', index], name)),
  ];
}

function repeated(path: ToldConflict['path'], name: string): ToldConflict {
  return { path, message: `${name} stands here for the second time. Keep one of the two.` };
}

function ofPeople(people: Told['people'] = []): readonly ToldConflict[] {
  return people.flatMap(({ name, role, count, time }, index): ToldConflict[] => {
    const why = time === undefined ? undefined : impossibleTime(time);
    return [
      ...(why === undefined || time === undefined
        ? []
        : [
            {
              path: ['people', index, 'time'],
              message: `${name ?? role ?? 'Somebody'} has ${time} for partners, and ${why}. Correct the time.`,
            },
          ]),
      ...(name !== undefined && count !== undefined && count > 1 && !NAMES_SEVERAL.test(name)
        ? [
            {
              path: ['people', index, 'count'],
              message: `${name} is the name of one person, and ${formatNumber(count)} are counted. Leave out the name or the number.`,
            },
          ]
        : []),
    ];
  });
}

/** What stands in a list of names or in the name of a team, and not in that of one person. */
const NAMES_SEVERAL = /[,;&+/]|(?<!\p{L})(?:and|und|et|y|e|team|teams|equipe|équipe|equipo)(?!\p{L})/iu;

function ofPains(pains: Told['pains'] = []): readonly ToldConflict[] {
  return twice(pains).map(({ index, name }) => ({
    path: ['pains', index],
    message: `${name} is ranked twice. Keep it where it belongs in the order.`,
  }));
}

/** The places behind the first at which a name stands again. */
function twice(names: readonly (string | undefined)[]): readonly { readonly index: number; readonly name: string }[] {
  return names.flatMap((name, index) => (name !== undefined && names.indexOf(name) < index ? [{ index, name }] : []));
}
