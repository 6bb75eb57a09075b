/** What a program needs done, each by the one name under which the sections ask who does it. */
export type Work =
  | 'partnerships'
  | 'partnerManager'
  | 'partnerSuccess'
  | 'partnerOperations'
  | 'revenueOperations'
  | 'productOperations'
  | 'sales'
  | 'regionalSales'
  | 'salesTargets'
  | 'salesDevelopment'
  | 'salesEnablement'
  | 'crm'
  | 'finance'
  | 'chief'
  | 'productMarketing'
  | 'brand'
  | 'legal'
  | 'product'
  | 'services'
  | 'customerSuccess';

/** A role of a program in which each kind of work has somebody of its own. */
export interface UsualRole {
  /** As the value of a key: `Head of Partnerships`. */
  readonly called: string;
  /** In a sentence: `the head of partnerships`, `finance`. */
  readonly inWords: string;
  /** Who does it where one person does all that the program needs. */
  readonly inProgramOfOne?: { readonly called: string; readonly inWords: string };
}

const partnerManager = { called: 'Partner manager', inWords: 'the partner manager' };
const vpSales = { called: 'VP Sales', inWords: 'the VP Sales' };
const revenueOperations = { called: 'Revenue operations', inWords: 'revenue operations' };
const marketing = { called: 'Marketing', inWords: 'marketing' };
const services = { called: 'Services', inWords: 'services' };
const product = { called: 'Product', inWords: 'product' };

/** Who does what where nobody has told who there is. */
export const usualRoles: Readonly<Record<Work, UsualRole>> = {
  partnerships: {
    called: 'Head of Partnerships',
    inWords: 'the Head of Partnerships',
    inProgramOfOne: partnerManager,
  },
  partnerManager,
  partnerSuccess: {
    called: 'Partner success manager',
    inWords: 'the partner success manager',
    inProgramOfOne: partnerManager,
  },
  partnerOperations: { called: 'Partner operations', inWords: 'partner operations' },
  revenueOperations,
  productOperations: { called: 'Product operations', inWords: 'product operations', inProgramOfOne: product },
  sales: vpSales,
  regionalSales: {
    called: 'Regional sales managers',
    inWords: 'the regional sales manager',
    inProgramOfOne: vpSales,
  },
  salesTargets: {
    called: 'Sales managers with a partner target',
    inWords: 'the sales managers with a partner target',
    inProgramOfOne: vpSales,
  },
  salesDevelopment: {
    called: 'Head of Sales Development',
    inWords: 'the Head of Sales Development',
    inProgramOfOne: vpSales,
  },
  salesEnablement: { called: 'Sales enablement', inWords: 'sales enablement', inProgramOfOne: vpSales },
  crm: { called: 'CRM admin', inWords: 'the CRM admin', inProgramOfOne: revenueOperations },
  finance: { called: 'Finance', inWords: 'finance' },
  chief: {
    called: 'Chief revenue officer',
    inWords: 'the chief revenue officer',
    inProgramOfOne: { called: 'Chief executive officer', inWords: 'the chief executive officer' },
  },
  productMarketing: { called: 'Product marketing', inWords: 'product marketing', inProgramOfOne: marketing },
  brand: { called: 'Brand manager', inWords: 'the brand manager', inProgramOfOne: marketing },
  legal: {
    called: 'Data protection officer',
    inWords: 'legal',
    inProgramOfOne: { called: 'Legal', inWords: 'legal' },
  },
  product: { called: 'Head of Product', inWords: 'the Head of Product', inProgramOfOne: product },
  services: { called: 'Head of Services', inWords: 'the Head of Services', inProgramOfOne: services },
  customerSuccess: { called: 'Customer success', inWords: 'customer success', inProgramOfOne: services },
};
