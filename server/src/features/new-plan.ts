import { capturedFacts } from '../../../schemas/attribution.ts';
import { partnerTypes } from '../../../schemas/partner-types.ts';
import type { CrmSystem } from '../../../schemas/program.ts';
import { printBlock, printFlow } from '../core/print.ts';
import { escapeSnippet } from '../core/snippet-text.ts';
import { fieldFor, sourceOptions, usualLabels } from '../framework/crm/fields.ts';
import { crmFacts } from '../framework/crm/systems.ts';

/** Where the deals of a new plan are: in a CRM, or nobody has decided yet. */
export type NewPlanCrm = CrmSystem | 'unknown';

/**
 * A short plan with two tiers, as a snippet. Every section is there and says something that most programs can keep;
 * the placeholders are the decisions that only a person can take, in the order of the text. The CRM is asked for before,
 * because it decides about objects, types, conditions and filters all over the part on attribution.
 *
 * @param today the day on which the plan is written, `YYYY-MM-DD`.
 */
export function newPlanSnippet(today: string, crm: NewPlanCrm): string {
  const facts = crmFacts[crm === 'unknown' ? 'other' : crm];
  const deal = facts.usual.deal.one;
  // The stages stand in two places, and what a person writes over them at one of them is written at the other too.
  const stages = `\${stages:${escapeSnippet(printFlow(facts.openStages).slice(1, -1))}}`;
  const fields = capturedFacts.map((fact) =>
    fieldFor(fact, {
      crm: facts,
      object: deal,
      deal,
      partner: facts.usual.partner.one,
      labels: usualLabels,
      openStages: [STAGES],
      saysHow: crm !== 'other' && crm !== 'unknown',
    }),
  );
  const [sourced = '', influenced = '', direct = ''] = sourceOptions.map((source) =>
    facts.filter([source], usualLabels),
  );
  const values: Readonly<Record<string, string>> = {
    today,
    crm: crm === 'other' ? `other\n  crmName: \${crm-name:The name of your CRM}` : crm,
    deal,
    milestone: printFlow(facts.milestones.at(-1) ?? ''),
    stages,
    closed: escapeSnippet(printFlow([facts.won, facts.lost]).slice(1, -1)),
    fields: escapeSnippet(printBlock(fields, 4)).replace(STAGES, () => stages),
    sourced,
    influenced,
    direct,
  };
  return numbered(snippet.replace(/<(\w+)>/g, (whole, name: string) => values[name] ?? whole));
}

/** Stands for the stages until the fields are printed. */
const STAGES = 'STAGES';

/** The placeholders have names in the text below. VS Code goes through them by number, so they get those of their order. */
function numbered(named: string): string {
  const names: string[] = [];
  return named.replace(/\$\{([\w-]+)(?=[:|])/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `\${${names.indexOf(name) + 1}`;
  });
}

