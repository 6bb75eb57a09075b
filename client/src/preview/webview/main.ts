import './preview.css';
import './frame.css';
import type { FromPreview, ShowCursor, ShowDocument, ShowNotice, ToPreview } from '../messages.ts';
import { changePlan, newState, type PreviewState, readState } from '../state.ts';
import { listenForActions } from './actions.ts';
import { announcer, barText, measureBar, showBar } from './bar.ts';
import { describeContext } from './context-menu.ts';
import { applyFilter, listenForFilter } from './filter.ts';
import { keepInStep } from './in-step.ts';
import { keepOneStop, listenForKeys, makeFocusable } from './keys.ts';
import { byId, connectLists } from './lists.ts';
import { addMarks } from './marks.ts';
import { listenForFolds, patch, showNothing, unfold } from './patch.ts';
import { planSpanAround, planSpanOf } from './plan-spans.ts';
import { holdPlace, listenForScrolling, readingPlace, returnTo } from './reading-place.ts';

interface WebviewApi {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

function start(): void {
  const api = acquireVsCodeApi();
  const [main, contents, findings] = [byId('document'), byId('contents'), byId('findings')];
  const announce = announcer(byId('status'));
  let state = readState(api.getState()) ?? newState('', false);
  let shown: ShowDocument | undefined;
  let cursor: ShowCursor | undefined;
  let notice: ShowNotice | undefined;
  /** Where a person had scrolled to counts for more than the cursor, when a page has just been loaded again. */
  let staysForCursor = false;

  const remember = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    if (state.uri !== '') api.setState(state);
  };

  measureBar(byId('bar'));
  const scrolling = listenForScrolling(rememberPlace);
  const inStep = keepInStep(main);
  const lists = connectLists(state.lists, (opened) => remember({ lists: opened }));

  window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
    switch (data.type) {
      case 'document':
        try {
          showDocument(data);
        } finally {
          // The next one is given only when this one is there, so that none waits while somebody types.
          api.postMessage({ type: 'shown' });
        }
        break;
      case 'notice':
        notice = data;
        updateBar();
        if (!shown) showNothing(main, data.nothing);
        break;
      case 'cursor':
        cursor = data;
        showCursor();
        break;
      case 'scroll':
        if (data.version === shown?.result.version) scrolling.own(() => inStep.showScroll(data));
        break;
      case 'lock':
        remember({ locked: data.locked });
        break;
    }
  });

  function showDocument(next: ShowDocument): void {
    const isFirst = shown === undefined;
    const isOther = state.uri !== next.uri;
    if (isOther) {
      state = changePlan(state, next.uri);
      api.setState(state);
      cursor = undefined;
    }
    const { place } = state;
    shown = next;
    scrolling.own(() => {
      if (isFirst || isOther) {
        patchAll(next);
        window.scrollTo({ top: 0, behavior: 'instant' });
        returnTo(main, place);
      } else {
        holdPlace(main, () => patchAll(next));
      }
    });
    if ((isFirst || isOther) && place) staysForCursor = true;
    showCursor();
    keepOneStop(main);
  }

  function patchAll({ result }: ShowDocument): void {
    const focused = focusedFinding();
    patch(contents, result.contents, () => {});
    patch(findings, result.findings, (next) => applyFilter(next, state.filter));
    patch(main, result.body, (next) => {
      addMarks(next);
      makeFocusable(next);
      unfold(next, state.unfolded);
    });
    updateBar();
    if (focused !== undefined && document.activeElement === document.body) focusFinding(focused);
  }

  /** Marks the cursor in the text that it was counted in. A newer text is on its way, and brings its cursor along. */
  function showCursor(): void {
    if (cursor === undefined || cursor.version !== shown?.result.version) return;
    const { offset, follow, moved } = cursor;
    scrolling.own(() => {
      inStep.showCursor(offset, !follow || staysForCursor ? 'never' : moved ? 'always' : 'watched');
    });
    staysForCursor = false;
    keepOneStop(main);
  }

  function updateBar(): void {
    const text = shown ? notice?.text : (notice?.nothing?.title ?? notice?.text);
    showBar(shown?.result, text);
    announce(barText(shown?.result, text));
  }

  function focusedFinding(): number | undefined {
    const finding = document.activeElement?.closest('.found');
    return finding ? [...findings.querySelectorAll('.found')].indexOf(finding) : undefined;
  }

  /** A finding that was repaired hands the focus to the one behind it. */
  function focusFinding(index: number): void {
    const all = [...findings.querySelectorAll('.found:not([hidden])')];
    const next = all[Math.min(index, all.length - 1)]?.querySelector<HTMLElement>('button');
    (next ?? document.querySelector<HTMLElement>('[data-list="findings"]'))?.focus();
  }

  listenForActions({
    version: () => shown?.result.version ?? 0,
    mistake: () => shown?.result.mistake,
    showFindings({ part = '', start, end }) {
      remember({ filter: { hidden: [], part } });
      applyFilter(findings, state.filter);
      lists.open('findings');
      const all = [...findings.querySelectorAll<HTMLElement>('.found:not([hidden])')];
      const first = all.find((finding) => {
        const place = planSpanOf(finding);
        return place && (start === undefined || end === undefined || (start <= place.start && place.start < end));
      });
      first?.scrollIntoView({ block: 'center' });
      first?.querySelector<HTMLElement>('button')?.focus();
    },
    tell: (message) => api.postMessage(message),
  });
  listenForKeys(main, goToSource);
  main.addEventListener('dblclick', ({ target }) => {
    if (target instanceof Element && !target.closest('a, button, summary')) goToSource(target);
  });
  listenForFolds(main, (unfolded) => remember({ unfolded }));
  listenForFilter(
    findings,
    () => state.filter,
    (filter) => {
      remember({ filter });
      applyFilter(findings, filter);
    },
  );
  describeContext(() => shown?.uri);

  /** Keeps what is read, and leads the editor to it when it was a person who scrolled. */
  function rememberPlace(byPerson: boolean): void {
    if (!shown) return;
    const { place: _, ...rest } = state;
    const place = readingPlace(main);
    state = rest;
    remember(place ? { place } : {});
    if (!byPerson) return;
    inStep.scrolledByPerson();
    const offset = inStep.offsetAtTop();
    if (offset !== undefined) api.postMessage({ type: 'scrolled', offset, version: shown.result.version });
  }

  function goToSource(element: Element): void {
    const place = planSpanAround(element);
    if (place) api.postMessage({ type: 'place', ...place });
  }

  api.postMessage({ type: 'ready' });
}

start();
