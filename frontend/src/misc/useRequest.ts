// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'react-admin';
import { useEffect } from 'react';
import { request } from '../providers/client';
import type { TadaDocumentNode } from '../providers/graphql';

interface Options {
  enabled?: boolean;
  /** Milliseconds between two looks; false for never. */
  refetchInterval?: number | false;
}

/** Runs a query that is no react-admin list or record. A 401 ends the session like anywhere else. */
export function useRequest<R, V>(
  name: string,
  document: TadaDocumentNode<R, V>,
  variables: V,
  options?: Options,
) {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const query = useQuery({
    queryKey: ['skein', name, variables],
    queryFn: ({ signal }) => request(document, variables, signal),
    retry: false,
    ...options,
  });
  const { error } = query;
  useEffect(() => {
    if (error) void logoutIfAccessDenied(error);
  }, [error, logoutIfAccessDenied]);
  return query;
}
