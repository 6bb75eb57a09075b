import { readsAsEnglish } from './language.ts';
import { partnerNouns } from './partner-types.ts';

/**
 * What a value of a plan answers: who does something, where something is, or what happens. A value may be there and
 * answer nothing: "the team" names nobody, "on request" is no place, and "we work hand in hand" is true of every deal.
 */
export type Question = 'who' | 'where' | 'how' | Topic;

/** What a text is about that says what happens. Each has words of its own that say nothing there. */
export type Topic = 'engagement' | 'loss' | 'co-sell' | 'referral' | 'sales' | 'mitigation' | 'agenda';

/**
 * Whether a text answers nothing of what it is asked. It is known by words that could stand in any plan, so a text with
 * one word that says more, a number, or words of a language that is not read here, answers something.
 */
export function answersNothing(question: Question, text: string): boolean {
  const words = text.trim().replace(/[.!]$/u, '');
  if (words === '') return false;
  if (NOTHING.test(words)) return true;
  if (question === 'who') return NOBODY.test(words);
  if (question === 'where') return NOWHERE.test(words) && !PLACE.test(words);
  if (question === 'how') return NO_WAY.test(words);
  if (isEmptyTalk(words, ofTopic[question])) return true;
  const deed = deedOf[question];
  return deed !== undefined && readsAsEnglish(words) && !/\d/u.test(words) && !deed.test(words);
}

/** What says in so many words that there is no answer. What waits to be filled in is a placeholder, which has a rule of its own. */
const NOTHING =
  /^(?:n\/a|none|unknown|unclear|open|various|several|different|it depends|depends|as (?:needed|required|appropriate)|(?:see )?(?:above|below)|possible|possibly|not (?:defined|decided|settled|known|specified|yet (?:defined|decided|known))(?: yet)?|case by case)$/iu;

/** One of the two sides of a deal, without anybody of it. */
const SIDE = `(?:the |our |a )?(?:sales(?: team)?|we|us|vendor|company|field|${partnerNouns})`;

/** A group without anybody in it: all, either side, or whoever comes along. */
const NOBODY = new RegExp(
  '^(?:' +
    '(?:(?:the|our|my|all|each|every|any|of|a|an|whole|entire|internal|responsible|both|two|either) ){0,3}(?:everybody|everyone|anybody|anyone|nobody|no one|somebody|someone|who|we|us|all|both|either|team|teams|company|business|organization|sides?|part(?:y|ies)|people|persons?|staff|colleagues|employees|stakeholders?)(?: (?:is|are|of|us|them|the|involved|concerned|together|jointly|responsible|available|in charge|affected|at|company|in|team))*' +
    String.raw`|(?:who(?:ever|soever| is)|(?:some|every|any|no)(?:body|one)|no one)\b.*` +
    '|(?:the |a )?(?:responsible|relevant|respective|appropriate|right|competent) (?:person|people|colleagues?|teams?|managers?|departments?|contacts?)' +
    '|.{1,80} (?:and|with) .{1,80} (?:together|jointly)' +
    `|${SIDE} (?:or|and|/|with|together with) ${SIDE}(?: together| jointly)?` +
    '|(?:jointly|together)(?: by .*)?' +
    ')$',
  'iu',
);

/** A way to ask for something, or several places, where one is asked for. */
const NOWHERE =
  /^(?:(?:it is |they are |is |are )?(?:available |sent |shared |provided |handed out )?(?:up)?on (?:request|demand)|(?:please |just )?(?:ask|contact|call|mail|e-?mail|write to)\b.*|(?:available |sent |shared |provided )?(?:by|via|per|through|over|as|in|with|from) (?:an? |the |your |our |us\b|different |various |several )?.*|(?:available|sent|shared|provided|attached|somewhere|internally|everywhere|anywhere|online)\b.*|.*\b(?:request|sends?|shares?|hands?|ask|asks|mails?)\b.*|(?:in )?(?:various|several|different|many) (?:places?|locations?|systems?|folders?|tools?|sites?))$/iu;

/** What holds files and can be gone to. */
const PLACE =
  /https?:|www\.|\.\w{2,4}(?:\/|$)|\b(?:portal|PRM|drive|sharepoint|library|folder|wiki|intranet|page|website|site|hub|box|notion|confluence|academy|cent(?:er|re)|workspace|teams|slack|server|repository|catalog(?:ue)?|console|dashboard|app|kit|room|toolkit|store|platform|system|community|CRM|salesforce|hubspot)\b/iu;

/** No way that somebody could go. */
const NO_WAY =
  /^(?:(?:it is |this is )?not (?:possible|available|offered|foreseen|planned)|ask around|somehow|informal(?:ly)?|by asking|just ask|on request|if (?:needed|possible)|individually)$/iu;

/** Whether no word of a text says anything about its subject: all of them could stand in any text about partners. */
function isEmptyTalk(text: string, further: ReadonlySet<string>): boolean {
  if (/\d/u.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => emptyWords.has(word) || further.has(word) || isManner(word));
}

/** How something is done, which says nothing without what: "openly", "closely", "seriously". "Weekly" is a time. */
function isManner(word: string): boolean {
  return (
    /\p{L}{3}ly$/u.test(word) && !/^(?:week|month|quarter|dai|year|annual|hour|rep|supp|app|fami|on)ly$/u.test(word)
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u));
}

