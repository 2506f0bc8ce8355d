// What a screen on the wall says to the server: whether it is paired, and what it shows. The server sends the whole
// board whenever it is another; where that connection is dead without anybody noticing, asking now and then finds out.
import { call, ProblemError } from './client';
import type { BoardView, Pairing } from './types';

export interface Hears {
  shown: (view: BoardView) => void;
  // No: it shows what it knew last.
  connected: (yes: boolean) => void;
  // Somebody took the board away.
  unpaired: () => void;
}

const askMs = 60_000;
const againMs = 10_000;

export async function getPairing(): Promise<Pairing> {
  const pairing = (await call<Pairing>('/board/pairing')).data;
  if (pairing.paired || pairing.code) return pairing;
  return (await call<Pairing>('/board/pairing', { method: 'POST' })).data;
}

// Until the answer is called.
export function listenToBoard(hears: Hears): () => void {
  let source: EventSource | null = null;
  let again = 0;
  let heardAt = 0;
  let closed = false;

  function heard(view: BoardView) {
    heardAt = Date.now();
    hears.connected(true);
    hears.shown(view);
  }
  function open() {
    source?.close();
    source = new EventSource('/api/v1/board/events');
    source.addEventListener('board', (event: MessageEvent<string>) => {
      heard(JSON.parse(event.data) as BoardView);
    });
    source.onerror = () => {
      hears.connected(false);
      // It comes back by itself, unless it was refused.
      if (source?.readyState !== EventSource.CLOSED) return;
      window.clearTimeout(again);
      again = window.setTimeout(() => void ask(), againMs);
      void ask();
    };
  }
  async function ask() {
    try {
      const { data } = await call<BoardView>('/board');
      if (closed) return;
      heard(data);
      if (source?.readyState === EventSource.CLOSED) open();
    } catch (error) {
      if (closed) return;
      if (error instanceof ProblemError && error.status === 401) hears.unpaired();
      else hears.connected(false);
    }
  }
  const watch = window.setInterval(() => {
    if (Date.now() - heardAt >= askMs || source?.readyState !== EventSource.OPEN) void ask();
  }, askMs);
  // Something is shown before the stream is open, and where a proxy holds streams back.
  void ask();
  open();
  return () => {
    closed = true;
    window.clearInterval(watch);
    window.clearTimeout(again);
    source?.close();
  };
}

// What names the program's pages as they are now: other pages, another name. Null: nobody answered.
export async function pageVersion(): Promise<string | null> {
  try {
    const answer = await fetch('/board', { method: 'HEAD', cache: 'no-store' });
    return answer.ok ? answer.headers.get('ETag') : null;
  } catch {
    return null;
  }
}
