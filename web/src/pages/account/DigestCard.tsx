// Whether one wants a letter about one's year, and how often.
import { refusalOf } from '@/actions/deed';
import { useChooseDigest, useSendDigest } from '@/actions/digest';
import { webhookWords } from '@/model/words/webhooks';
import { useDigest, type Digest } from '@/queries/digest';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import { Loaded } from '../parts/Loaded';
import style from './Account.module.css';

export function DigestCard() {
  const me = useMyself();
  const { w } = useLocale();
  const words = useWords(webhookWords);
  const digest = useDigest();
  const choose = useChooseDigest();
  const send = useSendDigest();
  const refusal = refusalOf(choose.error ?? send.error, w.common.unreachable);
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{words.digestTitle}</h2>
          <p className="soft">{words.digestText}</p>
        </div>
      </div>
      <Loaded query={digest}>
        {({ rhythm, is_open }) =>
          is_open ? (
            <div className={`${style.form ?? ''} ${style.inside ?? ''}`}>
              <SelectField
                label={words.rhythm}
                value={rhythm}
                options={(['off', 'weekly', 'daily'] as const).map((one) => ({
                  value: one,
                  label: words.rhythms[one],
                }))}
                onChoose={(chosen) => {
                  choose.mutate(chosen as Digest['rhythm']);
                }}
              />
              <div>
                <Button
                  small
                  disabled={send.isPending}
                  onClick={() => {
                    send.mutate();
                  }}
                >
                  {words.sendNow}
                </Button>
              </div>
              {send.isSuccess && <Notice tone="plain">{words.sentNow(me.user.email)}</Notice>}
              {refusal && <Notice tone="fault">{refusal.message}</Notice>}
            </div>
          ) : (
            <p className={`soft ${style.inside ?? ''}`}>{words.noMail}</p>
          )
        }
      </Loaded>
    </Card>
  );
}
