// "Why does the volume differ from the books?": from the volume that was signed to the revenue that was
// invoiced, step by step. Each step opens the contracts and invoices that it comes from.
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { channels } from '@/model/channel';
import { waterfall } from '@/model/waterfall';
import { sideBySideWords } from '@/model/words/side-by-side';
import {
  bridgeFile,
  useBridge,
  useBridgeRows,
  type Bridge as Steps,
  type BridgeQuestion,
  type BridgeRow,
  type BridgeStep,
} from '@/queries/bridge';
import button from '@/ui/Button.module.css';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { useFilter } from './filter';
import { useFiscalYear, useMyself } from './me';
import { Loaded } from './parts/Loaded';
import { Page } from './parts/Page';
import style from './Bridge.module.css';

export default function Bridge() {
  const me = useMyself();
  const { w, day } = useLocale();
  const s = useWords(sideBySideWords);
  const current = useFiscalYear();
  const { values, set } = useFilter(['fiscal_year', 'channel'] as const);
  const question: BridgeQuestion = {
    fiscal_year: values.fiscal_year || current.name,
    ...(values.channel && { channel: values.channel }),
  };
  const bridge = useBridge(question);
  const data = bridge.data;
  return (
    <Page
      title={s.bridge.title}
      lead={data && s.bridge.lead(day(data.from, 'dayYear'), day(data.to, 'dayYear'))}
      actions={
        <>
          <a
            className={`${button.button} ${button.quiet} ${button.small}`}
            href={bridgeFile(question)}
            download
            aria-label={w.common.download('Excel')}
          >
            <IconDownload size={17} aria-hidden />
            Excel
          </a>
          <LinkButton href="/revenue/matching">{s.accuracy.correct}</LinkButton>
          <LinkButton href="/accuracy">{s.accuracy.title}</LinkButton>
        </>
      }
    >
      <div className={style.filters}>
        <SelectField
          label={w.keyFigures.year}
          value={question.fiscal_year}
          options={me.company.all_fiscal_years
            .filter((year) => year.first <= me.company.today)
            .map((year) => ({ value: year.name, label: year.name }))}
          onChoose={(value) => {
            set('fiscal_year', value === current.name ? '' : value);
          }}
        />
        <SelectField
          label={w.keyFigures.keys.channel}
          value={values.channel}
          options={[
            { value: '', label: s.bridge.allChannels },
            ...channels.map((channel) => ({ value: channel, label: w.channels[channel] })),
          ]}
          onChoose={(value) => {
            set('channel', value);
          }}
        />
      </div>
      <Loaded query={bridge} lines={[100, 100, 100, 100, 100, 100]}>
        {(found) => <Waterfall bridge={found} question={question} />}
      </Loaded>
    </Page>
  );
}

const isEnd = ({ step }: BridgeStep) => step === 'volume_signed' || step === 'revenue';

function Waterfall({ bridge, question }: { bridge: Steps; question: BridgeQuestion }) {
  const { sign } = useLocale();
  const s = useWords(sideBySideWords);
  const [open, setOpen] = useState<string | null>(null);
  const bars = waterfall(bridge.steps.map((one) => one.amount));
  return (
    <Card flush>
      <table className={style.table}>
        <caption className="hidden">{s.bridge.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{s.bridge.step}</th>
            <th scope="col" className={style.bars} aria-hidden />
            <th scope="col" className={style.amount}>
              {sign}
            </th>
          </tr>
        </thead>
        {bridge.steps.map((one, at) => (
          <Step
            key={one.step}
            step={one}
            left={bars[at]!.left}
            width={bars[at]!.width}
            question={question}
            isOpen={open === one.step}
            onOpen={() => {
              setOpen(open === one.step ? null : one.step);
            }}
          />
        ))}
      </table>
    </Card>
  );
}

interface StepProps {
  step: BridgeStep;
  left: number;
  width: number;
  question: BridgeQuestion;
  isOpen: boolean;
  onOpen: () => void;
}

function Step({ step, left, width, question, isOpen, onOpen }: StepProps) {
  const { amount } = useLocale();
  const kind = isEnd(step) ? 'end' : step.amount < 0 ? 'less' : 'more';
  const written = amount(step.amount, true);
  return (
    <tbody data-step={step.step}>
      <tr className={isEnd(step) ? style.end : undefined}>
        <th scope="row">
          <button
            type="button"
            className={style.name}
            aria-expanded={isOpen}
            disabled={step.rows === 0}
            onClick={onOpen}
          >
            {step.name}
          </button>
          <span className={style.what}>{step.explanation}</span>
        </th>
        <td className={style.bars} aria-hidden>
          <span
            className={`${style.bar} ${style[kind]}`}
            style={{ left: `${String(left * 100)}%`, width: `${String(width * 100)}%` }}
          />
        </td>
        <td className={`num ${style.amount}`}>
          {kind === 'more' && step.amount > 0 ? `+${written}` : written}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3} className={style.opened}>
            <Rows question={question} step={step.step} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Rows({ question, step }: { question: BridgeQuestion; step: string }) {
  const { w } = useLocale();
  const rows = useBridgeRows(question, step);
  return (
    <Loaded query={rows} lines={[100, 100, 100]}>
      {({ pages }) => (
        <>
          <ul className={style.rows}>
            {pages
              .flatMap((page) => page.items)
              .map((row, at) => (
                <Row key={at} row={row} />
              ))}
          </ul>
          {rows.hasNextPage && (
            <Button small onClick={() => void rows.fetchNextPage()}>
              {w.common.more}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Row({ row }: { row: BridgeRow }) {
  const { amount, day } = useLocale();
  const s = useWords(sideBySideWords);
  const name = row.customer_name ?? s.bridge.nobody;
  return (
    <li>
      <span>
        {row.deal_id ? <Link href={`/deals/${row.deal_id}`}>{name}</Link> : name}
        <small>
          {[
            row.product_name,
            row.contract_year && s.bridge.year(row.contract_year),
            row.document && s.bridge.document(row.document),
            row.on && day(row.on, 'dayYear'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <span className="num">{amount(row.amount, true)}</span>
    </li>
  );
}
