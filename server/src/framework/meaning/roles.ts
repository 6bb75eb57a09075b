/** Roles whose pay depends on who gets a deal. */
const HAS_A_STAKE =
  /\bsales\b|\baccount (?:executive|manager|owner|director)s?\b|\baes?\b|\breps?\b|\bsellers?\b|\bsdrs?\b|\bbdrs?\b|\bcros?\b|chief revenue officer/iu;

/** Somebody from the other side decides, too, or the role only sounds like sales. */
const HAS_NONE =
  /partner|channel|alliance|operations|\bops\b|revops|finance|committee|council|managing director|founder|chief executive|\bceo\b|\bcoo\b|\bcfo\b|controll(?:er|ing)|jointly|enablement|legal/iu;

/** Whether the pay of a role depends on who gets a deal, and nobody without such a stake decides with it. */
export function hasAStake(role: string): boolean {
  return HAS_A_STAKE.test(role) && !HAS_NONE.test(role);
}

/** The roles of which a plan speaks, and the words by which each is known. The first that fits is meant. */
export const roleWords = {
  partnerOperations: /\b(?:partner|channel|alliances?)[ -](?:program )?(?:operations|ops)\b/iu,
  revenueOperations: /\brev(?:enue)?[ -]?op(?:eration)?s\b|\bsales (?:operations|ops)\b/iu,
  certification: /\b(?:partner|product) (?:enablement|education|training)\b/iu,
  salesEnablement: /\bsales (?:enablement|training)\b/iu,
  headOfPartnerships:
    /\b(?:head|vp|vice president|director|chief|lead(?:er)?)\b.{0,12}\b(?:partner(?:ship)?s?|channels?|alliances?)\b|\b(?:partnerships?|channel|alliances?) (?:lead|director|head)\b/iu,
  headOfSales:
    /\b(?:head|vp|vice president|director|chief)\b.{0,8}\b(?:sales|revenue)\b|\bsales (?:lead|director|head)\b|\bcro\b/iu,
  partnerManager: /\b(?:partner|channel|alliance)s? (?:account |success |development )?manager\b/iu,
  crmAdmin: /\b(?:crm|salesforce|hubspot|dynamics|pipedrive|zoho)\b.{0,8}\badmin(?:istrator)?\b/iu,
  productMarketing: /\b(?:product|partner) marketing\b/iu,
  brand: /\bbrand\b/iu,
  finance: /\bfinance\b|\bcfo\b|\bcontroll(?:er|ing)\b/iu,
  dealOwner: /\baccount executive\b|\b(?:deal|opportunity) owner\b/iu,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Role = keyof typeof roleWords;

/** Which role a text names that names nobody else: "VP Sales and Head of Partnerships" are two. */
export function roleIn(text: string): Role | undefined {
  if (/\band\b|,|\bor\b|\//iu.test(text)) return undefined;
  return (Object.keys(roleWords) as Role[]).find((role) => roleWords[role].test(text));
}
