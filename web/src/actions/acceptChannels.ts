// Let the rules have their way with some lines, or with all.
import { postAcceptance } from '@/queries/channelReview';
import { useDeed } from './deed';

export function useAcceptChannels() {
  return useDeed((lines: string[] | 'all', key) =>
    postAcceptance(lines === 'all' ? { all: true } : { line_ids: lines }, key),
  );
}
