// Who I am, my language, light or dark, and the way out.
import { Menu } from '@base-ui/react/menu';
import {
  IconCalendar,
  IconBuilding,
  IconCheck,
  IconGraph,
  IconKeyboard,
  IconLogout,
  IconFileInvoice,
  IconSettings,
  IconTarget,
  IconUserCircle,
  IconTrophy,
  type Icon,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useSignOut, useSwitchCompany } from '@/actions/session';
import { firstPlace, places } from '@/actions/places';
import type { Language } from '@/model/language';
import { useLocale } from '@/ui/locale';
import { chooseTheme, themes, useTheme, type Theme } from '@/ui/theme';
import { useMyself } from './me';
import style from './AccountMenu.module.css';

const icons: Record<string, Icon> = {
  calendar: IconCalendar,
  'key-figures': IconGraph,
  leaderboard: IconTrophy,
  revenue: IconFileInvoice,
  kam: IconBuilding,
  budget: IconTarget,
  settings: IconSettings,
};

interface Props {
  onLanguage: (language: Language) => void;
  onHelp: () => void;
}

export default function AccountMenu({ onLanguage, onHelp }: Props) {
  const me = useMyself();
  const { w, language } = useLocale();
  const { chosen } = useTheme();
  const [, go] = useLocation();
  const signOut = useSignOut();
  const switchCompany = useSwitchCompany();
  const initials = me.user.name
    .split(' ')
    .map((part) => part[0])
    .slice(0, 2)
    .join('');
  const onlyHere = places.filter((place) => place.deep && place.may(me));
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={style.trigger} aria-label={`${w.nav.account}: ${me.user.name}`}>
        {initials}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={style.positioner} align="end" sideOffset={8}>
          <Menu.Popup className={style.popup}>
            <div className={style.who}>
              <b>{me.user.name}</b>
              <span className="soft">
                {w.roles[me.user.role]}
                {me.user.team_name && ` ${me.user.team_name}`} · {me.company.name}
              </span>
            </div>
            {onlyHere.map((place) => {
              const PlaceIcon = icons[place.name]!;
              return (
                <Menu.Item
                  key={place.name}
                  className={place.aside ? style.item : `${style.item} ${style.phoneOnly}`}
                  onClick={() => {
                    go(place.path);
                  }}
                >
                  <PlaceIcon size={18} aria-hidden />
                  {place.label(w)}
                </Menu.Item>
              );
            })}
            <Menu.Item
              className={style.item}
              onClick={() => {
                go('/account');
              }}
            >
              <IconUserCircle size={18} aria-hidden />
              {w.nav.myAccount}
            </Menu.Item>
            {me.companies.length > 1 && (
              <>
                <Menu.Separator className={style.separator} />
                <Menu.RadioGroup
                  value={me.companies.find((company) => company.is_current)?.id}
                  onValueChange={(value) => {
                    // What was looked at belongs to the company that she leaves.
                    switchCompany.mutate(value as string, {
                      onSuccess: (there) => {
                        go(firstPlace(there));
                      },
                    });
                  }}
                >
                  <Menu.Group>
                    <Menu.GroupLabel className={style.label}>{w.nav.companies}</Menu.GroupLabel>
                    {me.companies.map((company) => (
                      <Radio key={company.id} value={company.id}>
                        {company.name}
                      </Radio>
                    ))}
                  </Menu.Group>
                </Menu.RadioGroup>
              </>
            )}
            <Menu.Separator className={style.separator} />
            <Menu.RadioGroup
              value={language}
              onValueChange={(value) => {
                onLanguage(value as Language);
              }}
            >
              <Menu.Group>
                <Menu.GroupLabel className={style.label}>{w.nav.language}</Menu.GroupLabel>
                <Radio value="sv">Svenska</Radio>
                <Radio value="en">English</Radio>
              </Menu.Group>
            </Menu.RadioGroup>
            <Menu.Separator className={style.separator} />
            <Menu.RadioGroup
              value={chosen}
              onValueChange={(value) => {
                chooseTheme(value as Theme);
              }}
            >
              <Menu.Group>
                <Menu.GroupLabel className={style.label}>{w.nav.theme}</Menu.GroupLabel>
                {themes.map((theme) => (
                  <Radio key={theme} value={theme}>
                    {w.nav[theme]}
                  </Radio>
                ))}
              </Menu.Group>
            </Menu.RadioGroup>
            <Menu.Separator className={style.separator} />
            <Menu.Item className={style.item} onClick={onHelp}>
              <IconKeyboard size={18} aria-hidden />
              {w.nav.shortcuts}
            </Menu.Item>
            <Menu.Item
              className={style.item}
              onClick={() => {
                signOut.mutate();
              }}
            >
              <IconLogout size={18} aria-hidden />
              {w.nav.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Radio({ value, children }: { value: string; children: string }) {
  return (
    <Menu.RadioItem value={value} className={style.item} closeOnClick={false}>
      <span className={style.check}>
        <Menu.RadioItemIndicator>
          <IconCheck size={18} aria-hidden />
        </Menu.RadioItemIndicator>
      </span>
      {children}
    </Menu.RadioItem>
  );
}
