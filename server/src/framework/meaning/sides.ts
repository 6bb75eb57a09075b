/**
 * The stretches of a text that can be about the customer: those that name neither the partner nor the own company. A list
 * says in one line whom it asks about and what it asks for: "Name and e-mail of the reseller" asks nothing about a customer.
 */
export function besidesPartnerAndUs(text: string): readonly string[] {
  // What proves a registration comes from the customer, and does not say who that is.
  if (PROOF.test(text)) return [];
  const parts = text.split(/[,;/()]|\band\b|\bund\b|\bet\b|&/iu).map((part) => part.trim());
  // A name behind the last part stands for those in front of it: "name and e-mail of the reseller".
  const isOther = parts.map((part) => NOT_THE_CUSTOMER.test(part));
  const last = parts.length - 1;
  const isAboutOneSide = isOther[last] === true && OF_SOMEBODY.test(parts[last] ?? '') && !CUSTOMER.test(text);
  return isAboutOneSide ? [] : parts.filter((part, index) => isOther[index] !== true || CUSTOMER.test(part));
}

const NOT_THE_CUSTOMER =
  /partner|reseller|referrer|dealer|distribut|integrator|introducer|submitter|registrant|who registers|vendor|\bour\b|\bown (?:compan|business|firm|team)|wiederverk|h(?:\u00e4|ae)ndler|revendeur|socio/iu;

const PROOF = /^\s*(?:a |the |any )?(?:verifiable |written )?(?:proof|evidence|confirmation|reference)\b/iu;

const OF_SOMEBODY = /\b(?:of|at|from|by|des|der|du|de la|del)\b/iu;

/** Words that mean the customer wherever they stand. */
const CUSTOMER = /customer|client|prospect|end[ -]?user|buyer|kunde|kundin|opportunit|lead\b|target account/iu;
