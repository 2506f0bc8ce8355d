// What happens in the company while somebody looks at it. An event says only what is stale: whoever shows it asks
// again. A browser has six connections to a server, so only a window that is seen listens; one that comes back into
// sight is told what it missed by the version it comes back to.
import type { LiveImportProgress, LiveVersion } from './types';

export type Stale = 'deals' | 'standing' | 'budget' | 'everything';

export interface Hears {
  stale: (what: Stale) => void;
  importMoved: (progress: LiveImportProgress) => void;
  // While nobody listens, what moves must be asked for.
  listening: (yes: boolean) => void;
  // Whether the server is there, as far as one who listens can tell.
  contact: (yes: boolean) => void;
}

const names = {
  deal_signed: 'deals',
  standing_changed: 'standing',
  budget_approved: 'budget',
} as const;
const againMs = 30_000;

// Until the answer is called.
export function listen(hears: Hears): () => void {
  let source: EventSource | null = null;
  let again = 0;
  let seen: number | null = null;

  function open() {
    source = new EventSource('/api/v1/events');
    const on = <T>(name: string, hear: (data: T) => void) => {
      source?.addEventListener(name, (event: MessageEvent<string>) => {
        hear(JSON.parse(event.data) as T);
      });
    };
    on<LiveVersion>('ready', ({ version }) => {
      if (seen !== null && seen !== version) hears.stale('everything');
      seen = version;
      hears.listening(true);
      hears.contact(true);
    });
    for (const [name, what] of Object.entries(names))
      on<LiveVersion>(name, ({ version }) => {
        seen = version;
        hears.stale(what);
      });
    on('resync', () => {
      hears.stale('everything');
    });
    on<LiveImportProgress>('import_progress', hears.importMoved);
    source.onerror = () => {
      hears.listening(false);
      hears.contact(false);
      // It comes back by itself, unless it was refused.
      if (source?.readyState === EventSource.CLOSED) again = window.setTimeout(reopen, againMs);
    };
  }
  function close() {
    window.clearTimeout(again);
    source?.close();
    source = null;
    hears.listening(false);
  }
  function reopen() {
    close();
    if (document.visibilityState === 'visible') open();
  }

  document.addEventListener('visibilitychange', reopen);
  reopen();
  return () => {
    document.removeEventListener('visibilitychange', reopen);
    close();
  };
}
