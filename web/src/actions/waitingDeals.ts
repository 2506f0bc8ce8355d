// Deals that wait on this device: send them as soon as there is a way to the server, or give one up.
import { useCallback, useEffect, useState } from 'react';
import { useContactLostAt } from '@/queries/live';
import type { SignedDeal } from '@/queries/deals';
import type { Me } from '@/queries/session';
import { forgetDeal, sendWaiting, useWaitingDeals } from '@/queries/waitingDeals';

const againMs = 20_000;

export function useSendWaiting(me: Me) {
  const userId = me.user.id;
  const waiting = useWaitingDeals(userId).data ?? [];
  const lost = useContactLostAt() !== null;
  const [sent, setSent] = useState<SignedDeal[]>([]);
  const [isSending, setSending] = useState(false);

  const send = useCallback(async () => {
    setSending(true);
    const now = await sendWaiting(userId).finally(() => {
      setSending(false);
    });
    if (now.length > 0) setSent(now);
  }, [userId]);

  const unsent = waiting.filter((deal) => !deal.refused).length;
  useEffect(() => {
    if (unsent === 0) return;
    const trySend = () => void send();
    if (!lost) trySend();
    window.addEventListener('online', trySend);
    const timer = window.setInterval(trySend, againMs);
    return () => {
      window.removeEventListener('online', trySend);
      window.clearInterval(timer);
    };
  }, [unsent, lost, send]);

  return { waiting, sent, isSending, send, giveUp: forgetDeal };
}
