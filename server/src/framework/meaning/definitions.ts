import type { DealSource } from '../../../../schemas/attribution.ts';
import { setValue } from '../../core/edits.ts';
import type { Located, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';

/** The definitions of the framework, in the words of a plan. */
export const frameworkDefinitions: Readonly<Record<DealSource, string>> = {
  'partner-sourced':
    'The partner identified the opportunity, introduced us, and registered the deal before our sales team had any contact with the account.',
  'partner-influenced':
    'Our sales team identified the opportunity, but a partner played a meaningful role in the sales process. The partner did not originate the deal but contributed to the close.',
  direct: 'No partner involvement in either origination or influence.',
};

/** How long a definition has to be to say anything, in UTF-16 code units. Direct can be said in fewer words. */
const SHORTEST: Readonly<Record<DealSource, number>> = { 'partner-sourced': 30, 'partner-influenced': 30, direct: 15 };

/** What a definition leaves open, as it is named in a message. Nothing is left open when the list is empty. */
export function gapsOf(source: DealSource, definition: string): readonly string[] {
  // A category that is named is not a fact that is stated: "Partner-sourced deals" says nothing about a source.
  const text = definition.replace(/partner[- ](?:sourced|influenced)/giu, ' ');
  if (source === 'direct')
    return excludesPartners(definition) ? [] : ['that partners had no part in origin or influence'];
  const isOpen = ({ words, unless }: Demand): boolean =>
    unless?.test(text) === true || !words.every((pattern) => pattern.test(text));
  return demands[source].filter(isOpen).map(({ what }) => what);
}

/** Whether a definition is too short to be clear and leaves something open, too. */
export function isTooShort(source: DealSource, definition: string): boolean {
  return definition.trim().length < SHORTEST[source] && gapsOf(source, definition).length > 0;
}

/** Whether a text names a part that a partner or its product plays in a deal: what it did, gave or was used for. */
export function namesPart(text: string): boolean {
  const [, part] = demands['partner-influenced'];
  return part?.words.every((pattern) => pattern.test(text)) === true;
}

export function definitionOf(plan: Plan, source: DealSource): Located<string> | undefined {
  return plan.attribution?.categories?.[source];
}

/** Puts the definition of the framework in the place of the one that is there. */
export function useFrameworkDefinition(plan: Plan, source: DealSource, definition: Located<string>): Fix {
  return {
    title: 'Use the definition of the framework',
    safe: false,
    edits: [setValue(plan.source.text, definition.node, frameworkDefinitions[source])],
  };
}

interface Demand {
  readonly what: string;
  /** All of them have to be found. */
  readonly words: readonly RegExp[];
  /** What takes it back: a part of any kind is none that somebody could check. */
  readonly unless?: RegExp;
}

const originates =
  /identif|found\b|find|origin|discover|spott|spot\b|sourc|brought|bring|generat|surfac|uncover|detect|recogni|initiat|creat|open|\bnam(?:es|ed)\b/iu;

/** Who hands over, recommends or is the first to speak has found what it hands over. */
const handedOver = String.raw`\bhands? (?:us|over)\b|recommend|first (?:touch|to (?:tell|name|show))|\bfrom (?:a|the|our) (?:partner|reseller|agent|dealer|agency)\b`;

const demands: Readonly<Record<Exclude<DealSource, 'direct'>, readonly Demand[]>> = {
  'partner-sourced': [
    {
      what: 'that the partner identified the opportunity',
      words: [new RegExp(`${originates.source}|${handedOver}`, 'iu')],
    },
    {
      what: 'that it introduced you',
      words: [
        /introduc|\bintro\b|referr|connect|in touch|in contact with|hand(?:s|ed)? (?:it |us )?over|\bhand(?:s|ed)? us\b|\b(?:br(?:ought|ings?)|c[ao]mes?) to us\b|\b(?:call|meeting|conversation) with us\b|invit|br(?:ought|ings?) (?:us|(?:it|them) to us|(?:the|a|an|this|each) (?:\p{L}+ )?(?:deal|opportunity|business|lead)|(?:[\p{L}\p{N}]+ ){1,3}in(?:to)?\b)|opened the door|opens the door|\bset(?:s|ting)? up\b|\barrang(?:es|ed)|\bbook(?:s|ed) (?:us )?(?:a|the) (?:\p{L}+ )?(?:meeting|call)|passe[sd] (?:\w+ )?on|vouch|recommend/iu,
      ],
    },
    {
      what: 'that it registered the deal',
      words: [
        /regist|submit|submission|portal|console|dashboard|logged|\bforms?\b|filed|sen[dt]s? (?:us )?(?:the|a) |in writing|written (?:referral|notice|introduction)|by e-?mail/iu,
      ],
    },
  ],
  'partner-influenced': [
    {
      what: 'that sales originated the deal',
      words: [
        /\b(?:sales|we|our|ours|us|account executives?|reps?|direct|marketing|in-?house)\b/iu,
        new RegExp(
          `${originates.source}|start|\\bc(?:a|o)mes? (?:from|in)\\b|\\bown|\\bours\\b|prospecting|already|exist|work`,
          'iu',
        ),
      ],
    },
    {
      what: 'which part the partner played',
      unless:
        /\bin (?:any|some|whatever) way\b|\bsomehow\b|\bany (?:kind|sort|form|type) of (?:involvement|help|contact|role|part)\b|\b(?:is|was|are|were) (?:mentioned|named)\b|\b(?:mentioned|named|listed) (?:anywhere|somewhere)\b|\b(?:did|does|do|done) (?:its|their|his|her|a|some) (?:bit|part|share|thing)\b|\bin some (?:way|form|fashion)\b|\b(?:is|was|were|are) (?:somewhere |just )?(?:around|there)\b/iu,
      words: [
        /role|influenc|contribut|help|support|particip|accelerat|relationship|integrat|involv|assist|advis|introduc|join|\badd(?:s|ed)?\b|\bmove[sd]?\b|activit|\b(?:take|took|taken|play|played|had|has) (?:an? )?(?:\p{L}+ )?part\b|such as|\bdemos?\b|\breference|\bproof of concept\b|\bdelivered\b|\bspoke\b|\bruns? on\b|\bin use\b|\buses?\b|\badvocat|\bimplement|\binstall|\bplanned\b|\bpresent(?:s|ed)\b|\bbrought in\b|\bvouch|\bco-?s(?:old|ell)|\bworks? (?:\p{L}+ ){0,2}with us\b|\b(?:partner|reseller|dealer|agency|integrator|provider|distributor|introducer|agent|adviser|advisor|accountant|consultant|consultancy|broker|vendor|MSP|ISV|maker|manufacturer|OEM|studio|firm|bank|adviser|installer|carrier|operator|franchisee|school|member|builder|developer)s? (?:(?:then|also|later|has|have) ){0,2}(?:ran|did|gave|held|built|won|led|made|sized|wrote|\p{L}+ed) (?:the|a|an|us|our|it|its)\b|\b(?:part|work) [^.;]{0,30}that mattered\b/iu,
      ],
    },
  ],
};

function excludesPartners(text: string): boolean {
  if (
    /\b(?:all|any|every|everything|the) (?:\w+ )?(?:other|else|rest|remaining)\b|\beverything else\b|\bremain/iu.test(
      text,
    )
  )
    return true;
  // "Nobody but our own team" leaves nobody else, as "only our own team" does.
  if (/\b(?:nobody|no one|none) (?:but|except|other than|besides) (?:us|our)\b/iu.test(text)) return true;
  if (/\b(?:only|solely|exclusively) (?:by )?(?:us|we|our)\b/iu.test(text)) return true;
  if (
    /\bwithout (?:a |any )?partners?(?![\p{L}-]| (?:sourc|origin|regist|referr|introduc))|\b(?:by )?(?:itself|ourselves|themselves|it|them) alone\b/iu.test(
      text,
    )
  )
    return true;
  if (
    /\bno partners?\b[^.;]{0,40}\b(?:attached|activit(?:y|ies)|present|linked|named|anywhere|at all|at any)\b/iu.test(
      text,
    )
  )
    return true;
  if (!/\b(?:no|not|never|none|neither|nobody|without|n't|zero|free of)\b|n['\u2019]t\b/iu.test(text)) return false;
  if (/involv|\bpart\b|particip|engag|\brole\b|touch|\bplay|had to do|took part|interven/iu.test(text)) return true;
  const names = /sourc|origin|brought|bring|found|identif|introduc|regist|refer/iu.test(text);
  return names && /influenc|help|contribut|support|assist|accelerat|close|win\b/iu.test(text);
}

/** Whether a definition is what the others leave, and nothing else: it is as clear as they are. */
export function isRemainder(definition: string): boolean {
  return REMAINDER.test(definition.trim());
}

const REMAINDER =
  /^(?:(?:all|everything|any|the|every) )?(?:else|other|others|rest|remaining|remainder)(?: (?:deals?|opportunit(?:y|ies)|revenue))?[.!]?$/iu;
