import type { ReportedSymptom } from '../../../schemas/brief.ts';
import type { SymptomId } from '../../../schemas/brief-symptoms.ts';
import { namesSomebody } from '../framework/meaning/role-kinds.ts';
import { BY_PARTNER, idleTold, numberIn, recordsTold, sentencesOf, sharesTold } from './counts-in-evidence.ts';

/** What is fought over or goes wrong between partners and our own team, as a rule of engagement settles it. */
export type EngagementCase = 'our-offer' | 'same-customer' | 'own-sign-up' | 'late-answer' | 'unproved';

/** A case that somebody told of. */
export interface ToldCase {
  readonly kind: EngagementCase;
  /** How often, in words: `22`, `2 of 9`. Absent where nobody counted. */
  readonly count?: string;
  readonly symptom: SymptomId;
  /** The sentence in which it was told. */
  readonly sentence: string;
}

/** How people told that deals are fought over, decided and handed on today. */
export interface EngagementTold {
  /** Each kind once, in the order in which they were told. */
  readonly cases: readonly ToldCase[];
  /** The sentence that says that deals wait for whoever decides about them today. Absent where none does. */
  readonly slowDecision?: string;
  /** How introductions arrive today beside the form, by the names that people use: `Slack`, `e-mail`. */
  readonly channels: readonly string[];
  /** What the sentences count of the past, in their words: `9 introductions of the last six months`. */
  readonly records: readonly string[];
  /** Partners who brought nothing, in words: `260 of the 400 resellers`. Absent where nobody counted them. */
  readonly idle?: string;
  /** The sentence that says that sales brings partners in late or not at all. */
  readonly broughtInLate?: string;
}

/** What is known where nobody told anything. */
export const NOTHING_TOLD: EngagementTold = { cases: [], channels: [], records: [] };

/**
 * Reads what the words of the symptoms say of how sales and partners meet. A sentence that leaves a doubt is read as
 * nothing, because a rule that nobody asked for is worse than the usual ones.
 *
 * @param decider who decides about conflicts today, as far as it was told.
 */
export function engagementIn(
  symptoms: readonly Exclude<ReportedSymptom, string>[],
  decider: string | undefined,
): EngagementTold {
  const sentences = sentencesOf(symptoms).filter(({ sentence }) => !IS_OVER.test(sentence));
  const cases = sentences.flatMap(({ symptom, sentence }) =>
    kindsIn(symptom, sentence).map((kind): ToldCase => {
      const count = countIn(kind, sentence);
      return { kind, symptom, sentence, ...(count === undefined ? {} : { count }) };
    }),
  );
  const slow = sentences.find(
    ({ sentence }) => decider !== undefined && isAboutDeciding(sentence) && namesSomebody(sentence, decider),
  );
  const idle = idleTold(symptoms);
  const late = sentences.find(({ symptom, sentence }) => isBroughtInLate(symptom, sentence));
  return {
    cases: cases.filter(({ kind }, index) => cases.findIndex((other) => other.kind === kind) === index),
    channels: [...new Set(sentences.flatMap(({ sentence }) => channelsIn(sentence)))],
    records: recordsTold(symptoms),
    ...(idle === undefined ? {} : { idle }),
    ...(slow === undefined ? {} : { slowDecision: slow.sentence.trim() }),
    ...(late === undefined ? {} : { broughtInLate: late.sentence.trim() }),
  };
}

/** What was so once is no case of today. */
const IS_OVER = /\b(?:no longer|not any ?more|used to|in the past|years ago)\b/i;

/** Our own people who sell, by the words that people use for them. */
const OUR_SALES =
  /\b(?:(?:field|direct|inside|own|internal|enterprise) sales|sales ?(?:teams?|reps?|people|force|managers?|staff)|account (?:executives?|managers?|directors?)|sellers?|sales ?(?:wo)?men|reps?|our (?:own )?(?:sales|team|people)|(?<=^|\. |, |and |that )sales)\b|\bwe (?:also |had |have |then )?(?:quoted|offered|undercut|sold|bid|went|sent|made)\b/i;

