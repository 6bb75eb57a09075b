import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
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
import { briefLanguageId, configurationLanguageId, languageId } from './language.ts';
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

  preview(params: PreviewParams): Promise<PreviewAnswer | null> {
    return this.request(previewRequest, params);
  }

  copySection(params: CopySectionParams): Promise<CopySectionResult> {
    return this.request(copySectionRequest, params);
  }

  render(params: RenderParams): Promise<RenderResult | null> {
    return this.request(renderRequest, params);
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

  complete(params: CompleteParams): Promise<UpdateResult> {
    return this.request(completeRequest, params);
  }

  regenerateSection(params: RegenerateSectionParams): Promise<UpdateResult> {
    return this.request(regenerateSectionRequest, params);
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

  dispose(): void {
    const stopped = this.running?.then((client) => client.dispose());
    stopped?.catch((error: unknown) => this.log.error('The language server did not stop.', error));
  }

  private async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.client();
    // An absent token would count as a second parameter.
    return token ? client.sendRequest<Result>(method, params, token) : client.sendRequest<Result>(method, params);
  }

  private client(): Promise<BaseLanguageClient> {
    this.running ??= this.start();
    return this.running;
  }

  /** A start that failed is forgotten, so that the next command tries again. */
  private async start(): Promise<BaseLanguageClient> {
    const client = this.createLanguageClient(clientOptions(this.log));
    const answering = answerReadFile(client);
    try {
      await client.start();
      return client;
    } catch (error) {
      this.running = undefined;
      answering.dispose();
      // What has half started may fail to end as well, and says nothing that the first failure does not.
      await client.dispose().catch(() => {});
      throw error;
    }
  }
}

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
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
