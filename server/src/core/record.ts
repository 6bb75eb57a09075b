/** Whether a value from outside is a group of keys, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Present<Group> = {
  [Key in keyof Group as undefined extends Group[Key] ? never : Key]: Group[Key];
} & { [Key in keyof Group as undefined extends Group[Key] ? Key : never]?: Exclude<Group[Key], undefined> };

/** The keys of a group that have a value. */
export function withoutAbsent<Group extends object>(group: Group): Present<Group> {
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined)) as Present<Group>;
}
