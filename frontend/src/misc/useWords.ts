// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { LocalizedText } from '../providers/types';
import { languageOf, localized } from './formatModel';

/** Everything a view needs to speak the language of the page. */
export function useWords() {
  const [locale] = useLocaleState();
  const translate = useTranslate();
  const language = languageOf(locale);
  const t = useCallback(
    (key: string, values?: Record<string, unknown>) => translate(`skein.${key}`, values),
    [translate],
  );
  const say = useCallback((text: LocalizedText | null | undefined) => localized(text, language), [language]);
  return useMemo(() => ({ t, say, language }), [t, say, language]);
}
