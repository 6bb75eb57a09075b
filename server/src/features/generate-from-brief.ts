import { indexLines } from '../core/text.ts';
import { checkBrief } from '../generate/brief-file.ts';
import { generatePlan, planFileName } from '../generate/generate.ts';
import {
  type GenerateFromBriefParams,
  type GenerateFromBriefResult,
  generateFromBriefRequest,
} from '../protocol/generate.ts';
import { defineService } from './feature.ts';
import { fileNameOf } from './file-stem.ts';

/** A complete plan from the text of a brief, or what keeps one from being made. */
export const generateFromBrief = defineService<GenerateFromBriefParams, GenerateFromBriefResult>({
  method: generateFromBriefRequest,
  empty: { refused: [] },
  answer({ params: { uri, text, today }, encoding }) {
    const { brief, problems } = checkBrief(text, today);
    if (brief === undefined) {
      const lines = indexLines(text, encoding);
      const errors = problems.filter(({ severity }) => severity === 'error');
      return { refused: errors.map(({ span, message }) => ({ ...lines.positionAt(span.start), message })) };
    }
    return { text: generatePlan(brief, today), fileName: fileNameBeside(uri) ?? planFileName(brief), refused: [] };
  },
});

/** `acme.partner-plan.yaml` beside `acme.partner-brief.yaml`; undefined when the brief has no name of its own. */
function fileNameBeside(uri: string): string | undefined {
  const [, name] = /^(.+)\.partner-brief\.ya?ml$/i.exec(fileNameOf(uri)) ?? [];
  return name === undefined ? undefined : `${name}.partner-plan.yaml`;
}
