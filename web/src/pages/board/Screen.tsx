// A screen on the wall: its code until somebody pairs it, its board from then on. Nobody touches it for weeks, so it
// finds its way back from everything by itself.
import { useEffect, useState } from 'react';
import { preferredLanguage } from '@/model/language';
import { getPairing, listenToBoard, type BoardView, type Pairing } from '@/queries/board';
import { Board } from './Board';
import { PairingCode } from './PairingCode';
import { useFreshPages, useWakeLock } from './staying';

const pollMs = 2_500;
const busyMs = 15_000;

export function Screen() {
  const [paired, setPaired] = useState<boolean | null>(null);
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [view, setView] = useState<BoardView | null>(null);
  const [connected, setConnected] = useState(true);
  useWakeLock();
  useFreshPages();

  useEffect(() => {
    if (paired === true) return;
    let timer = 0;
    let closed = false;
    async function poll() {
      try {
        const now = await getPairing();
        if (closed) return;
        setIsBusy(false);
        setPairing(now);
        if (now.paired) setPaired(true);
        else {
          setPaired(false);
          timer = window.setTimeout(() => void poll(), pollMs);
        }
      } catch {
        if (closed) return;
        setIsBusy(true);
        timer = window.setTimeout(() => void poll(), busyMs);
      }
    }
    void poll();
    return () => {
      closed = true;
      window.clearTimeout(timer);
    };
  }, [paired]);

  useEffect(() => {
    if (paired !== true) return;
    return listenToBoard({
      shown: setView,
      connected: setConnected,
      unpaired: () => {
        setView(null);
        setPaired(false);
      },
    });
  }, [paired]);

  if (paired === true && view) return <Board view={view} connected={connected} />;
  if (paired === true || (paired === null && !isBusy)) return null;
  return (
    <PairingCode
      code={pairing?.code ?? null}
      isBusy={isBusy}
      language={preferredLanguage(navigator.languages)}
    />
  );
}
