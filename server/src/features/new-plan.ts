/**
 * A short plan with two tiers, as a snippet. It is complete, so that the only things left to do are those in which a
 * person has to decide: each of them is a placeholder.
 *
 * @param today the day on which the plan is written, `YYYY-MM-DD`.
 */
export function newPlanSnippet(today: string): string {
  return snippet.replaceAll('<today>', today);
}

const snippet = `partnerPlan: 1
program:
  name: \${1:Our Partner Program}
  built: <today>
  partnerTypes: [\${2|technology,reseller,referral,system-integrator|}]
  state: \${3|none,informal,rebuild|}
  partners: { current: \${4:0}, target: \${5:20} }
  deals: { averageSize: \${6:45000 USD}, salesCycle: \${7:90 days} }
  crm: \${8|salesforce,hubspot,dynamics,pipedrive,zoho,other|}
$0`;
