/**
 * Names and types of the requests by which an agent in the editor calls a tool.
 * This file holds no behaviour, so that the client can import it without importing the server.
 */

/** Calls a tool with an input that brings all of its texts. */
export const runToolRequest = 'partnerPlan/runTool';

/** Calls a tool about an open plan, with the settings that hold for it. */
export const runToolOnPlanRequest = 'partnerPlan/runToolOnPlan';

export interface RunToolParams {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DD`, in the time zone of the person. */
  readonly today: string;
}

export interface RunToolOnPlanParams {
  readonly uri: string;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface RunToolResult {
  readonly ok: boolean;
  /** What the agent reads: the answer, or why there is none. */
  readonly text: string;
  /** Of a tool that changes the plan: what is to be done in the editor, so that it can be undone there. */
  readonly edit?: { readonly uri: string; readonly version: number; readonly edits: readonly ToolEdit[] };
}

/** Lines and characters are counted from zero, in UTF-16 code units. */
export interface ToolEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
}
