// What is sold. Whether a customer has bought it before decides between renewal and cross-sell.
import { IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { useSaveProduct } from '@/actions/settings';
import { useProducts, type Product } from '@/queries/products';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { EditableList } from './EditableList';
import table from '../parts/table.module.css';

export default function Products() {
  const me = useMyself();
  const { w } = useLocale();
  return (
    <EditableList
      title={w.products.title}
      text={me.company.product_match === 'group' ? w.products.textGroup : w.products.text}
      query={useProducts()}
      may={mayManage(me)}
      addLabel={w.products.add}
      empty={{
        icon: <IconPackage size={26} aria-hidden />,
        title: w.products.emptyTitle,
        text: w.products.emptyText,
      }}
      headings={[w.common.name, w.products.group, w.products.code]}
      cells={(product) => (
        <>
          <td>{product.name}</td>
          <td className={table.full}>{product.group}</td>
          <td className={table.wideOnly}>{product.code}</td>
        </>
      )}
      dialog={(product, close) => <ProductDialog product={product} onClose={close} />}
    />
  );
}

function ProductDialog({ product, onClose }: { product: Product | null; onClose: () => void }) {
  const { w } = useLocale();
  const save = useSaveProduct(product?.id ?? null);
  const refusal = refusalOf(save.error, w.common.unreachable);
  const [form, setForm] = useState({
    name: product?.name ?? '',
    group: product?.group ?? '',
    code: product?.code ?? '',
  });
  const field = (name: keyof typeof form, label: string, optional?: string) => (
    <TextField
      label={label}
      optional={optional}
      autoFocus={name === 'name'}
      value={form[name]}
      fault={refusal?.faults[`/${name}`]}
      onChange={(event) => {
        setForm({ ...form, [name]: event.target.value });
      }}
    />
  );
  return (
    <Dialog
      title={product ? w.products.edit : w.products.add}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusal}
        pending={save.isPending}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            {
              name: form.name.trim(),
              group: form.group.trim() || null,
              code: form.code.trim() || null,
            },
            { onSuccess: onClose },
          );
        }}
        onCancel={onClose}
      >
        {field('name', w.common.name)}
        {field('group', w.products.group, w.common.optional)}
        {field('code', w.products.code, w.common.optional)}
      </DialogForm>
    </Dialog>
  );
}
