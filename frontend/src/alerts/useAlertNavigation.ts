// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { useStore } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { paths } from '../misc/paths';
import { useRequest } from '../misc/useRequest';
import { toAlertFilter, toAlertSort } from '../providers/alertFilterModel';
import { ALERT_NEIGHBOURS } from '../providers/documents';

export interface AlertNavigation {
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  position: number | undefined;
  total: number;
}

interface ListParams {
  sort?: string;
  order?: string;
  filter?: Record<string, unknown>;
}

/** The way to the alerts before and after this one, in the order and under the filter of the list last seen; also by J and K. */
export function useAlertNavigation(id: string): AlertNavigation {
  const navigate = useNavigate();
  const [params] = useStore<ListParams>('alerts.listParams', {});
  const { data } = useRequest('alertNeighbours', ALERT_NEIGHBOURS, {
    id,
    filter: toAlertFilter(params.filter ?? {}),
    sort: toAlertSort(params.sort ?? 'score', params.order ?? 'DESC'),
  });
  const { previousId, nextId, position, totalCount } = data?.alertNeighbours ?? {};
  const go = (to: string | null | undefined) => (to ? () => void navigate(paths.alert(to)) : undefined);
  const previous = go(previousId);
  const next = go(nextId);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j' || event.key === 'J') next?.();
      if (event.key === 'k' || event.key === 'K') previous?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  return {
    previous,
    next,
    position: position && position > 0 ? position : undefined,
    total: totalCount ?? 0,
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    !!target.closest('[role=dialog]')
  );
}
