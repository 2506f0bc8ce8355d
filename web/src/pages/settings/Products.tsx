// What is sold. Whether a customer has bought it before decides between renewal and cross-sell.
import { IconPackage, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { useSaveProduct } from '@/actions/settings';
import { useProducts, type Product } from '@/queries/products';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { Loaded } from '../parts/Loaded';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

export default function Products() {
  const me = useMyself();
  const { w } = useLocale();
  const products = useProducts();
  const [edited, setEdited] = useState<Product | 'new' | null>(null);
  const manages = mayManage(me);
  const add = manages && (
    <Button
      small
      icon={<IconPlus size={16} aria-hidden />}
      onClick={() => {
        setEdited('new');
      }}
    >
      {w.products.add}
    </Button>
  );
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{w.products.title}</h2>
          <p className="soft">
            {me.company.product_match === 'group' ? w.products.textGroup : w.products.text}
          </p>
        </div>
        {products.data?.length ? add : null}
      </div>
      <Loaded query={products}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconPackage size={26} aria-hidden />}
              title={w.products.emptyTitle}
              action={add}
            >
              {w.products.emptyText}
            </EmptyState>
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{w.common.name}</th>
                  <th scope="col">{w.products.group}</th>
                  <th scope="col">{w.products.code}</th>
                  <th scope="col">
                    <span className="hidden">{w.common.edit}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((product) => (
                  <tr key={product.id}>
                    <td>{product.name}</td>
                    <td className={table.full}>{product.group}</td>
                    <td className={table.wideOnly}>{product.code}</td>
                    <td className={table.amount}>
                      {manages && (
                        <Button
                          weight="bare"
                          small
                          icon={<IconPencil size={17} aria-hidden />}
                          aria-label={`${w.common.edit} ${product.name}`}
                          onClick={() => {
                            setEdited(product);
                          }}
                        />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      {edited && (
        <ProductDialog
          product={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Card>
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
