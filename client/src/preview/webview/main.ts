import './preview.css';
import type { PreviewState, ToPreview } from '../messages.ts';
import { isPreviewState } from '../messages.ts';
import { patch } from './patch.ts';
import { listenForPlaces, markCursor } from './places.ts';

interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

function start(): void {
  const api = acquireVsCodeApi();
  const documentElement = byId('document');
  const notice = byId('notice');
  const remembered = api.getState();
  let state = isPreviewState(remembered) ? remembered : undefined;
  let isLoaded = false;
  let cursor: number | undefined;
  /** Where a person had scrolled to counts for more than the cursor, when a page has just been loaded again. */
  let staysForCursor = false;

  const remember = (next: PreviewState) => {
    state = next;
    api.setState(next);
  };

  window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
    switch (data.type) {
      case 'document': {
        const isOther = state?.uri !== data.uri;
        const isFirst = !isLoaded;
        isLoaded = true;
        patch(documentElement, data.body);
        if (isOther) {
          remember({ uri: data.uri, scroll: 0 });
          cursor = undefined;
        }
        // After the first time, the browser itself keeps the text in its place, whatever changes above it.
        if (isOther || isFirst) window.scrollTo(0, state?.scroll ?? 0);
        else if (cursor !== undefined) markCursor(documentElement, cursor, { follow: true });
        staysForCursor = isFirst && !isOther;
        break;
      }
      case 'notice':
        notice.textContent = data.text ?? '';
        notice.hidden = data.text === undefined;
        break;
      case 'cursor':
        cursor = data.offset;
        markCursor(documentElement, cursor, { follow: !staysForCursor });
        staysForCursor = false;
        break;
    }
  });

  window.addEventListener('scroll', () => {
    if (state && isLoaded) remember({ ...state, scroll: window.scrollY });
  });

  listenForPlaces(documentElement, (place) => api.postMessage(place));
  api.postMessage({ type: 'ready' });
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page of the preview has no element "${id}".`);
  return element;
}

start();
