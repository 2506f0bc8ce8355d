// Come in, go out, choose a language.
import { useMutation } from '@tanstack/react-query';
import type { Language } from '@/model/language';
import { speak } from '@/queries/client';
import { deleteSession, patchMe, postCompany, postSession } from '@/queries/session';

const languageKey = 'kvartett-language';

export function useSignIn() {
  return useMutation({
    mutationFn: postSession,
  });
}

export function useSwitchCompany() {
  return useMutation({ mutationFn: postCompany });
}

export function useSignOut() {
  return useMutation({ mutationFn: deleteSession });
}

export function rememberedLanguage(): string | null {
  return localStorage.getItem(languageKey);
}

// Before signing in the browser remembers; afterwards the person's own setting does too.
export function chooseLanguage(language: Language, signedIn: boolean): void {
  localStorage.setItem(languageKey, language);
  speak(language);
  if (signedIn) void patchMe(language);
}
