import { isRecord } from '../core/record.ts';
import { type ToolDescription, toolDescriptions } from './run-tool.ts';
import { fileInputs, ToolError } from './tool.ts';

/** Where files are read. What it throws goes through. */
export interface Folder {
  read(path: string, kind: 'plan' | 'brief'): Promise<string>;
  /** Which there are, in a sentence, with the one that was probably meant. */
  offer(kind: 'plan' | 'brief', path?: string): Promise<string>;
}

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

/** @throws ToolError when the input has a file and its text as well, or neither. */
export async function readInput(name: string, given: unknown, folder: Folder): Promise<ReadInput> {
  if (!isRecord(given)) return { input: given };
  const properties =
    (toolDescriptions().find((tool) => tool.name === name)?.inputSchema as InputSchema)?.properties ?? {};
  let input: Readonly<Record<string, unknown>> = given;
  for (const { text, file } of fileInputs) {
    const { [file]: path, ...rest } = input;
    const whole = rest[text];
    if (path === undefined || properties[text] === undefined) {
      if (properties[text] !== undefined && typeof whole === 'string' && isPath(whole)) {
        throw new ToolError(`"${text}" is the text of a ${text}, and a path stands there. Name it as "${file}".`);
      }
      continue;
    }
    if (typeof path !== 'string') throw new ToolError(`"${file}" is not a path. Write it as text.`);
    if (whole !== undefined)
      throw new ToolError(`Both "${file}" and "${text}" bring a ${text}. Leave one of them out.`);
    input = { ...rest, [text]: await folder.read(path, text) };
  }
  if (properties.plan !== undefined && input.plan === undefined) {
    throw new ToolError(
      `Which plan is it about? Name one of the folder as "file", or bring its text as "plan". ${await folder.offer('plan')}`,
    );
  }
  return typeof given.file === 'string' ? { input, file: given.file } : { input };
}

/** Whether a text is the name of a file and no file. */
function isPath(text: string): boolean {
  return text.length < 1_000 && /^\S(?:.*\S)?[.]ya?ml$/i.test(text.trim()) && !text.trim().includes('\n');
}
