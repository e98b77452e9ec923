// SPDX-License-Identifier: Apache-2.0
import type { GetListResult, RaRecord } from 'react-admin';
import { CursorStore, MAX_FIRST, routeTo } from './cursorsModel';

interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null;
}

/** A Relay connection as far as a list needs it. */
export interface Connection<T> {
  edges: readonly { node: T }[];
  pageInfo: PageInfo & { hasPreviousPage: boolean };
  totalCount: number;
}

/** How one kind of list is read: whole rows, or only the cursor after a stretch. */
export interface ConnectionReader<T> {
  read(page: { first: number; after: string | undefined }): Promise<Connection<T>>;
  skip(page: { first: number; after: string | undefined }): Promise<PageInfo>;
}

export interface PageWanted {
  list: string;
  page: number;
  perPage: number;
}

const cursors = new CursorStore();

/** Reads page number `page` of a keyset list, stepping over pages not seen yet. */
export async function readPage<T extends RaRecord>(
  wanted: PageWanted,
  reader: ConnectionReader<T>,
): Promise<GetListResult<T>> {
  const first = Math.min(wanted.perPage, MAX_FIRST);
  const offset = (wanted.page - 1) * first;
  const after = await cursorAt(wanted.list, offset, reader);
  if (after === null) return { data: [], total: offset };
  const connection = await reader.read({ first, after });
  cursors.put(wanted.list, offset + connection.edges.length, connection.pageInfo.endCursor);
  return {
    data: connection.edges.map(edge => edge.node),
    total: connection.totalCount,
    pageInfo: { hasNextPage: connection.pageInfo.hasNextPage, hasPreviousPage: wanted.page > 1 },
  };
}

/** The cursor after `offset` rows; undefined at the start, null if the list ends before. */
async function cursorAt<T>(
  list: string,
  offset: number,
  reader: ConnectionReader<T>,
): Promise<string | undefined | null> {
  if (offset === 0) {
    cursors.forget(list);
    return undefined;
  }
  const route = routeTo(offset, cursors.shelf(list));
  let after = route.after;
  let at = route.from;
  for (const first of route.skips) {
    const pageInfo = await reader.skip({ first, after });
    if (!pageInfo.endCursor || !pageInfo.hasNextPage) return null;
    after = pageInfo.endCursor;
    at += first;
    cursors.put(list, at, after);
  }
  return after;
}
