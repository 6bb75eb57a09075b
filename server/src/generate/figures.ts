import { daysOf } from '../core/quantity.ts';
import type { SettledBrief } from './assumptions.ts';

/** The share of the planned partners below which two tiers are enough, as the framework advises. */
const FEWEST_PARTNERS_FOR_THREE_TIERS = 20;

/** The lower end of what the framework says that programs need. It says that one registered deal in three closes. */
export const COVERAGE = 3;

/** Partner-sourced revenue over program cost. The costs of a plan are what the program may cost to reach it. */
export const RETURN = 4;

/** What one tier is made of, in numbers. */
export interface TierFigures {
  readonly partners: number;
  /** Deals that a partner of the tier wins in a year. */
  readonly wonDeals: number;
  /** Deals that it registers in a year, of which it wins those. */
  readonly registeredDeals: number;
  readonly revenue: number;
  readonly pipeline: number;
  /** The pipeline under which a partner of the tier moves down: two thirds of what moved it up. */
  readonly pipelineToStay: number;
}

/** Every number of a plan that follows from the brief, so that the sections agree with each other. */
export interface Figures {
  /** How many partners the program is built for. */
  readonly partners: number;
  readonly currency: string;
  /** The average deal, rounded to two digits, so that its multiples can be kept in mind. */
  readonly deal: number;
  /** Whether rounding changed the average deal. */
  readonly isDealRounded: boolean;
  readonly cycleDays: number;
  readonly strategic: TierFigures;
  /** Absent when the program has two tiers. */
  readonly growth?: TierFigures;
  readonly registered: { readonly partners: number; readonly registeredDeals: number; readonly wonDeals: number };
  readonly revenueTarget: number;
  readonly pipelineTarget: number;
  readonly costs: {
    readonly total: number;
    readonly partnerSuccess: number;
    readonly coMarketing: number;
    readonly events: number;
    readonly tools: number;
    /** The part of co-marketing that one strategic partner may spend. */
    readonly coMarketingPerPartner: number;
  };
  /** In days. */
  readonly protection: { readonly standard: number; readonly strategic: number };
  /** In days: how old a contact may be for sales to count as working on an account. */
  readonly recentContact: number;
  readonly sla: {
    readonly standard: { readonly acknowledge: string; readonly decide: string };
    readonly strategic: { readonly acknowledge: string; readonly decide: string };
  };
  /** In percent of the partners. */
  readonly activation: number;
}

export function figuresOf({ partners: counts, dealSize, salesCycle, state }: SettledBrief): Figures {
  const partners = Math.max(1, counts.target || counts.current || 1);
  const cycleDays = Math.max(1, Math.round(daysOf(salesCycle)));
  const deal = roundToTwoDigits(dealSize.amount);
  const hasGrowth = state !== 'none' && partners >= FEWEST_PARTNERS_FOR_THREE_TIERS;
  const pace = paceOf(cycleDays);

  const strategicPartners = hasGrowth
    ? Math.min(50, Math.round(partners / 10))
    : Math.min(10, Math.max(1, Math.round(partners / 4)));
  const growthPartners = hasGrowth ? Math.round(partners / 4) : 0;
  const registeredPartners = partners - strategicPartners - growthPartners;
  const strategic = tierFigures(strategicPartners, pace.strategic, deal);
  const growth = hasGrowth ? tierFigures(growthPartners, pace.growth, deal) : undefined;
  const registered = {
    partners: registeredPartners,
    registeredDeals: pace.registered,
    wonDeals: Math.floor(registeredPartners / 10),
  };

  const wonDeals =
    strategic.partners * strategic.wonDeals + (growth ? growth.partners * growth.wonDeals : 0) + registered.wonDeals;
  const revenueTarget = wonDeals * deal;
  const standardProtection = Math.max(30, roundUp(cycleDays, 15));
  return {
    partners,
    currency: dealSize.currency,
    deal,
    isDealRounded: deal !== dealSize.amount,
    cycleDays,
    strategic,
    ...(growth === undefined ? {} : { growth }),
    registered,
    revenueTarget,
    pipelineTarget: COVERAGE * revenueTarget,
    costs: costsOf(revenueTarget, strategic),
    protection: { standard: standardProtection, strategic: roundUp((standardProtection * 4) / 3, 15) },
    recentContact: Math.min(90, Math.max(30, roundUp((cycleDays * 2) / 3, 15))),
    sla: slaOf(cycleDays),
    activation: cycleDays <= 45 ? 60 : cycleDays <= 120 ? 50 : 40,
  };
}

/** How many deals a partner can win in a year. The longer a sale takes, the fewer of them one seller has in hand. */
function paceOf(cycleDays: number): { strategic: number; growth: number; registered: number } {
  if (cycleDays <= 45) return { strategic: 6, growth: 2, registered: 3 };
  if (cycleDays <= 120) return { strategic: 4, growth: 1, registered: 2 };
  if (cycleDays <= 270) return { strategic: 3, growth: 1, registered: 1 };
  return { strategic: 2, growth: 1, registered: 1 };
}

function tierFigures(partners: number, wonDeals: number, deal: number): TierFigures {
  return {
    partners,
    wonDeals,
    registeredDeals: COVERAGE * wonDeals,
    revenue: wonDeals * deal,
    pipeline: COVERAGE * wonDeals * deal,
    pipelineToStay: (COVERAGE - 1) * wonDeals * deal,
  };
}

/**
 * Splits what the program may cost. People are most of it, and co-marketing comes next. A strategic partner gets at most
 * a tenth of the revenue that it should bring.
 */
function costsOf(revenueTarget: number, strategic: TierFigures): Figures['costs'] {
  const total = Math.max(4, Math.floor(revenueTarget / RETURN));
  const coMarketing = Math.max(1, Math.round(total * 0.2));
  const events = Math.max(1, Math.round(total * 0.1));
  const tools = Math.max(1, Math.round(total * 0.1));
  return {
    total,
    partnerSuccess: total - coMarketing - events - tools,
    coMarketing,
    events,
    tools,
    coMarketingPerPartner: Math.max(
      1,
      roundDownToTwoDigits(Math.min((coMarketing * 0.8) / strategic.partners, strategic.revenue / 10)),
    ),
  };
}

/** Where a sale takes two weeks, an answer after two days comes too late. */
function slaOf(cycleDays: number): Figures['sla'] {
  return cycleDays <= 14
    ? {
        standard: { acknowledge: '4 business hours', decide: '1 business day' },
        strategic: { acknowledge: '2 business hours', decide: '4 business hours' },
      }
    : {
        standard: { acknowledge: '1 business day', decide: '2 business days' },
        strategic: { acknowledge: '4 business hours', decide: '1 business day' },
      };
}

/** 43217 becomes 43000. At least 1. */
function roundToTwoDigits(value: number): number {
  return Math.max(1, Number(value.toPrecision(2)) >= 10 ? Math.round(Number(value.toPrecision(2))) : Math.round(value));
}

function roundDownToTwoDigits(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.floor(value / step) * step;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
