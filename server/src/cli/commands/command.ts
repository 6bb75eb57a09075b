import type { ExitCode } from '../errors.ts';
import type { World } from '../world.ts';

/** An option of a command. Reading the command line and the help text both work from it. */
export type OptionSpec =
  | { readonly kind: 'flag'; readonly summary: string }
  | { readonly kind: 'text'; readonly placeholder: string; readonly summary: string }
  | { readonly kind: 'number'; readonly placeholder: string; readonly summary: string }
  /** A day that exists, `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly placeholder: string; readonly summary: string }
  /** Words between commas. Given several times, all count. */
  | { readonly kind: 'list'; readonly placeholder: string; readonly summary: string }
  /** Texts as they are, one for each time that the option is given. */
  | { readonly kind: 'texts'; readonly placeholder: string; readonly summary: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly summary: string };

/** Options by their names without the hyphens, in the order in which the help lists them. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What was given for the options. One that was not given is absent, a flag then counts as false. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name]['kind'] extends 'flag'
    ? boolean
    : ValueOf<Specs[Name]['kind']> | undefined;
};

type ValueOf<Kind> = Kind extends 'number' ? number : Kind extends 'list' | 'texts' ? readonly string[] : string;

/** What stands on the command line beside the options. */
export interface Operands {
  /** As the help writes it: `PATH`. */
  readonly name: string;
  readonly summary: string;
  readonly least: number;
  /** Absent when there is no limit. */
  readonly most?: number;
}

/** A command as it was called. */
export interface Call<Specs extends OptionSpecs = OptionSpecs> {
  readonly world: World;
  readonly options: OptionValues<Specs>;
  readonly operands: readonly string[];
}

export interface Definition<Specs extends OptionSpecs> {
  /** What it does, in sentences. */
  readonly description: string;
  readonly operands?: Operands;
  readonly options: Specs;
  /** What one would type behind `partner-plan`, and what it is good for. */
  readonly examples: readonly { readonly command: string; readonly purpose: string }[];
  readonly run: (call: Call<Specs>) => Promise<ExitCode>;
}

/** A command whose options are known only while the program runs. */
export type Command = Definition<OptionSpecs>;

/** Gives a command the types of its own options. */
export function defineCommand<const Specs extends OptionSpecs>(definition: Definition<Specs>): Command {
  return { ...definition, run: (call) => definition.run(call as Call<Specs>) };
}
