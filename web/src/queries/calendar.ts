// What is coming for one's customers, day by day, and the private link to it.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { components } from '@/wire/types';

export type ContractDay = components['schemas']['ContractDay'];
export type HeldCalendarLink = components['schemas']['HeldCalendarLink'];
export type NewCalendarLink = components['schemas']['NewCalendarLink'];

interface CalendarPage {
  items: ContractDay[];
  next_cursor: string | null;
  total: number;
}

export function useCalendar(question: { from: string; to: string; seller_id: string }) {
  return useQuery({
    queryKey: ['calendar', question],
    queryFn: async ({ signal }) =>
      (await call<CalendarPage>('/calendar', { query: { ...question, limit: 1000 }, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export const calendarLinkKey = ['calendar-link'];

export function useCalendarLink() {
  return useQuery({
    queryKey: calendarLinkKey,
    queryFn: async ({ signal }) =>
      (await call<HeldCalendarLink>('/calendar/link', { signal })).data,
  });
}

export async function postCalendarLink(withAmounts: boolean, idempotencyKey: string) {
  const body = { with_amounts: withAmounts };
  return (await call<NewCalendarLink>('/calendar/link', { method: 'POST', body, idempotencyKey }))
    .data;
}

export async function deleteCalendarLink(): Promise<void> {
  await call('/calendar/link', { method: 'DELETE' });
}
