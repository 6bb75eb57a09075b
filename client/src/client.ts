import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type {
  CheckAnswerParams,
  CheckAnswerResult,
  GenerateParams,
  GenerateResult,
  NewPlanParams,
  NewPlanResult,
  PreviewParams,
  PreviewResult,
  QuestionsResult,
  RenderParams,
  RenderResult,
  RulePageParams,
  RulePageResult,
  RulesResult,
} from '../../server/src/protocol/requests.ts';
import {
  checkAnswerRequest,
  generateRequest,
  newPlanRequest,
  previewRequest,
  questionsRequest,
  renderRequest,
  rulePageRequest,
  rulesRequest,
} from '../../server/src/protocol/requests.ts';
import { configurationLanguageId, languageId } from './language.ts';
import { answerReadFile } from './read-file.ts';
import { shownFindings } from './shown-findings.ts';

/** Makes a client that is not started yet. This is all that the desktop and the web do differently. */
export type CreateLanguageClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the extension sees it: it starts when it is first needed. */
export class PlanServer implements vscode.Disposable {
  private readonly createLanguageClient: CreateLanguageClient;
  private readonly log: vscode.LogOutputChannel;
  private running: Promise<BaseLanguageClient> | undefined;

  constructor(createLanguageClient: CreateLanguageClient, log: vscode.LogOutputChannel) {
    this.createLanguageClient = createLanguageClient;
    this.log = log;
  }

  /** Starts the server without anyone waiting for it. */
  startInBackground(): void {
    this.client().catch((error: unknown) => this.log.error('The language server did not start.', error));
  }

  preview(params: PreviewParams): Promise<PreviewResult | null> {
    return this.request(previewRequest, params);
  }

  render(params: RenderParams): Promise<RenderResult | null> {
    return this.request(renderRequest, params);
  }

  questions(): Promise<QuestionsResult> {
    return this.request(questionsRequest, {});
  }

  checkAnswer(params: CheckAnswerParams): Promise<CheckAnswerResult> {
    return this.request(checkAnswerRequest, params);
  }

  generate(params: GenerateParams): Promise<GenerateResult> {
    return this.request(generateRequest, params);
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

  dispose(): void {
    const stopped = this.running?.then((client) => client.dispose());
    stopped?.catch((error: unknown) => this.log.error('The language server did not stop.', error));
  }

  private async request<Result>(method: string, params: object): Promise<Result> {
    const client = await this.client();
    return client.sendRequest<Result>(method, params);
  }

  private client(): Promise<BaseLanguageClient> {
    this.running ??= this.start();
    return this.running;
  }

  /** A start that failed is forgotten, so that the next command tries again. */
  private async start(): Promise<BaseLanguageClient> {
    try {
      const client = this.createLanguageClient(clientOptions(this.log));
      answerReadFile(client);
      await client.start();
      return client;
    } catch (error) {
      this.running = undefined;
      throw error;
    }
  }
}

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: languageId }, { language: configurationLanguageId }],
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
