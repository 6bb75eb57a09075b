import { type Environment, localDate } from '../lsp/environment.ts';

/** The world of a server that is a process of its own. */
export const nodeEnvironment: Environment = {
  today: () => localDate(new Date()),
  schedule: (task) => void setImmediate(task),
};