const OFFER =
  /\b(?:quot(?:e|es|ed|ing)|(?:made|make|makes|sent|send|sends|put|came with) (?:\w+ ){0,3}(?:offers?|proposals?|prices?|bids?)|offered|undercut(?:s|ting)?|underb(?:id|ids)|different prices|lower price|(?:sold|sells?|selling|went|goes|go) (?:it |them )?direct(?:ly)?|two (?:offers|quotes|prices|proposals))\b/i;

const SEVERAL =
  /\b(?:two|three|several|both|more than one|2|3|different) (?:of (?:our |the )?)?(?:\p{L}+ ){0,2}?\p{L}+\b/iu;
const SAME_CUSTOMER =
  /\bthe same (?:end )?(?:clients?|customers?|accounts?|deals?|leads?|prospects?|opportunit(?:y|ies)|compan(?:y|ies)|tenders?|projects?|business)\b/i;

const OWN_SIGN_UP =
  /\b(?:web ?site|online|web ?form|web ?shop|landing page|self[- ]?serv\w*|sign(?:s|ed)?[- ]up|sign(?:ing)? up|free trial|app store|inbound)\b/i;
const NOT_CREDITED =
  /\b(?:direct|not (?:counted|credited|recorded)|no credit|nobody (?:sees|knows)|without (?:a )?credit)\b/i;

/** That somebody sent the customer, whatever partners are called. */
const SENT = /\b(?:sent|sends|referred|recommended|introduced|brought|told them)\b/i;

const ANSWERED = /\b(?:answer\w*|repl(?:y|ies|ied)|respon(?:d|ds|ded|se|ses)|call(?:ed)? back|reacted|reaction)\b/i;
const LATE =
  /\b(?:late|too late|only after|waited|wait|waits|weeks?|days later|never|not answered|no answer|unanswered|nobody answered|lost)\b/i;

