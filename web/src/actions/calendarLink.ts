// My private link to the calendar: made, made anew, taken away.
import { calendarLinkKey, deleteCalendarLink, postCalendarLink } from '@/queries/calendar';
import { useMutation } from '@tanstack/react-query';
import { queryClient } from '@/queries/client';
import { useDeed } from './deed';

const again = () => queryClient.invalidateQueries({ queryKey: calendarLinkKey });

export function useMakeCalendarLink() {
  return useDeed(async (withAmounts: boolean, key) => {
    const made = await postCalendarLink(withAmounts, key);
    await again();
    return made;
  });
}

export function useRemoveCalendarLink() {
  return useMutation({
    mutationFn: deleteCalendarLink,
    onSuccess: again,
  });
}
