// White space: what active customers have never bought, as a list with the best chance first, or as a map of
// customers and product groups.
import { IconCheck, IconGridDots } from '@tabler/icons-react';
import { useState, type CSSProperties } from 'react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import { matrixOf } from '@/model/matrix';
import { useCrossSell, type CrossSell as WhiteSpace } from '@/queries/workLists';
import { Button, LinkButton } from '@/ui/Button';
import { Segmented, SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useMyself } from '../me';
import { ListCard } from '../parts/ListCard';
import { SellerSelect } from '../parts/SellerSelect';
import { crossSellPath } from './crossSellPath';
import table from '../parts/table.module.css';
import style from './WorkLists.module.css';

export default function CrossSell() {
  const me = useMyself();
  const { w, amount, sign } = useLocale();
  const words = w.workLists.crossSell;
  const { values, set, clear } = useFilter(['seller_id', 'group', 'view'] as const);
  const asMap = values.view === 'map';
  const some = values.seller_id !== '' || values.group !== '';
  const whiteSpace = useCrossSell(
    { seller_id: values.seller_id, group: asMap ? '' : values.group },
    asMap ? 1000 : 25,
  );
  const groups = whiteSpace.data?.pages[0]?.groups ?? [];
  return (
    <>
      <div className={style.bar}>
        <Segmented<'list' | 'map'>
          label={words.view}
          hideLabel
          name="view"
          value={asMap ? 'map' : 'list'}
          options={[
            { value: 'list', label: words.list },
            { value: 'map', label: words.matrix },
          ]}
          onChoose={(value) => {
            set('view', value === 'map' ? 'map' : '');
          }}
        />
        {!asMap && (
          <SelectField
            label={words.group}
            hideLabel
            value={values.group}
            options={[
              { value: '', label: words.allGroups },
              ...groups.map((group) => ({ value: group, label: group })),
            ]}
            onChoose={(value) => {
              set('group', value);
            }}
          />
        )}
        <SellerSelect
          value={values.seller_id}
          onChoose={(value) => {
            set('seller_id', value);
          }}
        />
      </div>
      <ListCard
        query={whiteSpace}
        empty={
          <EmptyState
            icon={<IconGridDots size={26} aria-hidden />}
            title={words.emptyTitle}
            action={
              some ? (
                <Button onClick={clear}>{w.deals.clear}</Button>
              ) : (
                me.user.role !== 'seller' && (
                  <LinkButton href="/settings/products">{words.toProducts}</LinkButton>
                )
              )
            }
          >
            {some ? words.emptyFiltered : words.emptyText}
          </EmptyState>
        }
      >
        {(items) =>
          asMap ? (
            <Matrix items={items} groups={groups} />
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{w.deals.customer}</th>
                  <th scope="col">{words.missing}</th>
                  <th scope="col">{w.customers.owner}</th>
                  <th scope="col" className={table.amount}>
                    {words.usual}, {sign}
                  </th>
                  <th scope="col">
                    <span className="hidden">{w.workLists.newDeal}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={`${one.customer_id} ${one.group}`}>
                    <td>
                      <Link href={`/customers/${one.customer_id}`}>{one.customer_name}</Link>
                      <span className={table.detail}>{words.alsoBuys(one.buys.join(', '))}</span>
                    </td>
                    <td className={table.full}>
                      <b>{one.group}</b>
                      <span className={style.share}>{one.why}</span>
                    </td>
                    <td className={table.wideOnly}>{one.owner_seller_name}</td>
                    <td className={`num ${table.amount}`}>{amount(one.usual_volume)}</td>
                    <td className={table.action}>
                      {maySign(me) && (
                        <LinkButton
                          href={crossSellPath(one)}
                          small
                          label={`${w.workLists.newDealWith(one.customer_name)}, ${one.group}`}
                        >
                          {w.workLists.newDeal}
                        </LinkButton>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </ListCard>
    </>
  );
}

const rowsAtOnce = 40;

function Matrix({ items, groups }: { items: WhiteSpace[]; groups: string[] }) {
  const me = useMyself();
  const { w, short } = useLocale();
  const words = w.workLists.crossSell;
  const [count, setCount] = useState(rowsAtOnce);
  const rows = matrixOf(items, groups);
  const best = Math.max(1, ...items.map((item) => item.expected_value));
  return (
    <>
      <div className={style.scroll} tabIndex={0} role="region" aria-label={words.matrix}>
        <table className={style.matrix}>
          <thead>
            <tr>
              <th scope="col">{w.deals.customer}</th>
              {groups.map((group) => (
                <th key={group} scope="col">
                  {group}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map((row) => (
              <tr key={row.customer.id}>
                <th scope="row">
                  <Link href={`/customers/${row.customer.id}`}>{row.customer.name}</Link>
                </th>
                {row.cells.map((cell, at) => (
                  <td key={groups[at]} data-group={groups[at]}>
                    {cell === 'buys' ? (
                      <IconCheck size={18} role="img" aria-label={words.buys} />
                    ) : cell === null ? (
                      <span className="soft" title={words.unknown}>
                        –
                      </span>
                    ) : maySign(me) ? (
                      <Link
                        href={crossSellPath(cell)}
                        className={style.white}
                        title={cell.why}
                        style={{ '--likely': cell.expected_value / best } as CSSProperties}
                        aria-label={`${w.workLists.newDealWith(row.customer.name)}, ${cell.group}: ${words.white(short(cell.usual_volume))}`}
                      >
                        {short(cell.usual_volume)}
                      </Link>
                    ) : (
                      short(cell.usual_volume)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={style.legend}>
        <span>
          <IconCheck size={16} aria-hidden /> {words.legendBuys}
        </span>
        <span>
          <i className={style.swatch} aria-hidden />
          {words.legendWhite}
        </span>
        {rows.length > count && (
          <Button
            small
            onClick={() => {
              setCount(count + rowsAtOnce);
            }}
          >
            {w.common.more}
          </Button>
        )}
      </div>
    </>
  );
}
