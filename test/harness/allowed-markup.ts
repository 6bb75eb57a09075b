/** The elements of which documents, previews and drawings are made. Nothing in a text of a plan may add to them. */
const elements = [
  'a article aside b br button caption code dd del desc details div dl dt em figcaption figure footer g h1 h2 h3 h4 h5',
  'header input ins kbd label li main mark nav ol option p path polygon polyline rect section select small span strong',
  'summary svg table tbody td text th thead time title tr tspan ul wbr',
].join(' ');

/** Their attributes. None of them runs, loads or sends anything, and addresses are looked at on their own. */
const attributes = [
  'class colspan d dir disabled font-family font-size font-weight fill for height hidden href id lang name open points',
  'role rowspan rx scope selected start stroke stroke-dasharray stroke-linejoin stroke-width tabindex title type value',
  'viewBox width x xmlns y',
].join(' ');

const elementNames = new Set(elements.split(' '));
const attributeNames = new Set(attributes.split(' '));

export function isAllowedElement(name: string): boolean {
  return elementNames.has(name);
}

export function isAllowedAttribute(name: string): boolean {
  return attributeNames.has(name) || /^(?:aria|data)-[a-z-]+$/.test(name);
}

/** Where something may lead: to the web, to a mailbox, or to another place of the same page. */
export const allowedLink = /^(?:https?:|mailto:|#)/i;
