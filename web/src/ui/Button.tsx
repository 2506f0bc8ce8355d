// One dark button per page; the others are quiet.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import style from './Button.module.css';

export type Weight = 'main' | 'quiet' | 'bare';

interface Look {
  weight?: Weight;
  icon?: ReactNode;
  wide?: boolean;
  small?: boolean;
  children?: ReactNode;
}

function classes({ weight = 'quiet', wide, small, children }: Look): string {
  return [
    style.button,
    style[weight],
    wide && style.wide,
    small && style.small,
    !children && style.square,
  ]
    .filter(Boolean)
    .join(' ');
}

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>;

export function Button({ weight, icon, wide, small, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes({ weight, wide, small, children })}>
      {icon}
      {children}
    </button>
  );
}

export function LinkButton({ href, label, ...look }: Look & { href: string; label?: string }) {
  return (
    <Link href={href} className={classes(look)} aria-label={label}>
      {look.icon}
      {look.children}
    </Link>
  );
}
