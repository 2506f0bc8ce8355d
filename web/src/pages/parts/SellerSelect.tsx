// Whose list it is, of those whose figures one may look at. A seller sees her own and has nothing to choose.
import { useSeenSellers } from '@/queries/people';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { useMyself } from '../me';

interface Props {
  value: string;
  onChoose: (sellerId: string) => void;
}

export function SellerSelect({ value, onChoose }: Props) {
  const me = useMyself();
  const { w } = useLocale();
  const sellers = useSeenSellers();
  if (me.user.role === 'seller') return null;
  return (
    <SelectField
      label={w.workLists.seller}
      hideLabel
      value={value}
      options={[
        { value: '', label: w.workLists.all },
        ...sellers.map((one) => ({ value: one.id, label: one.name })),
      ]}
      onChoose={onChoose}
    />
  );
}
