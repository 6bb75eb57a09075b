import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import { frameworkText } from './framework-text.ts';
import type { McpHost, McpPrompt, McpResource, McpTool } from './host.ts';

/** A server of the Model Context Protocol that is not connected yet. */
export function createMcpServer(host: McpHost): McpServer {
  const { name, title, version, instructions } = host;
  const server = new McpServer({ name, title, version }, { instructions });
  for (const tool of host.tools) addTool(server, tool, host);
  for (const prompt of host.prompts) addPrompt(server, prompt);
  addResources(server, host);
  return server;
}

function addTool(
  server: McpServer,
  { name, title, description, inputSchema, outputSchema }: McpTool,
  host: McpHost,
): void {
  const config = {
    title,
    description,
    inputSchema: described(inputSchema),
    outputSchema: described(outputSchema),
    // Each of them takes text and gives text. Nothing is written, and nobody outside is asked.
    annotations: { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
  server.registerTool(name, config, async (input) => {
    const result = await host.call(name, input);
    const content = [{ type: 'text' as const, text: result.text }];
    return result.ok ? { content, structuredContent: { ...result.answer } } : { content, isError: true };
  });
}

function addPrompt(server: McpServer, { name, title, description, arguments: asked, text }: McpPrompt): void {
  const properties = Object.fromEntries(
    asked.map((argument) => [argument.name, { type: 'string', description: argument.description }]),
  );
  const required = asked.filter((argument) => argument.required).map((argument) => argument.name);
  const argsSchema = described({ type: 'object', properties, required });
  server.registerPrompt(name, { title, description, argsSchema }, (given) => {
    const texts = textsIn(given);
    const lacking = asked.filter((argument) => argument.required && (texts[argument.name] ?? '').trim() === '');
    if (lacking.length > 0) {
      const names = lacking.map((argument) => `"${argument.name}" (${argument.description})`).join(', ');
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `The prompt ${name} needs ${names}`);
    }
    return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text: text(texts) } }] };
  });
}

/** The text that plans are checked against, which no other bundle needs. */
const framework: McpResource = {
  uri: 'partner-plan://framework',
  name: 'framework',
  title: 'The framework',
  description:
    'What a partner program plan must contain and why: four structural problems, four components, the output format and its rules.',
  mediaType: 'text/markdown',
};

/** Everything that can be read has an address of one form, so that one template stands for all of it. */
function addResources(server: McpServer, host: McpHost): void {
  const list = async (): Promise<{ resources: { uri: string; name: string }[] }> => ({
    resources: [framework, ...(await host.resources())].map(({ mediaType, ...resource }) => ({
      ...resource,
      mimeType: mediaType,
    })),
  });
  const template = new ResourceTemplate('partner-plan://{+path}', { list });
  const description = 'The framework, the rules, the schemas, examples, and the plans of the folder.';
  server.registerResource('partner-plan', template, { title: 'Partner Plan', description }, async (uri) => {
    const found =
      uri.href === framework.uri ? { text: frameworkText, mediaType: framework.mediaType } : await host.read(uri.href);
    if (found === undefined) throw new ResourceNotFoundError(uri.href);
    return { contents: [{ uri: uri.href, mimeType: found.mediaType, text: found.text }] };
  });
}

/**
 * A schema that says what it is and lets everything through: whoever is called looks at the input, and says what to do
 * about it in the same words wherever it is called from.
 */
function described(schema: object): StandardSchemaWithJSON<unknown, unknown> {
  const written = (): Record<string, unknown> => ({ ...schema });
  return {
    '~standard': {
      version: 1,
      vendor: 'partner-plan',
      validate: (value) => ({ value }),
      jsonSchema: { input: written, output: written },
    },
  };
}

function textsIn(given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
