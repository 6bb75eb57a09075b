/**
 * What stands behind a server of the Model Context Protocol. The engine is in another bundle, so that this layer knows
 * the protocol and nothing of plans.
 */
export interface McpHost {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** What a model should know before it calls anything. */
  readonly instructions: string;
  readonly tools: readonly McpTool[];
  readonly prompts: readonly McpPrompt[];
  /** Never rejects because of its input. */
  call(tool: string, input: unknown): Promise<McpAnswer>;
  /** What can be read beside the tools, as it is now. */
  resources(): Promise<readonly McpResource[]>;
  /** The text of a resource; undefined where there is none of this address. */
  read(uri: string): Promise<{ readonly text: string; readonly mediaType: string } | undefined>;
  /** Hears of what went wrong and belongs into no answer. */
  log(message: string): void;
}

export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema. */
  readonly inputSchema: object;
  /** JSON Schema. */
  readonly outputSchema: object;
}

export type McpAnswer =
  | { readonly ok: true; readonly text: string; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly text: string };

export interface McpResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mediaType: string;
}

export interface McpPrompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
  /** What the person says by it. */
  text(given: Readonly<Record<string, string>>): string;
}
