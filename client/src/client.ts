import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import { CloseAction, ErrorAction, RevealOutputChannelOn } from 'vscode-languageclient';
import type {
  BriefSummaryParams,
  BriefSummaryResult,
  CheckAnswerParams,
  CheckAnswerResult,
  GenerateFromBriefParams,
  GenerateFromBriefResult,
  GenerateParams,
  GenerateResult,
  NewBriefResult,
  QuestionsParams,
  QuestionsResult,
} from '../../server/src/protocol/generate.ts';
import {
  briefSummaryRequest,
  checkAnswerRequest,
  generateFromBriefRequest,
  generateRequest,
  newBriefRequest,
  questionsRequest,
} from '../../server/src/protocol/generate.ts';
import type {
  CopySectionParams,
  CopySectionResult,
  PreviewAnswer,
  PreviewParams,
} from '../../server/src/protocol/preview.ts';
import { copySectionRequest, previewRequest } from '../../server/src/protocol/preview.ts';
import type { RenderParams, RenderResult } from '../../server/src/protocol/render.ts';
import { renderRequest } from '../../server/src/protocol/render.ts';
import type {
  NewPlanParams,
  NewPlanResult,
  RulePageParams,
  RulePageResult,
  RulesResult,
} from '../../server/src/protocol/requests.ts';
import { newPlanRequest, rulePageRequest, rulesRequest } from '../../server/src/protocol/requests.ts';
import {
  type CompareSetupParams,
  type CompareSetupResult,
  compareSetupRequest,
  type WriteSetupParams,
  type WriteSetupResult,
  writeSetupRequest,
} from '../../server/src/protocol/setup.ts';
import type { RunToolOnPlanParams, RunToolParams, RunToolResult } from '../../server/src/protocol/tools.ts';
import { runToolOnPlanRequest, runToolRequest } from '../../server/src/protocol/tools.ts';
import type {
  AuditParams,
  AuditResult,
  CompleteParams,
  RegenerateSectionParams,
  SectionsParams,
  SectionsResult,
  UpdateResult,
} from '../../server/src/protocol/update.ts';
import {
  auditRequest,
  completeRequest,
  regenerateSectionRequest,
  sectionsRequest,
} from '../../server/src/protocol/update.ts';
import { answerFindFiles } from './find-files.ts';
import { briefLanguageId, configurationLanguageId, languageId } from './language.ts';
import { answerReadFile } from './read-file.ts';
import { createRestarts } from './restarts.ts';
import { shownFindings } from './shown-findings.ts';

/** Makes a client that is not started yet. This is all that the desktop and the web do differently. */
export type CreateLanguageClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the extension sees it: it starts when it is first needed. */
export class PlanServer implements vscode.Disposable {
  private readonly createLanguageClient: CreateLanguageClient;
  private readonly log: vscode.LogOutputChannel;
  private running: Promise<BaseLanguageClient> | undefined;
  private readonly state = new vscode.EventEmitter<void>();
  private restarts = createRestarts(Date.now);
  private givenUp = false;
  private isDisposed = false;

  /** Tells that the server was given up, or that it runs again after that. */
  readonly onDidChangeState = this.state.event;

  constructor(createLanguageClient: CreateLanguageClient, log: vscode.LogOutputChannel) {
    this.createLanguageClient = createLanguageClient;
    this.log = log;
  }

  /** Whether the server ended so often that it is not started again until somebody asks for it. */
  get hasGivenUp(): boolean {
    return this.givenUp;
  }

  /** Starts a new server in the place of the one that runs or has stopped, with the documents and settings of now. */
  async restart(): Promise<void> {
    const before = this.running;
    this.running = undefined;
    // What has stopped cannot be stopped again, and what never started has nothing to stop.
    await before?.then((client) => client.dispose()).catch((error: unknown) => this.log.warn(String(error)));
    this.restarts = createRestarts(Date.now);
    this.setGivenUp(false);
    await this.client();
  }

  showLog(): void {
    this.log.show();
  }

  /** Starts the server without anyone waiting for it. */
  startInBackground(): void {
    if (this.givenUp) return;
    this.client().catch((error: unknown) => this.log.error('The language server did not start.', error));
  }

  preview(params: PreviewParams): Promise<PreviewAnswer | null> {
    return this.request(previewRequest, params);
  }

  copySection(params: CopySectionParams): Promise<CopySectionResult> {
    return this.request(copySectionRequest, params);
  }

  render(params: RenderParams, token?: vscode.CancellationToken): Promise<RenderResult | null> {
    return this.request(renderRequest, params, token);
  }

  writeSetup(params: WriteSetupParams, token?: vscode.CancellationToken): Promise<WriteSetupResult> {
    return this.request(writeSetupRequest, params, token);
  }

  compareSetup(params: CompareSetupParams, token?: vscode.CancellationToken): Promise<CompareSetupResult> {
    return this.request(compareSetupRequest, params, token);
  }

