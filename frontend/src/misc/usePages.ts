// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';

/** Places of a list that were passed: what each page begins after, the first one with nothing. */
export interface Pages<Place> {
  /** Where the page shown begins. */
  at: Place;
  /** Number of the page shown, from 1. */
  number: number;
  next: (place: Place) => void;
  previous: () => void;
}

/** Goes through a list whose pages are known only by where they begin: back is to the page before, not to the first one. */
export function usePages<Place>(first: Place, list: string): Pages<Place> {
  const [kept, setKept] = useState<{ list: string; trail: readonly Place[] }>({ list, trail: [first] });
  // Another list begins at its own beginning.
  const trail = kept.list === list ? kept.trail : [first];
  return {
    at: trail.at(-1) ?? first,
    number: trail.length,
    next: place => setKept({ list, trail: [...trail, place] }),
    previous: () => setKept({ list, trail: trail.length > 1 ? trail.slice(0, -1) : trail }),
  };
}
