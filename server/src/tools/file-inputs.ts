import { isRecord } from '../core/record.ts';
import { type ToolDescription, toolDescriptions } from './run-tool.ts';
import { ToolError } from './tool.ts';

/**
 * Agents name a file where whoever runs the tools can read it, rather than copying hundreds of lines into a call. The
 * tools themselves still get text: what is named is put in its place before they run.
 */
const fileInputs = [
  {
    text: 'plan',
    file: 'file',
    description:
      'A plan of the folder by its path, such as northwind.partner-plan.yaml, in place of its text under "plan".',
  },
  {
    text: 'brief',
    file: 'briefFile',
    description:
      'A brief of the folder by its path, such as northwind.partner-brief.yaml, in place of its text under "brief".',
  },
] as const;

export type ReadFile = (path: string) => Promise<string>;

interface InputSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** The tools as they are described where files can be read. */
export function toolsWithFiles(): readonly ToolDescription[] {
  return toolDescriptions().map((tool) => ({ ...tool, inputSchema: withFiles(tool.inputSchema) }));
}

function withFiles(schema: InputSchema): object {
  const own = fileInputs.filter(({ text }) => schema.properties?.[text] !== undefined);
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const file = own.find(({ text }) => text === name);
      const added = file === undefined ? [] : [[file.file, { type: 'string', description: file.description }] as const];
      return [...added, [name, property] as const];
    }),
  );
  const required = (schema.required ?? []).filter((name) => !own.some(({ text }) => text === name));
  const { required: _, ...rest } = schema;
  return { ...rest, properties, ...(required.length === 0 ? {} : { required }) };
}

/** An input with the text of each file that it names. */
export interface ReadInput {
  readonly input: unknown;
  /** The plan that was read, by the path that was given. Absent where the input brings its text, or is about none. */
  readonly file?: string;
}

/** @throws ToolError when the input has a file and its text as well, or neither. What `read` throws goes through. */
export async function readInput(name: string, given: unknown, read: ReadFile): Promise<ReadInput> {
  if (!isRecord(given)) return { input: given };
  const properties =
    (toolDescriptions().find((tool) => tool.name === name)?.inputSchema as InputSchema)?.properties ?? {};
  let input: Readonly<Record<string, unknown>> = given;
  for (const { text, file } of fileInputs) {
    const { [file]: path, ...rest } = input;
    if (path === undefined || properties[text] === undefined) continue;
    if (typeof path !== 'string') throw new ToolError(`"${file}" is not a path. Write it as text.`);
    if (rest[text] !== undefined)
      throw new ToolError(`Both "${file}" and "${text}" bring a ${text}. Leave one of them out.`);
    input = { ...rest, [text]: await read(path) };
  }
  if (properties.plan !== undefined && input.plan === undefined) {
    throw new ToolError('Which plan is it about? Name one of the folder as "file", or bring its text as "plan".');
  }
  return typeof given.file === 'string' ? { input, file: given.file } : { input };
}