  questions(params: QuestionsParams): Promise<QuestionsResult> {
    return this.request(questionsRequest, params);
  }

  checkAnswer(params: CheckAnswerParams, token?: vscode.CancellationToken): Promise<CheckAnswerResult> {
    return this.request(checkAnswerRequest, params, token);
  }

  briefSummary(params: BriefSummaryParams): Promise<BriefSummaryResult> {
    return this.request(briefSummaryRequest, params);
  }

  generate(params: GenerateParams): Promise<GenerateResult> {
    return this.request(generateRequest, params);
  }

  generateFromBrief(params: GenerateFromBriefParams): Promise<GenerateFromBriefResult> {
    return this.request(generateFromBriefRequest, params);
  }

  newBrief(): Promise<NewBriefResult> {
    return this.request(newBriefRequest, {});
  }

  complete(params: CompleteParams, token?: vscode.CancellationToken): Promise<UpdateResult> {
    return this.request(completeRequest, params, token);
  }

  regenerateSection(params: RegenerateSectionParams, token?: vscode.CancellationToken): Promise<UpdateResult> {
    return this.request(regenerateSectionRequest, params, token);
  }

  sections(params: SectionsParams): Promise<SectionsResult> {
    return this.request(sectionsRequest, params);
  }

  audit(params: AuditParams): Promise<AuditResult> {
    return this.request(auditRequest, params);
  }

  newPlan(params: NewPlanParams): Promise<NewPlanResult> {
    return this.request(newPlanRequest, params);
  }

  rules(): Promise<RulesResult> {
    return this.request(rulesRequest, {});
  }

  rulePage(params: RulePageParams): Promise<RulePageResult> {
    return this.request(rulePageRequest, params);
  }

  runTool(params: RunToolParams): Promise<RunToolResult> {
    return this.request(runToolRequest, params);
  }

  runToolOnPlan(params: RunToolOnPlanParams): Promise<RunToolResult> {
    return this.request(runToolOnPlanRequest, params);
  }

  dispose(): void {
    this.isDisposed = true;
    const stopped = this.running?.then((client) => client.dispose());
    stopped?.catch((error: unknown) => this.log.error('The language server did not stop.', error));
    this.state.dispose();
  }

  private async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.client();
    // An absent token would count as a second parameter.
    return token ? client.sendRequest<Result>(method, params, token) : client.sendRequest<Result>(method, params);
  }

  private client(): Promise<BaseLanguageClient> {
    // A request must not wake a server that ends each time, because requests come with every key.
    if (this.givenUp) return Promise.reject(new Error('The language server has stopped.'));
    this.running ??= this.start();
    return this.running;
  }

  private setGivenUp(givenUp: boolean): void {
    if (this.givenUp === givenUp) return;
    this.givenUp = givenUp;
    this.state.fire();
  }

  /** A start that failed leaves nothing that checks the files, which somebody has to hear. */
  private async start(): Promise<BaseLanguageClient> {
    let hasStarted = false;
    const { restarts } = this;
    // One that ends before it has started ends the start, and is not started again behind the back of whoever hears that.
    const mayFollow = (): boolean => hasStarted && restarts.mayFollow();
    const client = this.createLanguageClient(clientOptions(this.log, mayFollow, () => this.setGivenUp(true)));
    client.registerFeature(knownCommands);
    const answering = [answerReadFile(client), answerFindFiles(client)];
    try {
      await client.start();
      hasStarted = true;
      return client;
    } catch (error) {
      this.running = undefined;
      for (const answer of answering) answer.dispose();
      // What has half started may fail to end as well, and says nothing that the first failure does not.
      await client.dispose().catch(() => {});
      if (!this.isDisposed) this.setGivenUp(true);
      throw error;
    }
  }
}

/** Says that the editor has our commands, so that actions may call them. */
const knownCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, partnerPlanCommands: true };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

function clientOptions(
  log: vscode.LogOutputChannel,
  mayFollow: () => boolean,
  onGivenUp: () => void,
): LanguageClientOptions {
  return {
    errorHandler: {
      // One message that cannot be read or sent says nothing of the next one. A connection that is gone is closed.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (mayFollow()) return { action: CloseAction.Restart, handled: true };
        onGivenUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    documentSelector: [{ language: languageId }, { language: briefLanguageId }, { language: configurationLanguageId }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: settings,
    synchronize: { configurationSection: 'partnerPlan' },
    markdown: { isTrusted: { enabledCommands: ['partnerPlan.showRule'] } },
    middleware: shownFindings,
  };
}

/** The settings as plain JSON, because a configuration object of VS Code cannot be posted to a worker. */
function settings(): unknown {
  const configuration: unknown = vscode.workspace.getConfiguration().get('partnerPlan') ?? {};
  return JSON.parse(JSON.stringify(configuration));
}
