// SPDX-License-Identifier: Apache-2.0
import { useGetList } from 'react-admin';
import type { Detector } from '../providers/types';
import { useWords } from './useWords';

/** What detectors are called in the language of the page; the id of one that is gone. */
export function useDetectorNames(): (id: string) => string {
  const { say } = useWords();
  const { data: detectors = [] } = useGetList<Detector>('detectors');
  return id => say(detectors.find(detector => detector.id === id)?.name) || id;
}
