import type { LoadExporter } from '../export/exporter.ts';
import { checkDocument } from '../features/document.ts';
import type { AnyFeature } from '../features/feature.ts';
import { features } from '../features/index.ts';
import { Refusal } from '../features/refusal.ts';
import type { Watch } from '../rules/check.ts';
import type { ApartAnswer, ApartQuestion } from './apart.ts';
import { failureMessage } from './guard.ts';

/** Answers a request that was handed on, on the thread on which this runs. Never rejects. */
export async function answerHere(
  { method, params, client, encoding, document }: ApartQuestion,
  { watch, loadExporter }: { readonly watch: Watch; readonly loadExporter: LoadExporter },
): Promise<ApartAnswer> {
  const log: string[] = [];
  try {
    const feature = features.find((each) => each.method === method);
    return { kind: 'answered', result: await answerOf(feature), log };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.message, log };
    return { kind: 'failed', details: failureMessage(method, error), log };
  }

  function answerOf(feature: AnyFeature | undefined): unknown {
    if (feature?.scope === 'server') return feature.answer({ params, encoding });
    if (feature?.scope !== 'document' || document === undefined)
      throw new Error('It has to be answered by the server.');
    const onRuleFailure = (rule: string, error: unknown): void => {
      log.push(failureMessage(`The rule ${rule}`, error));
    };
    const checked = checkDocument({ ...document, encoding, watch, onRuleFailure });
    return feature.answer({ params, client, document: checked, loadExporter });
  }
}
