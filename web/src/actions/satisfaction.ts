// Note how satisfied a customer is, or take an answer back.
import { deleteScore, postScore, type ScoreDraft } from '@/queries/kam';
import { useDeed } from './deed';

export const useNoteScore = () => useDeed((draft: ScoreDraft, key) => postScore(draft, key));
export const useTakeBackScore = () => useDeed((id: string) => deleteScore(id));
