import type { PartnerType } from '../../../schemas/partner-types.ts';

/** Rendered from examples/*.partner-brief.yaml by npm run generate. */
export const exampleBriefs: Readonly<Record<PartnerType, string>> = {
  technology: `# A brief for technology partners: what Generate Plan needs to know. On the command line:
#
#   partner-plan generate examples/technology.partner-brief.yaml
#
# Only partnerTypes, state and crm have to be answered. What is left out is assumed, and the plan says so.

company: Northwind
programName: Northwind Integration Partner Program

partnerTypes: [technology]
motions: { technology: [integrate, co-sell, co-market] }

# none: no program yet. informal: there are partners and no structure. rebuild: it has to be rebuilt.
state: informal
partners: { current: 24, target: 30 }

# The average contract value of the core product, how long it takes from first contact to close, and how many of a
# hundred registered deals are won.
dealSize: 45000 USD
salesCycle: 90 days
winRate: 30%

crm: salesforce
partnerPipelineTargets: true
team: { partnerManagers: 2, partnerOperations: 1 }
portal: Northwind Partner Portal
countries: [United States, Canada]

# What hurts today, with evidence in your own words where you have any.
symptoms:
  - symptom: counted-as-direct
    evidence: 11 deals of last year came through an integration, and Salesforce shows all of them as direct.
  - symptom: same-treatment
    evidence: All 24 partners have the same co-marketing budget, and 4 of them bring the deals.
  - value-unknown
`,
  reseller: `# A brief for a reseller program that is rebuilt:
#
#   partner-plan generate examples/reseller.partner-brief.yaml

company: Contoso

partnerTypes: [reseller]
motions: { reseller: [resell, co-sell, co-market] }

state: rebuild
partners: { current: 60, target: 45 }

dealSize: 28000 EUR
salesCycle: 4 months
winRate: 25%

crm: hubspot
partnerPipelineTargets: false
targets: { sourcedRevenue: 640000 EUR }
team: { partnerManagers: 3, partnerOperations: 1, conflictsDecidedBy: Revenue operations }
portal: none
countries: [Germany, Austria, Switzerland]

symptoms:
  - symptom: disputed-credit
    evidence: In March two resellers and an account executive claimed the same deal in Graz.
  - symptom: inactive-partners
    evidence: 18 of 60 resellers have not registered a deal in the last twelve months.
  - symptom: budget-questioned
    evidence: Finance cut the co-marketing budget by half, and nobody could say what that would cost.
  - no-feedback
`,
  referral: `# A brief for a referral program that starts from scratch, with as few answers as one can give:
#
#   partner-plan generate examples/referral.partner-brief.yaml

company: Fabrikam

partnerTypes: [referral]
state: none
partners: { target: 12 }

dealSize: 12000 GBP
salesCycle: 45 days

crm: pipedrive
`,
  'system-integrator': `# A brief for a program of system integrators:
#
#   partner-plan generate examples/system-integrator.partner-brief.yaml

company: Tailspin
programName: Tailspin Delivery Partner Program

partnerTypes: [system-integrator]
motions: { system-integrator: [implement, refer, co-sell] }

state: informal
partners: { current: 14, target: 18 }

dealSize: 180000 USD
salesCycle: 7 months
winRate: 35%

crm: dynamics
crmObjects: { partner: Delivery Partner }
partnerPipelineTargets: true
targets: { sourcedRevenue: 6000000 USD, sourcedPipeline: 18000000 USD }
budget: 1200000 USD
team: { partnerManagers: 2, partnerOperations: 0, conflictsDecidedBy: Revenue operations }
workingDays: [monday, tuesday, wednesday, thursday, friday]

symptoms:
  - symptom: own-ways
    evidence: Two integrators lead the customer from the first call, the others wait until we ask them.
  - symptom: tracked-by-hand
    evidence: The partner manager keeps the projects of all 14 integrators in a spreadsheet.
`,
};