const NOBODY_KNOWS =
  /\b(?:nobody|no ?one|no-one|we cannot|we can't|cannot|can not)\b.{0,30}\b(?:knows?|says?|tell|tells|remembers?|prove[sn]?|show|shows)\b|\b(?:unless we|until we|no) (?:prove|proof|record)\b/i;
const BY_NAME =
  /\b(?:tag(?:ged)?|label(?:l?ed)?|connected|integration|marked|flagged|logo|name of (?:a|the) partner|partner field)\b/i;

function kindsIn(symptom: SymptomId, sentence: string): readonly EngagementCase[] {
  const isOfPartner = BY_PARTNER.test(sentence) || /\bregist/i.test(sentence);
  const kinds: EngagementCase[] = [];
  if (OFFER.test(sentence) && OUR_SALES.test(sentence) && isOfPartner) kinds.push('our-offer');
  else if (SAME_CUSTOMER.test(sentence) && SEVERAL.test(sentence) && !OUR_SALES.test(sentence))
    kinds.push('same-customer');
  if (OWN_SIGN_UP.test(sentence) && NOT_CREDITED.test(sentence) && (isOfPartner || SENT.test(sentence)))
    kinds.push('own-sign-up');
  const isOfAnswers = symptom === 'lost-referrals' || symptom === 'no-feedback';
  if (isOfAnswers && ANSWERED.test(sentence) && LATE.test(sentence)) kinds.push('late-answer');
  const isOfValue = symptom === 'value-unknown' || symptom === 'budget-questioned';
  if (isOfValue && NOBODY_KNOWS.test(sentence) && BY_NAME.test(sentence)) kinds.push('unproved');
  return kinds;
}

/** How often, from the part of the sentence that tells it: "in 22 of them", "14 times", "2 of the 9 introductions". */
function countIn(kind: EngagementCase, sentence: string): string | undefined {
  const words = kind === 'our-offer' ? OFFER : kind === 'same-customer' ? SAME_CUSTOMER : undefined;
  const parts = sentence.split(/[,;:] | - | (?:but|while|whereas) /);
  const part = (words && parts.find((one) => words.test(one))) ?? sentence;
  const [share] = sharesTold([{ symptom: 'own-ways', evidence: part }]);
  if (share !== undefined) return `${share.part} of ${share.whole}`;
  const often = TIMES.exec(part) ?? OF_THEM.exec(part) ?? DEALS.exec(part);
  const count = often?.groups?.count;
  return count === undefined ? undefined : String(numberIn(count));
}

const COUNT = '(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const TIMES = new RegExp(`(?<![\\w.,])${COUNT} times\\b`, 'i');
const OF_THEM = new RegExp(`(?<![\\w.,])${COUNT} (?:of (?:them|these|those|which)|such cases|cases)\\b`, 'i');
const DEALS = new RegExp(
  `(?<![\\w.,])${COUNT} (?:of last year's )?(?:[a-z]+ )?(?:deals|projects|opportunities|accounts|customers|clients|registrations|introductions|referrals)\\b`,
  'i',
);

/** Words about deciding and about waiting, in the languages in which plans are told most. */
const DECIDING =
  /disput|conflict|konflikt|streit|litige|conflit|disputa|conflicto|\b(?:claims?|decid|decision|appeal|escalat|settl|approv|who (?:owns|gets)|entscheid|tranch|d[eé]cid|decide)/i;
const SLOW =
  /\b(?:weeks?|months?|slow(?:ly)?|too long|forever|ages|delay(?:s|ed)?|wait(?:s|ed|ing)?|bottleneck|never|wochen|monate|dauer\p{L}*|wart\p{L}*|langsam|semaines?|mois|lent\p{L}*|attend\p{L}*|semanas|meses|tarda\p{L}*)(?!\p{L})/iu;

function isAboutDeciding(sentence: string): boolean {
  return DECIDING.test(sentence) && SLOW.test(sentence);
}

const SALES_OR_NOBODY = /\b(?:sales|sellers?|reps?|account executives?|account managers?|we|nobody|our team)\b/i;

/** What says that partners come too late into a deal, or are left out of it. */
const LATE_INTO_DEAL =
  /\b(?:(?:brought|called|asked|invited|involved|pulled|let)(?: in(?:to)?)? (?:\w+ ){0,3}?(?:too )?late|(?:too )?late (?:in|into) (?:the|a) (?:deal|sale|project|cycle)|only (?:hear|learn|come in|join|are asked)|(?:leave|leaves|left|keep|keeps) (?:\w+ ){1,3}?out\b|(?:do(?:es)?|did) not (?:bring|ask|invite|involve|call)|never (?:asked|invited|involved|bring|brings|ask|asks)|slows? (?:\w+ ){0,3}down|without (?:asking|telling) (?:the|a|our) \w+)\b/i;

function isBroughtInLate(symptom: SymptomId, sentence: string): boolean {
  const isOfSales = symptom === 'sales-avoids-partners' || SALES_OR_NOBODY.test(sentence);
  return (
    isOfSales && LATE_INTO_DEAL.test(sentence) && (symptom === 'sales-avoids-partners' || BY_PARTNER.test(sentence))
  );
}

/** Ways in which introductions arrive that no form sees, by the names that people use for them. */
const CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/\bslack\b/i, 'Slack'],
  [
    /\b(?:microsoft |ms )?teams (?:chats?|messages?|channels?)\b|\b(?:on|by|in|via|over|per) (?:microsoft |ms )?Teams\b/,
    'Teams',
  ],
  [/\bwhats ?app\b/i, 'WhatsApp'],
  [/\blinked ?in\b/i, 'LinkedIn'],
  [/\bwechat\b/i, 'WeChat'],
  [/\btelegram\b/i, 'Telegram'],
  [/\b(?:text messages?|sms)\b/i, 'text message'],
  [/\b(?:e-?mails?|mail|mailbox(?:es)?|inbox(?:es)?)\b/i, 'e-mail'],
  [/\b(?:phone|telephone|calls? us|by call)\b/i, 'phone'],
  [/\b(?:spreadsheets?|excel|google sheets?)\b/i, 'spreadsheet'],
];

const ARRIVES =
  /\b(?:introduc\w*|refer\w*|send\w*|sent|leads?|deals?|regist\w*|clients?|customers?|messages?|pass\w*|hand\w*|come|arrive\w*)\b/i;

function channelsIn(sentence: string): readonly string[] {
  return ARRIVES.test(sentence) ? CHANNELS.flatMap(([words, name]) => (words.test(sentence) ? [name] : [])) : [];
}
