// Whom and what a file means, as far as it is not certain: customers who may be here already, sellers and products who
// are not, and what its words for status and channel stand for. All of it has an answer from the start; a person may
// give another.
import { withName, withWord, type Mapping } from '@/model/import-mapping';
import { channels } from '@/model/channel';
import type { ImportReport } from '@/queries/imports';
import { useSellers } from '@/queries/people';
import { useProducts } from '@/queries/products';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import style from './imports.module.css';

interface Props {
  report: ImportReport;
  mapping: Mapping;
  disabled: boolean;
  onSay: (mapping: Mapping) => void;
}

export function Meanings(props: Props) {
  return (
    <>
      <LikelyCustomers {...props} />
      <UnknownNames {...props} />
      <Words {...props} />
    </>
  );
}

function LikelyCustomers({ report, mapping, disabled, onSay }: Props) {
  const { w } = useLocale();
  const { count, customers } = report.likely_customers;
  if (count === 0) return null;
  return (
    <Card title={w.imports.likely}>
      <p className="soft">{w.imports.likelyText}</p>
      <ul className={style.meanings}>
        {customers.map((one) => {
          const like = one.like_number ? `${one.like_name} (${one.like_number})` : one.like_name;
          const said = mapping.customers?.find(({ name }) => name === one.said_as);
          const isSame = said ? Boolean(said.id) : one.is_same;
          const choices = [
            { id: one.like_id, isChosen: isSame, label: w.imports.sameCustomer },
            { id: null, isChosen: !isSame, label: w.imports.anotherCustomer },
          ];
          return (
            <li key={one.said_as}>
              <div>
                <b>{one.number ? `${one.name} (${one.number})` : one.name}</b>
                <span className={style.detail}>
                  {w.imports.why[one.why](like)} · {w.imports.dealsOf(one.deals)}
                </span>
              </div>
              <fieldset className={style.choice} disabled={disabled}>
                <legend className="hidden">{w.imports.whoIs(one.name)}</legend>
                {choices.map(({ id, isChosen, label }) => (
                  <label key={label}>
                    <input
                      type="radio"
                      name={one.said_as}
                      checked={isChosen}
                      onChange={() => {
                        onSay(withName(mapping, 'customers', one.said_as, id));
                      }}
                    />
                    {label}
                  </label>
                ))}
              </fieldset>
            </li>
          );
        })}
      </ul>
      {count > customers.length && <p>{w.imports.more(count - customers.length)}</p>}
    </Card>
  );
}

function idOf(mapping: Mapping, list: 'sellers' | 'products', name: string) {
  return mapping[list]?.find((one) => one.name === name)?.id ?? null;
}

function UnknownNames({ report, mapping, disabled, onSay }: Props) {
  const { w } = useLocale();
  const sellers = useSellers();
  const products = useProducts();
  const kinds = [
    {
      list: 'sellers' as const,
      title: w.imports.unknownSellers,
      unknown: report.unknown_sellers,
      known: sellers.data ?? [],
      ask: w.imports.whoIs,
    },
    {
      list: 'products' as const,
      title: w.imports.unknownProducts,
      unknown: report.unknown_products,
      known: products.data ?? [],
      ask: w.imports.whichProductIs,
    },
  ].filter((one) => one.unknown.count > 0 && one.known.length > 0);
  if (kinds.length === 0) return null;
  return (
    <Card title={w.imports.unknown}>
      <p className="soft">{w.imports.unknownText}</p>
      {kinds.map(({ list, title, unknown, known, ask }) => (
        <section key={list}>
          <h3 className={style.kind}>{title}</h3>
          <ul className={style.meanings}>
            {unknown.names
              .map((one) => ({ ...one, id: idOf(mapping, list, one.said_as) }))
              .map((one) => (
                <li key={one.said_as}>
                  <div>
                    <b>{one.name}</b>
                    <span className={style.detail}>{w.imports.dealsOf(one.deals)}</span>
                    {one.perhaps_id && !one.id && (
                      <Button
                        small
                        disabled={disabled}
                        onClick={() => {
                          onSay(withName(mapping, list, one.said_as, one.perhaps_id));
                        }}
                      >
                        {w.imports.perhaps(one.perhaps_name ?? '')}
                      </Button>
                    )}
                  </div>
                  <SelectField
                    label={ask(one.name)}
                    hideLabel
                    value={one.id ?? ''}
                    disabled={disabled}
                    options={[
                      { value: '', label: w.imports.added },
                      ...known.map(({ id, name }) => ({
                        value: id,
                        label: w.imports.sameAs(name),
                      })),
                    ]}
                    onChoose={(id) => {
                      onSay(withName(mapping, list, one.said_as, id || undefined));
                    }}
                  />
                </li>
              ))}
          </ul>
          {unknown.count > unknown.names.length && (
            <p>{w.imports.more(unknown.count - unknown.names.length)}</p>
          )}
        </section>
      ))}
    </Card>
  );
}

