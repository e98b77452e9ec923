// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useStore } from 'react-admin';
import type { Zone } from './formatModel';
import { formatDay, formatDays, formatInstant, formatPeriod, formatShortInstant } from './formatModel';
import { useWords } from './useWords';

/** Whose clock the page shows, remembered in this browser. */
export const useZone = () => useStore<Zone>('skein.zone', 'utc');

/** Everything a view needs to tell times by the chosen clock. */
export function useTimes() {
  const [zone] = useZone();
  const { t } = useWords();
  return useMemo(
    () => ({
      zone,
      /** For the head of a column: `UTC` or `local time`. */
      zoneName: t(`zone.${zone}`),
      instant: (at: string | number | null | undefined) => formatInstant(at, zone),
      period: (from: string | number | null | undefined, to: string | number | null | undefined) =>
        formatPeriod(from, to, zone),
      day: (at: string | number | null | undefined) => formatDay(at, zone),
      days: (from: string, to: string) => formatDays(from, to, zone),
      short: (at: string | number | null | undefined) => formatShortInstant(at, zone),
    }),
    [zone, t],
  );
}
