// Lets the app be there where the server is not: its pages, and what a deal is made of.
import { useEffect } from 'react';
import { knowCustomers } from '@/queries/customers';
import { useMe } from '@/queries/session';
import { maySign } from './places';

// First what she came for, then this.
const laterMs = 5_000;

export function useAtHand(): void {
  const me = useMe().data;
  const signs = me ? maySign(me) : false;
  useEffect(() => {
    // A browser lets an app stay only where the way to its server is sure: https, or this machine.
    if (!window.isSecureContext || !('serviceWorker' in navigator) || import.meta.env.DEV) return;
    let end: (() => void) | undefined;
    const timer = window.setTimeout(() => {
      void navigator.serviceWorker.register('/service-worker.js');
      void import('@/queries/known').then(({ keepKnown }) => {
        end = keepKnown();
        if (signs) void knowCustomers();
      });
    }, laterMs);
    return () => {
      window.clearTimeout(timer);
      end?.();
    };
  }, [signs]);
}
