import { partnerTypes } from '../../../schemas/partner-types.ts';
import { crmSystems } from '../../../schemas/program.ts';

/**
 * A short brief as a snippet: the three answers that a plan needs, those that decide most about its numbers, and a
 * list of the others. The placeholders are the answers, in the order of the text.
 */
export const newBriefSnippet = `# What Generate Plan needs to know. Only partnerTypes, state and crm have to be answered: what is left
# out is assumed, and the plan says so.

company: \${1:Northwind}
partnerTypes: [\${2|${partnerTypes.join(',')}|}]

# none: no program yet. informal: there are partners and no structure. rebuild: it has to be rebuilt. running: it works and stays.
state: \${3|informal,none,rebuild,running|}
partners: { current: \${4:20}, target: \${5:30} }

# The average contract value of the core product, and how long it takes from first contact to close.
dealSize: \${6:45000 USD}
salesCycle: \${7:90 days}

crm: \${8|${crmSystems.filter((crm) => crm !== 'other').join(',')}|}
partnerPipelineTargets: \${9|false,true|}

# What hurts today, for a program that exists. The evidence becomes part of the diagnosis.
symptoms:
  - symptom: \${10|disputed-credit,counted-as-direct,same-treatment,inactive-partners,own-ways,lost-referrals,value-unknown|}
    evidence: \${11:Two resellers and an account executive claimed the same deal in March.}

# More answers make the plan more specific: programName, motions, winRate, crmObjects, targets, budget, team,
# portal, countries, workingDays. Hover over a key to see its question and what is assumed without it.
`;
