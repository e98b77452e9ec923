// SPDX-License-Identifier: Apache-2.0
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { mergeTranslations } from 'react-admin';
import { ownChinese } from './chinese';
import { english } from './english';
import { frameChinese } from './frameChinese';

const messages = {
  en: english,
  // What react-admin adds before we translate it stays English rather than a bare key.
  zh: mergeTranslations(english, frameChinese, { skein: ownChinese }),
};

/** The language a browser asks for, if we speak it. */
export function preferredLocale(languages: readonly string[]): 'en' | 'zh' {
  const known = languages.find(language => /^(en|zh)\b/i.test(language));
  return known?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export const i18nProvider = polyglotI18nProvider(
  locale => messages[locale === 'zh' ? 'zh' : 'en'],
  preferredLocale(globalThis.navigator?.languages ?? ['en']),
  [
    { locale: 'en', name: 'English' },
    { locale: 'zh', name: '中文' },
  ],
  { allowMissing: true },
);
