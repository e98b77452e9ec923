// SPDX-License-Identifier: Apache-2.0
import type { ListEntryKind } from '../src/providers/types';

const ENTRIES = 40;

const version = (number: number) => ({
  number,
  sha256: String(number).repeat(64).slice(0, 64),
  asOf: `2026-0${number}-01T00:00:00Z`,
  importedAt: `2026-0${number}-02T08:00:00Z`,
  importedBy: 'investigator',
  source: 'sanctions.csv',
  entryCount: ENTRIES,
  matchableCount: ENTRIES - 4,
  rejectedCount: 1,
});

export const fakeVersions = () => [version(2), version(1)];

export const fakeLists = (text?: string | null) =>
  ['house', 'sanctions', 'skein-confirmed']
    .filter(name => name.includes((text ?? '').toLowerCase()))
    .map(name => ({ name, madeBySkein: name === 'skein-confirmed', latest: version(2) }));

export interface EntryArguments {
  filter?: { text?: string | null; kinds?: ListEntryKind[] | null };
  sort?: string;
  first?: number;
  after?: string;
}

/** Forty made-up entries, some of which have nothing but a name. */
export function fakeEntries({ filter, sort }: EntryArguments) {
  const all = Array.from({ length: ENTRIES }, (_, number) => ({
    id: `entry-${String(number).padStart(3, '0')}`,
    kind: number % 3 === 0 ? 'ORGANISATION' : 'PERSON',
    name: number % 3 === 0 ? `Company ${number}` : `Person ${number}`,
    reason: 'fraud',
    validFrom: '2026-01-01T00:00:00Z',
    validTo: null,
    keys: number % 10 === 9 ? [] : [{ kind: 'DOCUMENT', value: `D-${number}` }],
  }));
  const found = all
    .filter(entry => !filter?.kinds || filter.kinds.includes(entry.kind as ListEntryKind))
    .filter(entry => `${entry.id} ${entry.name}`.toLowerCase().includes((filter?.text ?? '').toLowerCase()));
  return sort?.endsWith('_DESC') ? found.reverse() : found;
}
