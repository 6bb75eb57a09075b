import type { Plan } from '../core/plan.ts';
import { reasonsOf } from '../framework/feasibility/reasons.ts';
import { withAnnexReferences } from './annex-references.ts';
import { withAssumedMarks } from './assumed-marks.ts';
import { isPresent, topic, values } from './blocks.ts';
import { plainDocument } from './document.ts';
import { withMarksIn } from './marks.ts';
import type { AnnexId, Block, Entry, PlanDocument, Section, Topic } from './model.ts';
import { assumedEntry } from './sections/assumed.ts';
import { dividedAttribution } from './sections/attribution.ts';
import { setupTopics } from './sections/crm-setup.ts';
import { dividedDiagnosis } from './sections/diagnosis.ts';
import type { Divided } from './sections/divided.ts';
import { programFacts } from './sections/head.ts';
import { dividedTiers } from './sections/tiers.ts';
import { verdictEntry } from './sections/verdict.ts';
import { launchEntry, pageOneFacts, targetEntry } from './summary.ts';

/**
 * The document of a plan as people get it who did not write the plan, in three parts: the page for its sponsor, what is
 * decided for this program, and the annexes with what is set up or looked up. Behind the first page stands beside targets
 * and thresholds why they have their values.
 */
export function wholeDocument(plan: Plan): PlanDocument {
  const document = plainDocument(plan, pageOneFacts(plan));
  const body = document.sections.map((section) => bodyOf(section, plan)).filter(({ blocks }) => blocks.length > 0);
  const annexes = (Object.keys(annexTitles) as AnnexId[])
    .map((id): Section => {
      const topics = Object.values(divided).flatMap((divide) => {
        const { annex, topics: own } = divide(plan);
        return annex === id ? own : [];
      });
      const kept = document.sections.flatMap((section) => section.blocks.filter((block) => annexOf(block) === id));
      const blocks = id === 'playbook' ? [...kept, ...topics] : [...topics, ...kept];
      return {
        id: `annex-${id}`,
        title: annexTitles[id],
        blocks:
          id === 'facts' ? [...factTopics(plan), ...topics] : [...blocks, ...(id === 'crm' ? setupTopics(plan) : [])],
        annex: true,
      };
    })
    .filter(({ blocks }) => blocks.length > 0)
    .map((annex, index) => ({ annex, name: `Annex ${letters.charAt(index)}` }));
  const references = new Map(annexes.map(({ annex, name }) => [withoutAddition(annex.title).toLowerCase(), name]));
  const sections = [...body, ...annexes.map(({ annex, name }) => ({ ...annex, title: `${name}: ${annex.title}` }))];
  const reasons = reasonsOf(plan).map(({ node, words }) => ({ place: node.span, text: ` (${words})` }));
  const finished = sections.map((section) => withMarksIn(withAnnexReferences(section, references), reasons));
  return withAssumedMarks({ ...document, sections: finished }, plan);
}

/** A plan refers to "Joint GTM playbook", whose heading says that it is the standard one. */
function withoutAddition(title: string): string {
  return title.replace(/ \([^()]*\)$/, '');
}

/** The sections of the framework keep their names there, because texts of a plan refer to them. */
const annexTitles: Readonly<Record<AnnexId, string>> = {
  facts: 'Facts and Arithmetic',
  tiers: 'Tier Benefits and Movement',
  crm: 'CRM Attribution Setup',
  playbook: 'Joint GTM Playbook (Standard)',
  measurement: 'Measurement Framework',
  launch: 'Launch Tasks and Gates',
};

const letters = 'ABCDEF';

/** What a section is about without the parts that stand in an annex. */
const bodyTitles: Readonly<Partial<Record<Section['id'], string>>> = {
  attribution: 'Rules of Engagement',
  measurement: 'Targets',
};

/** Sections of which the body has another form than the text format of the framework. */
const divided: Readonly<Partial<Record<Section['id'], (plan: Plan) => Divided>>> = {
  diagnosis: dividedDiagnosis,
  tiers: dividedTiers,
  attribution: dividedAttribution,
};

function bodyOf(section: Section, plan: Plan): Section {
  const blocks = (divided[section.id]?.(plan).body ?? section.blocks)
    .filter((block) => annexOf(block) === undefined)
    .map((block) => (block.kind === 'figure' ? (block.inShort ?? block) : block));
  const line = inOneLine[section.id]?.(plan)?.blocks ?? [];
  return { ...section, title: bodyTitles[section.id] ?? section.title, blocks: [...line, ...blocks] };
}

/** What remains of a section in words where all of its parts stand in an annex. */
const inOneLine: Readonly<Partial<Record<Section['id'], (plan: Plan) => Entry | undefined>>> = {
  measurement: targetEntry,
  launch: launchEntry,
};

function annexOf(block: Block): AnnexId | undefined {
  return block.kind === 'topic' || block.kind === 'figure' ? block.annex : undefined;
}

/** All that the first page has no room for: the facts, the verdict with its arithmetic, and why what is assumed is. */
function factTopics(plan: Plan): readonly Topic[] {
  const facts = values(programFacts(plan));
  return [
    facts && topic('Program', [facts]),
    ...[verdictEntry(plan), assumedEntry(plan)].map((entry) => entry && topic(entry.label, entry.blocks, entry.span)),
  ].filter(isPresent);
}