function Words({ report, mapping, disabled, onSay }: Props) {
  const { w } = useLocale();
  const { statuses, channel_words: channelWords } = report;
  if (statuses.length === 0 && channelWords.length === 0) return null;
  // What is not plain is shown, and the rest is there to be looked at.
  const isPlain =
    channelWords.every((one) => one.is_known) && statuses.every((one) => one.outcome !== 'open');
  return (
    <Card>
      <details className={style.words} open={!isPlain || undefined}>
        <summary>
          <h2>{w.imports.words}</h2>
        </summary>
        <div className={style.wordLists}>
          {statuses.length > 0 && (
            <section>
              <h3 className={style.kind}>{w.imports.statusWords}</h3>
              <ul className={style.meanings}>
                {statuses.map((one) => (
                  <Word
                    key={one.word}
                    word={one.word}
                    rows={one.rows}
                    value={wordOf(mapping.statuses, one.word)?.outcome ?? one.outcome}
                    disabled={disabled}
                    options={(['won', 'lost', 'open'] as const).map((value) => ({
                      value,
                      label: w.imports.outcomes[value],
                    }))}
                    onChoose={(outcome) => {
                      onSay(withWord(mapping, 'statuses', { word: one.word, outcome }));
                    }}
                  />
                ))}
              </ul>
            </section>
          )}
          {channelWords.length > 0 && (
            <section>
              <h3 className={style.kind}>{w.imports.channelWords}</h3>
              <ul className={style.meanings}>
                {channelWords.map((one) => (
                  <Word
                    key={one.word}
                    word={one.word}
                    rows={one.rows}
                    note={one.is_known ? null : w.imports.unknownWord}
                    value={(wordOf(mapping.channels, one.word) ?? one).channel ?? 'rules'}
                    disabled={disabled}
                    options={[
                      ...channels.map((value) => ({ value, label: w.channels[value] })),
                      { value: 'rules' as const, label: w.imports.rulesDecide },
                    ]}
                    onChoose={(value) => {
                      const channel = value === 'rules' ? null : value;
                      onSay(withWord(mapping, 'channels', { word: one.word, channel }));
                    }}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
      </details>
    </Card>
  );
}

// What was said may be newer than the report.
function wordOf<T extends { word: string }>(said: T[] | null | undefined, word: string) {
  return said?.find((one) => one.word === word);
}

interface WordProps<T extends string> {
  word: string;
  rows: number;
  note?: string | null;
  value: T;
  disabled: boolean;
  options: { value: T; label: string }[];
  onChoose: (value: T) => void;
}

function Word<T extends string>({ word, rows, note, onChoose, ...select }: WordProps<T>) {
  const { w, number } = useLocale();
  return (
    <li>
      <div>
        <b>{word || w.imports.emptyWord}</b>
        <span className={style.detail}>
          {[w.imports.rowsOf(rows, number(rows)), note].filter(Boolean).join(' · ')}
        </span>
      </div>
      <SelectField
        {...select}
        label={w.imports.wordMeans(word || w.imports.emptyWord)}
        hideLabel
        onChoose={(value) => {
          onChoose(value as T);
        }}
      />
    </li>
  );
}