const snippet = `partnerPlan: 1

program:
  name: \${name:Our Partner Program}
  built: <today>
  partnerTypes: [\${type|${['referral', ...partnerTypes.filter((type) => type !== 'referral')].join(',')}|}]
  state: none
  partners: { current: 0, target: \${partners:12} }
  deals: { averageSize: \${size:45000 USD}, salesCycle: \${cycle:90 days} }
  crm: <crm>
  partnerPipelineTargets: true
  partnerManagers: \${managers:1}
  scope: >-
    This plan covers operational and attribution infrastructure only. Partner agreements, legal terms and
    commission structures are handled separately with legal and finance.

diagnosis:
  - problem: no-attribution
    status: likely
    why: The first introductions will arrive by e-mail before the CRM has a field for their source.
    fix: The fields and the registration workflow exist before the first registration.

tiers:
  - id: strategic
    name: Strategic
    criteria:
      performance: [{ metric: sourced-pipeline, atLeast: \${up:500000 USD}, within: 12 months }]
      potential: [{ metric: icp-overlap, atLeast: \${overlap:100 accounts} }]
      commitment: [agreement-signed, certified, named-contact]
      founding: >-
        The first partners that sign the agreement and name 10 accounts enter as founding partners for 2 quarters.
    expectations: [{ metric: sourced-revenue, atLeast: \${expected:150000 USD}, within: 12 months }]
    benefits:
      partnerSuccess: dedicated
      coSell: every-deal
      coMarketing: budget
      coMarketingBudget: \${fund:5000 USD}
      roadmap: early-access
      dealRegistration: protected
      businessReview: quarterly
  - id: registered
    name: Registered
    criteria: { commitment: [agreement-signed] }
    expectations: [{ metric: registered-deals, atLeast: 2 deals, within: 12 months }]
    benefits:
      partnerSuccess: self-service
      coSell: none
      coMarketing: standard-assets
      roadmap: none
      dealRegistration: self-service
      portal: true

movement:
  review: quarterly
  notice: start-of-quarter
  grace: 90 days
  rules:
    - { from: registered, to: strategic, when: [{ metric: sourced-pipeline, atLeast: \${up:500000 USD}, within: 12 months }] }
    - { from: strategic, to: registered, when: [{ metric: sourced-pipeline, below: \${down:300000 USD}, within: 12 months }] }

attribution:
  categories:
    partner-sourced: >-
      The partner identified the opportunity, introduced us, and registered the deal before our sales team
      had any contact with the account.
    partner-influenced: >-
      Our sales team identified the opportunity, but a partner played a meaningful role in the sales process.
      The partner did not originate the deal but contributed to the close.
    direct: No partner involvement in either origination or influence.
  influence: [\${influence:The partner joined a call with the buyer.}]
  stages: [<stages>, <closed>]
  fields:
    <fields>
  routing:
    name: Partner deal registration
    triggers: [portal]
    stamp: submission
    creates: <deal>
    sets:
      - { field: Deal Source, to: Partner-sourced }
      - { field: Partner Name, to: the partner who submitted the registration }
      - { field: Deal Registration Date, to: the date of the submission }
    steps:
      - The workflow compares the web domain with accounts and open deals.
      - Without a match the deal is created with the three fields. With a match, the conflict rules apply.
    view: partner-sourced
    owner: Partner operations
  conflict:
    - when: sales-already-active
      situation: An open deal, or an activity of the last 60 days, exists for the account.
      outcome: The deal stays with sales and becomes Partner-influenced if the partner adds to it.
      decidedBy: Partner operations
      within: 2 business days
      otherwise: The deal stays with sales.
      escalation: VP Sales, within 3 business days
    - when: two-partners
      outcome: The first complete registration counts.
      decidedBy: Partner operations
      within: 2 business days
      otherwise: The earlier registration date decides.
      escalation: VP Sales, within 3 business days
  views:
    - id: partner-sourced
      name: Partner-sourced pipeline
      shows: partner-sourced
      filter: <sourced>
      metrics: [conversion-rate, average-deal-size, sales-cycle-length]
    - id: partner-influenced
      name: Partner-influenced pipeline
      shows: partner-influenced
      filter: <influenced>
      metrics: [conversion-rate, average-deal-size, sales-cycle-length]
    - id: direct
      name: Direct pipeline
      shows: direct
      filter: <direct>
      metrics: [conversion-rate, average-deal-size, sales-cycle-length]
    - { id: total, name: Total pipeline, shows: total }
  audit: { history: true, lockAfter: 14 days, owner: Partner operations }

playbook:
  dealRegistration:
    steps:
      - The partner submits the registration form in the portal.
      - Partner operations acknowledges it, and accepts or declines it with a reason.
      - Sales talks to the account within 2 business days after the acceptance.
    requiredInformation: [Partner name, Company name and web domain, Contact person, Date of the introduction]
    acknowledge: 1 business day
    decide: 2 business days
    protection: \${cycle:90 days}
  coSell:
    definition: >-
      Strict: the partner's rep is on the first call. A pure referral ends with the introduction.
    tiers: { strategic: strict, registered: none }
    salesExpectations: [Agree on the agenda with the partner the day before the call.]
    referral: The partner makes the introduction and leaves the sale to us.
  dealProcess:
    engagement: The account executive calls the partner before the first contact with the customer.
    acknowledge: 1 business day
    updates: [{ milestone: <milestone>, within: 2 business days }]
    closed: 1 business day
    lost: 2 business days
    whenLost: The partner hears the reason, and may register the account again after 6 months.
    owner: Account executive of the deal
  coMarketing:
    assets: [Solution brief, Slide deck]
    location: \${location:Partner portal}
    requests: { how: Request form in the portal, turnaround: 10 business days }
    approvals: { logo: Brand manager, messaging: Product marketing, brand: Brand manager }

measurement:
  primary:
    sourcedRevenue:
      target: \${revenue:1000000 USD}
      period: 12 months
      source: Partner-sourced pipeline view, closed won
      owner: Revenue operations
    roi:
      target: 4x
      costs: { partnerSuccess: \${people:120000 USD}, coMarketing: \${marketing:30000 USD}, events: \${events:20000 USD}, tools: \${tools:15000 USD} }
      comparedWith: Cost of the same revenue through direct demand generation
      source: Closed deals by Deal Source, and the cost center of the program
      owner: Finance
    pipelineCoverage: { target: 3x, source: Partner-sourced pipeline view, owner: Revenue operations }
  influencedRevenue: { period: 12 months, source: Partner-influenced pipeline view, owner: Revenue operations }
  secondary:
    - metric: activation-rate
      target: 60%
      window: 90 days
      counts: submitted
      source: Registrations by partner
      owner: Partner operations
    - { metric: average-deal-size-by-partner, source: Partner-sourced pipeline view, owner: Revenue operations }
    - metric: time-to-close
      comparedWith: Direct deals of the same quarter
      source: Partner-sourced and direct pipeline views
      owner: Revenue operations
    - metric: lifetime-value
      measures: [retention, expansion]
      comparedWith: Direct customers of the same year
      source: Contract value by Deal Source of the first deal
      owner: Finance
  costComparison:
    method: Program cost and demand generation spend of the quarter, each divided by the pipeline that it created.
  reporting: { cadence: monthly, audience: [Chief revenue officer, VP Sales, Finance], owner: Revenue operations }
  businessReview:
    tiers: [strategic]
    cadence: quarterly
    agenda:
      - Pipeline and revenue against targets
      - Lost deals and what they teach
      - Joint targets for the next quarter

launch:
  preLaunch:
    - task: Create the five attribution fields, the workflow and the four views, and test them with five registrations.
      covers: [crm-configuration, routing]
      owner: CRM admin
    - task: Set up the portal with registration form, course, assets and brand guidelines.
      covers: [portal, certification, brand-approval]
      owner: Partner operations
    - task: Agree on conflict rules and rules of engagement, and train sales on the three deal sources.
      covers: [process, conflict-rules, rules-of-engagement, sales-training]
      owner: VP Sales
    - task: Have the founding partners sign the agreement, and build the monthly report and the review agenda.
      covers: [partner-agreement, measurement, business-review]
      owner: Head of Partnerships
  softLaunch:
    length: 30 days
    tiers: [strategic]
    validate:
      - Every registration is acknowledged within 1 business day.
      - 100% of the deals have source, partner and date without a correction by hand.
  fullLaunch:
    when: In the week after the soft launch, once all criteria are met.
    criteria: [At least 10 registrations went through the workflow without manual correction.]

risks:
  - risk: Partners register two deals, hear nothing, and stop.
    kind: adoption
    mitigation: Partners are told at every milestone, and partner operations checks it every Friday.
    owner: Partner operations
  - risk: Partners and our own sales team work the same accounts.
    kind: cannibalization
    mitigation: Rules of engagement are agreed and trained before the first registration.
    owner: VP Sales

assumptions:
  - about: Every value of this plan
    value: as the template has it
    because: New Plan wrote it, and nobody has put the facts of this program in its place yet.
    confirm: Whoever signs the plan
    confirmed: false
`;
