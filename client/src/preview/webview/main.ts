import './preview.css';
import './frame.css';
import type { FromPreview, ShowCursor, ShowDocument, ToPreview } from '../messages.ts';
import { newState, type PreviewState, readState } from '../state.ts';
import { listenForActions } from './actions.ts';
import { announcer } from './announce.ts';
import { barText, showBar } from './bar.ts';
import { describeContext } from './context-menu.ts';
import { applyFilter, listenForFilter } from './filter.ts';
import { holdPlace } from './hold-place.ts';
import { keepOneStop, listenForKeys, makeFocusable } from './keys.ts';
import { byId, connectLists } from './lists.ts';
import { addMarks } from './marks.ts';
import { patch } from './patch.ts';
import { markCursor, placeAround, placeOf, showAtTop } from './places.ts';
import { readingPlace, returnTo } from './reading-place.ts';
import { listenForFolds, unfold } from './unfolded.ts';

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
  let notice: string | undefined;
  /** Where a person had scrolled to counts for more than the cursor, when a page has just been loaded again. */
  let staysForCursor = false;

  const remember = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    if (state.uri !== '') api.setState(state);
  };

  const lists = connectLists(state.lists, (opened) => remember({ lists: opened }));

  window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
    switch (data.type) {
      case 'document':
        showDocument(data);
        break;
      case 'notice':
        notice = data.text;
        updateBar();
        break;
      case 'cursor':
        cursor = data;
        showCursor();
        break;
      case 'scroll':
        if (data.version === shown?.result.version) showAtTop(main, data.offset);
        break;
      case 'lock':
        remember({ locked: data.locked });
        break;
    }
  });

  function showDocument(next: ShowDocument): void {
    const isFirst = shown === undefined;
    const isOther = state.uri !== next.uri;
    const place = isOther ? undefined : state.place;
    if (isOther) remember({ ...newState(next.uri, state.locked), lists: state.lists });
    if (isOther) cursor = undefined;
    shown = next;
    if (isFirst || isOther) {
      patchAll(next);
      window.scrollTo({ top: 0, behavior: 'instant' });
      returnTo(main, place);
    } else {
      holdPlace(main, () => patchAll(next));
    }
    if (isFirst && place) staysForCursor = true;
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
    markCursor(main, offset, !follow || staysForCursor ? 'never' : moved ? 'always' : 'watched');
    staysForCursor = false;
    keepOneStop(main);
  }

  function updateBar(): void {
    showBar(shown?.result, notice);
    announce(barText(shown?.result, notice));
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
        const place = placeOf(finding);
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
  let isRemembering = false;
  window.addEventListener('scroll', () => {
    if (!isRemembering) requestAnimationFrame(rememberPlace);
    isRemembering = true;
  });

  /** Looks at the page once for each picture of it, however often it was scrolled. */
  function rememberPlace(): void {
    isRemembering = false;
    if (!shown) return;
    const { place: _, ...rest } = state;
    const place = readingPlace(main);
    state = rest;
    remember(place ? { place } : {});
  }

  function goToSource(element: Element): void {
    const place = placeAround(element);
    if (place) api.postMessage({ type: 'place', ...place });
  }

  api.postMessage({ type: 'ready' });
}

start();
