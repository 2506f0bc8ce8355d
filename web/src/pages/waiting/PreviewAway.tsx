// In place of what a deal would do, where nobody can be asked.
import { waitingWords } from '@/model/words/waiting';
import { useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';

export default function PreviewAway() {
  return <Notice tone="plain">{useWords(waitingWords).previewAway}</Notice>;
}
