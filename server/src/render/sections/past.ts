import { partnerWordOf, partnerWords } from '../../../../schemas/partner-types.ts';
import type { HistoryPart, Located, Plan } from '../../core/plan.ts';
import { capitalizedLine, entry, enumerate, isPresent, join, say, sentence, wordsFor } from '../blocks.ts';
import type { Entry, Inline } from '../model.ts';

/**
 * What partners brought before, in front of the target that is measured against it.
 *
 * @param words how the source is written, which on a single page is shorter than the plan has it.
 */
export function pastEntry(
  { history }: Plan,
  words: (source: Located<string>) => readonly Inline[] = (source) => say`${source}`,
): Entry | undefined {
  if (history === undefined) return undefined;
  const sentences = [
    figures(history, [registered(history), wonWords(history), activeWords(history)]),
    ...typeWords(history),
    history.firstAnswer && say`A partner waited ${history.firstAnswer} for the first answer`,
    directWords(history),
    history.source && say`Source: ${words(history.source)}`,
  ].filter(isPresent);
  if (sentences.length === 0) return undefined;
  return entry('What partners brought', join(sentences.map(sentence), ' '), history.node.span);
}

function figures(
  { period, until }: HistoryPart,
  parts: readonly (readonly Inline[] | undefined)[],
): readonly Inline[] | undefined {
  const present = parts.filter(isPresent);
  if (present.length === 0) return undefined;
  const time =
    period === undefined ? say`In the last year` : until ? say`In the ${period}` : say`In the last ${period}`;
  const end = until === undefined ? [] : say` until ${until}`;
  return say`${time}${end}: ${enumerate(present)}`;
}

/** What partners of each type brought, where the records tell them apart. */
function typeWords({ byType }: HistoryPart): readonly (readonly Inline[] | undefined)[] {
  return (byType?.items ?? []).map((part) => {
    const present = [registered(part), wonWords(part), activeWords(part)].filter(isPresent);
    const word = partnerWordOf(part.type?.value);
    if (part.type === undefined || word === undefined || present.length === 0) return undefined;
    return say`${capitalizedLine([wordsFor(part.type, partnerWords[word].plural)])}: ${enumerate(present)}`;
  });
}

/** What is counted of all partners, and of those of a type. */
type Counted = Pick<HistoryPart, 'registrations' | 'won' | 'activePartners'>;

function registered({ registrations }: Counted): readonly Inline[] | undefined {
  const { submitted, accepted, disputed } = registrations ?? {};
  const details = [accepted && say`${accepted} accepted`, disputed && say`${disputed} disputed`].filter(isPresent);
  if (submitted === undefined) return details.length === 0 ? undefined : say`registrations: ${enumerate(details)}`;
  const behind = details.length === 0 ? [] : say` (${join(details, ', ')})`;
  return say`${submitted} ${submitted.value === 1 ? 'registration' : 'registrations'}${behind}`;
}

function wonWords({ won }: Counted): readonly Inline[] | undefined {
  const { deals, revenue } = won ?? {};
  if (deals === undefined) return revenue && say`${revenue} won`;
  const behind = revenue === undefined ? [] : say` (${revenue})`;
  return say`${deals} ${deals.value === 1 ? 'deal' : 'deals'} won${behind}`;
}

function activeWords({ activePartners }: Counted): readonly Inline[] | undefined {
  return activePartners && say`${activePartners} active ${activePartners.value === 1 ? 'partner' : 'partners'}`;
}

function directWords({ direct }: HistoryPart): readonly Inline[] | undefined {
  const { deals, revenue, costPerRevenue } = direct ?? {};
  const parts = [
    deals && say`${deals} ${deals.value === 1 ? 'deal' : 'deals'}`,
    revenue && say`${revenue}`,
    costPerRevenue && say`a cost of ${costPerRevenue} for each unit of revenue`,
  ].filter(isPresent);
  return parts.length === 0 ? undefined : say`Without partners: ${enumerate(parts)}`;
}
