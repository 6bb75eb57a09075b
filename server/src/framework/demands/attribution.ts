import { dealSources } from '../../../../schemas/attribution.ts';
import { dealObject } from '../crm/plan-fields.ts';
import { assignmentFor, registeredFacts, routingOf, sourcedViewOf } from '../facts/assignments.ts';
import { listsContributions } from '../facts/contributions.ts';
import { frameworkDefinitions } from '../meaning/definitions.ts';
import {
  proposedActivities,
  proposedAudit,
  proposedRouting,
  proposedStages,
  totalView,
  viewFor,
} from '../proposals/attribution.ts';
import { LOCK } from '../proposals/times.ts';
import { sentences } from '../sentences.ts';
import { defineDemands } from './demand.ts';

export const attribution = defineDemands({
  'attribution.audit.lockAfter': {
    rule: 'attribution/never-locked',
    missing: (plan) => {
      if ((plan.attribution?.audit?.node.entries.length ?? 0) === 0) return undefined;
      return {
        message:
          'The plan does not say when the source of a closed deal is locked. As long as it can change, a reported quarter can change. Lock it some days after the close.',
        value: { placeholder: LOCK },
      };
    },
  },
  'attribution.categories.partner-sourced': { rule: 'schema/missing-key', lacks: 'what makes a deal partner-sourced' },
  'attribution.categories.partner-influenced': {
    rule: 'schema/missing-key',
    lacks: 'what makes a deal partner-influenced',
  },
  'attribution.categories.direct': { rule: 'schema/missing-key', lacks: 'what makes a deal direct' },
  'attribution.fields': {
    rule: 'crm/missing-fields',
    lacks: 'the CRM fields, each with its type and whether it is required or optional',
  },
  'attribution.fields.*.name': { rule: 'schema/missing-key', lacks: 'the label of this field' },
  'attribution.fields.*.type': { rule: 'schema/missing-key', lacks: 'the type of this field' },
  'attribution.fields.*.object': { rule: 'schema/missing-key', lacks: 'the object on which this field stands' },
  'attribution.fields.*.required': { rule: 'schema/missing-key', lacks: 'whether this field is required or optional' },
  'attribution.routing': {
    rule: 'routing/no-workflow',
    lacks: 'how partner deal registrations flow into the CRM',
    source: [sentences.routingWorkflow, 'Routing workflow: [how partner deal registrations flow into the CRM]'],
    missing: (plan) => ({
      message:
        'The plan does not say how registrations flow into the CRM. Describe the workflow: what starts it, which record it creates, which fields it fills, and in which view the deal appears.',
      value: proposedRouting(plan),
    }),
  },
  'attribution.routing.triggers': {
    rule: 'routing/no-trigger',
    lacks: 'which event starts the workflow',
    source: [sentences.nameThem, 'The attribution should be automatic from the registration event.'],
    missing: (plan) => {
      if (routingOf(plan) === undefined) return undefined;
      return {
        message:
          'The routing workflow has no trigger, so that nothing starts it. Name how registrations arrive: portal or email, or both.',
        value: [{ placeholder: 'portal' }],
      };
    },
  },
  'attribution.routing.sets': {
    rule: 'routing/sets-nothing',
    lacks: 'which fields the workflow fills, and with what',
    source: [sentences.routingWorkflow],
    missing: (plan) => {
      if (routingOf(plan) === undefined) return undefined;
      return {
        message:
          'The routing workflow fills no field. It has to fill partner name, deal source and registration date, so that sales never has to attribute a deal by hand.',
        value: registeredFacts.map((fact) => assignmentFor(plan, fact)),
        decided: true,
      };
    },
  },
  'attribution.routing.sets.*.field': { rule: 'schema/missing-key', lacks: 'which field the workflow fills' },
  'attribution.routing.creates': {
    rule: 'routing/no-target',
    source: [sentences.routingWorkflow],
    missing: (plan) => {
      const object = dealObject(plan);
      return {
        message: `The routing workflow does not say which record it creates in the CRM. Name it, so that the admin knows where the fields are filled: creates: ${object}.`,
        value: object,
        decided: true,
      };
    },
  },
  'attribution.routing.view': {
    rule: 'routing/no-view',
    source: [
      'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
    ],
    missing: (plan) => {
      // Without views there is nothing to route to, which is a problem of its own.
      if ((plan.attribution?.views?.items.length ?? 0) === 0) return undefined;
      const view = sourcedViewOf(plan);
      return {
        message: `The routing workflow does not say in which view a registered deal appears. ${view === undefined ? 'Name the view of partner-sourced deals.' : `Partner-sourced deals are in "${view}". Write view: ${view}.`}`,
        value: view ?? { placeholder: 'partner-sourced' },
        decided: view !== undefined,
      };
    },
  },
  'attribution.views': {
    rule: 'views/no-views',
    lacks: 'the pipeline views for partner-sourced, partner-influenced and direct deals',
    source: [
      'Set up three pipeline views: partner-sourced pipeline, partner-influenced pipeline, and direct pipeline.',
      sentences.nameThem,
    ],
    missing: (plan) => ({
      message:
        'The plan names no pipeline views. Set up three, for partner-sourced, partner-influenced and direct pipeline, and a total into which they roll up.',
      value: [...dealSources.map((source) => viewFor(plan, source)), totalView],
      decided: true,
    }),
  },
  'attribution.views.*.name': { rule: 'schema/missing-key', lacks: 'the name of this view' },
  'attribution.views.*.shows': { rule: 'schema/missing-key', lacks: 'which deals this view shows' },
  'attribution.conflict': {
    rule: 'conflict/sales-already-active',
    lacks: 'what happens when sales already has the account',
  },
  'attribution.conflict.*.when': { rule: 'schema/missing-key', lacks: 'which situation this rule is for' },
  'attribution.conflict.*.outcome': { rule: 'schema/missing-key', lacks: 'what happens then' },
  'attribution.audit': {
    rule: 'attribution/no-audit',
    missing: (plan) => ({
      message:
        'The plan does not say how changes of a deal source are recorded. Keep a history of the fields, and lock the source some days after the deal has closed, so that the numbers hold.',
      value: proposedAudit(plan),
    }),
  },
  'attribution.categories': {
    rule: 'attribution/no-categories',
    source: [
      'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
    ],
    missing: {
      message:
        'The three deal sources are not defined. Say what makes a deal partner-sourced, partner-influenced or direct, so that sales and partners count alike.',
      value: frameworkDefinitions,
      decided: true,
    },
  },
  'attribution.influence': {
    rule: 'attribution/no-qualifying-activities',
    source: [
      'Partner-influenced: your sales team identified the opportunity, but a partner played a meaningful role in the sales process.',
      'An integration partner whose product was already in use at the account.',
      'A reseller whose relationship accelerated the decision.',
    ],
    missing: (plan) => {
      if (listsContributions(plan)) return undefined;
      return {
        message:
          'The plan does not list the activities that make a deal partner-influenced. Without a list every deal with a partner nearby counts, and nobody believes the number. List what has to have happened.',
        value: proposedActivities(plan),
      };
    },
  },
  'attribution.stages': {
    rule: 'attribution/no-stages',
    source: [
      'Add a Partner Contribution field (for influenced deals) that captures what the partner contributed and at what stage.',
      'At minimum: they acknowledge the partner within a defined SLA, they update the partner on deal status at defined milestones, and they notify the partner when the deal closes or is lost.',
    ],
    missing: (plan) => ({
      message:
        'The plan does not name the stages of a deal. The contribution of a partner is recorded with its stage, and partners are updated at milestones. List the stages of your CRM, won and lost included.',
      value: proposedStages(plan),
    }),
  },
});
