// The keys, and a switch for those who do not want them.
import { newDeal, places } from '@/actions/places';
import { Dialog } from '@/ui/Dialog';
import { CheckField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { useMyself } from './me';
import { useWantsShortcuts, wantShortcuts } from './shortcuts';
import style from './ShortcutHelp.module.css';

export default function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { w } = useLocale();
  const me = useMyself();
  const wanted = useWantsShortcuts();
  const rows = [
    ...[newDeal, ...places]
      .filter((place) => place.may(me))
      .map((place) => ({ label: place.label(w), keys: place.keys })),
    { label: w.shortcuts.search, keys: ['/'] },
    { label: w.shortcuts.help, keys: ['?'] },
  ];
  return (
    <Dialog title={w.shortcuts.title} closeLabel={w.common.close} open onClose={onClose}>
      <p className="soft">{w.shortcuts.text}</p>
      <dl className={style.keys}>
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>
              {row.keys.map((one, at) => (
                <span key={one}>
                  {at > 0 && <span className="soft"> {w.shortcuts.then} </span>}
                  <kbd>{one}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <CheckField
        label={w.nav.shortcuts}
        checked={wanted}
        onChange={(event) => {
          wantShortcuts(event.target.checked);
        }}
      />
    </Dialog>
  );
}
