// Light, dark, or like the computer. Remembered in this browser only.
import { useSyncExternalStore } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'kvartett-theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function stored(): Theme {
  const value = localStorage.getItem(key);
  return themes.find((theme) => theme === value) ?? 'auto';
}

let chosen = stored();

function drawn(): 'light' | 'dark' {
  if (chosen !== 'auto') return chosen;
  return dark.matches ? 'dark' : 'light';
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = drawn();
  listeners.forEach((listener) => {
    listener();
  });
}

export function chooseTheme(theme: Theme): void {
  chosen = theme;
  localStorage.setItem(key, theme);
  applyTheme();
}

dark.addEventListener('change', applyTheme);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): { chosen: Theme; drawn: 'light' | 'dark' } {
  return {
    chosen: useSyncExternalStore(subscribe, () => chosen),
    drawn: useSyncExternalStore(subscribe, drawn),
  };
}
