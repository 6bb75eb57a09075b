import { channelEnds } from '../../../../schemas/channel.ts';
import { partnerName, partnerWordOf, partnerWords } from '../../../../schemas/partner-types.ts';
import type { Plan } from '../../core/plan.ts';
import { capitalized } from '../../core/words.ts';

/** A party of a channel under one name, however the plan writes it: `VAR` and `value-added-reseller` are one. */
export function partyOf(written: string): string {
  return partnerWordOf(written) ?? written;
}

export function isEndOfChannel(party: string): boolean {
  return channelEnds.some((end) => end === party);
}

/** Whether the program has such partners: by their word, or by the type of which it has a kind. */
export function programHas({ program }: Plan, party: string): boolean {
  return (program?.partnerTypes?.items ?? []).some(
    ({ node, value }) => partyOf(String(node.value)) === party || value === party,
  );
}

/**
 * Whether somebody who registers a deal or gets the credit for it sells, and stands nowhere in the flow. Who refers,
 * advises or has a product of its own needs no place in it, and a flow with resellers has their kinds among them, except
 * those who sell to resellers, which is a step of its own.
 *
 * @param inFlow the parties of the flow between its ends, under one name each.
 */
export function sellsOutsideOf(inFlow: ReadonlySet<string>, party: string): boolean {
  if (inFlow.has(party)) return false;
  const id = partnerWordOf(party);
  if (id === undefined) return true;
  if (partnerWords[id].type !== 'reseller') return false;
  return id === 'distributor' || !inFlow.has('reseller');
}

/** Whether several kinds of partners can register a deal of a channel, so that somebody has to say whose it is. */
export function hasSeveralSubmitters(flow: readonly string[], submittedBy: readonly string[]): boolean {
  const parties = submittedBy.length > 0 ? submittedBy : flow.filter((party) => !isEndOfChannel(party));
  return new Set(parties.map(partyOf)).size > 1;
}

/**
 * The partners through whom a deal passes and who get no credit for it: distributors, in most programs. A deal has a
 * field of its own for each of them, so that none stands in the place of the partner who gets the credit.
 *
 * @returns each once, in the word of the plan.
 * @param credited who gets it; where nobody said so, whoever sells to the customer.
 */
export function passingParties(flow: readonly string[], credited?: string): readonly string[] {
  const parties = new Map(flow.map((word) => [partyOf(word), word]));
  const counted = partyOf(credited ?? flow.findLast((word) => !isEndOfChannel(partyOf(word))) ?? '');
  return [...parties].flatMap(([party, word]) => (isEndOfChannel(party) || party === counted ? [] : [word]));
}

/** The same of a plan. */
export function passingPartiesOf({ attribution }: Plan): readonly string[] {
  const { flow, credited } = attribution?.channel ?? {};
  return passingParties(
    (flow?.items ?? []).map(({ value }) => value),
    credited?.value,
  );
}

/** What the field of a deal is called that names one of them: `Distributor`. */
export function fieldOfParty(party: string): string {
  return capitalized(partnerName(party));
}

/** How many partners stand beside the tiers, because deals only pass through them; zero where nobody counted them. */
export function partnersBesideTiers(
  passing: readonly string[],
  counts: readonly { readonly type: string; readonly partners: number }[],
): number {
  const beside = new Set(passing.map(partyOf));
  return counts.reduce((sum, { type, partners }) => (beside.has(partyOf(type)) ? sum + partners : sum), 0);
}

/** The words of the partners who buy from the vendor and sell to partners. */
export function distributorsOf({ program }: Plan): readonly string[] {
  const words = (program?.partnerTypes?.items ?? []).map(({ node }) => partyOf(String(node.value)));
  return words.filter((word) => word === 'distributor');
}

/** A channel of two tiers, as it usually is, in the words of the program. */
export function usualChannel(words: readonly string[]): {
  readonly flow: readonly string[];
  readonly submittedBy: readonly string[];
  readonly credited: string;
} {
  const sellers = words.filter((word) => {
    const id = partnerWordOf(word);
    return id !== undefined && id !== 'distributor' && partnerWords[id].type === 'reseller';
  });
  const seller = sellers[0] ?? 'reseller';
  return { flow: ['vendor', 'distributor', seller, 'customer'], submittedBy: [seller], credited: seller };
}
