import type { Rule } from '../../core/rule.ts';
import { duplicateId } from './duplicate-id.ts';
import { incompleteTotal } from './incomplete-total.ts';
import { missingMetrics } from './missing-metrics.ts';
import { missingView } from './missing-view.ts';
import { noFilter } from './no-filter.ts';
import { noTotal } from './no-total.ts';
import { noViews } from './no-views.ts';
import { wrongFilter } from './wrong-filter.ts';

export const viewsRules: readonly Rule[] = [
  noViews,
  missingView,
  noTotal,
  incompleteTotal,
  noFilter,
  wrongFilter,
  missingMetrics,
  duplicateId,
];