/** What people write where nothing is settled: good will, attention and talk, and the words between them. */
const emptyWords = wordsOf(
  `a an and any are as at be been by can could do does each ever every everybody everyone for from get give good had has
  have how i if in into is it its just keep keeps make makes many may more much must need needed needs necessary of on one
  or our out possible required should so some stay stays staying take taken takes that the their them then there these
  they this to try up us very via was way we well what when where wherever whenever which who will with would all always
  often again about early quick better best great strong open clear close near high ongoing regular frequent active
  proactive continuous constant appropriate accordingly situation situations development developments issue issues problem
  problems topic topics case cases basis align aligned alignment team teams sales stakeholder stakeholders management
  partner partners address addressed manage managed managing handle handled discuss discussed discussion discussions talk
  talks talking meet meeting meetings ensure ensured improve improved improvement attention aware awareness raise action
  actions measure measures react reacted respond adjust adjusted listen listening touch relationship relationships trust
  build building remind eye follow followed monitor monitors monitored monitoring watch watched watching observe observed
  track tracked tracking review reviewed reviews communicate communicates communicated communicating communication contact
  work worked working works together effort efforts cooperation cooperate cooperates collaborate collaborates collaboration
  collaborative cooperative support supports supported supporting supportive help helps helped helping helpful hand hands
  planning careful serious success successful positive constructive professional focus priority honest transparency
  transparent fair`,
);

/**
 * What a text about a topic names when it says something: who does what, or what follows. An English text without any
 * of it is good will in other words.
 */
const deedOf: Partial<Readonly<Record<Topic, RegExp>>> = {
  engagement:
    /\b(?:calls?|called|calling|phones?|talks?|speaks?|writes?|meets?|asks?|agrees?|introduc\p{L}*|leads?|led|joins?|joined|runs?|sends?|shares?|contacts?|contacted|replies|answers?|invites?|tells?|told|names?|named|assign\p{L}*|owns?|owner|owned|keeps?|leaves?|left|hands?|opens?|closes?|prepares?|plans?|uses?|gives?|gets?|goes|stays?|waits?|works?|sells?|serves?|visits?|handles? (?:it )?by|before|within|first|after|never|nobody|no (?:contact|offer|quote|call|price)|alone|demo\p{L}*|quotes?|quoted|offers?|price\p{L}*|priced|roles?|notes|agenda|account plan|account executives?|engineers?|presales|architects?|specialists?|managers?|desk|customer by|signs?|signed|confirms?|accepts?|takes over|follows up|support(?:s|ed)? (?:\p{L}+ ){1,4}(?:with|by|in))\b/iu,
  loss: /\b(?:reasons?|why|because|explains?|explanation|again|anew|re-?regist\p{L}*|regist\p{L}*|returns?|back|free|open(?:s|ed)?|released?|stays?|keeps?|kept|remains?|debrief\p{L}*|review\p{L}*|report\p{L}*|calls?|tells?|told|hears?|feedback|writes?|written|wrote|noted?|notes|recorded|documented|lessons?|analy\p{L}+|nurtur\p{L}*|contacts?|asks?|asked|months?|quarters?|weeks?|days?|year|later|meeting|offers?|competitor|informs?|protection|ends?|expires?|names?|shares?|next|talks?|discuss\p{L}*|agrees?)\b/iu,
  referral:
    /\b(?:names?|named|naming|introduc\p{L}*|intros?|pass(?:es|ed)?|passing|refers?|referred|hand(?:s|ed)?|leaves?|left|leaving|steps?|tells?|told|sends?|sent|gives?|given|submits?|submitted|fills?|recommends?|connects?|joins? no|no (?:call|part|role|work|meeting|demo)|not|never|nothing|contacts?|sells?|sale|sales|we|our|lead|form|mail|e-?mail|stays?|withdraws?|hears?|out of|names|shares?|brings?|brought|only|link|code)\b/iu,
};

const partnerPeople = wordsOf(partnerNouns.replaceAll(/[|-]/gu, ' ').replaceAll('?', ''));

const ofTopic: Readonly<Record<Topic, ReadonlySet<string>>> = {
  engagement: wordsOf(
    `deal deals opportunity normal usual like other engage engages engaged involved involve experience service ${[...partnerPeople].join(' ')}`,
  ),
  loss: wordsOf(
    `deal deals opportunity closed closes lose lost loses nothing bad happens happen told inform informs informed notified notify tell tells hear hears learn learns over end ends marked next time ${[...partnerPeople].join(' ')}`,
  ),
  'co-sell': wordsOf(
    `winning shared join joins force forces sell sells selling sold co cosell joint jointly vendor motion motions process win wins customer customers market go model ${[...partnerPeople].join(' ')}`,
  ),
  referral: wordsOf(
    `referral referrals less than without simple form fine pure yes no lead leads allowed welcome accepted exists also happens nothing special different not co sell ${[...partnerPeople].join(' ')}`,
  ),
  sales: wordsOf(
    `nice feeling value values open openly honest honestly polite kind friendly respect respectful treat peer peers equal equals colleague teamwork ready prepared behave ${[...partnerPeople].join(' ')}`,
  ),
  mitigation: wordsOf(
    `time act acts pay pays paid risk risks react adapt escalate evaluate evaluated assess assessed mitigate mitigated usage use numbers figures data
    activity progress performance trends market competition competitors feedback metrics kpis dashboard deal comes come
    plan plans solve solved solution solutions find avoid prevent expectations`,
  ),
  agenda: wordsOf(
    `status update updates other business catch questions question answers lunch dinner miscellaneous misc aob news welcome
    introduction round points point items exchange wrap closing goodbye chat news`,
  ),
};
