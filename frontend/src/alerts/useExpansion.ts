// SPDX-License-Identifier: Apache-2.0
import type { Dispatch } from 'react';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { NetworkNode } from '../graph/networkModel';
import type { Expansion, InvestigationAction } from '../graph/reducers';
import { useFailureText } from '../misc/Failure';
import { request } from '../providers/client';
import { NEIGHBOURHOOD } from '../providers/documents';

/** Neighbours fetched at a time. */
export const PAGE_OF_NEIGHBOURS = 25;

export interface Expanding {
  busy: boolean;
  /** A hub that waits for the investigator's word before it is expanded. */
  asked: NetworkNode | null;
  expand: (node: NetworkNode) => void;
  confirm: () => void;
  refuse: () => void;
}

/** Fetches neighbours page by page. A hub is never expanded without asking. */
export function useExpansion(
  expansions: readonly Expansion[],
  dispatch: Dispatch<InvestigationAction>,
): Expanding {
  const notify = useNotify();
  const say = useFailureText();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<NetworkNode | null>(null);

  const fetchPage = async (node: NetworkNode) => {
    const before = expansions.find(expansion => expansion.nodeKey === node.key);
    if (before && !before.truncated) return;
    setBusy(true);
    try {
      const variables = {
        label: node.label,
        id: node.id,
        first: PAGE_OF_NEIGHBOURS,
        after: before?.endCursor,
      };
      const { neighbourhood } = await request(NEIGHBOURHOOD, variables);
      dispatch({ type: 'expand', nodeKey: node.key, page: neighbourhood });
    } catch (error) {
      notify(say(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    asked,
    expand: node => {
      const known = expansions.some(expansion => expansion.nodeKey === node.key);
      if (node.hub && !known) setAsked(node);
      else void fetchPage(node);
    },
    confirm: () => {
      if (asked) void fetchPage(asked);
      setAsked(null);
    },
    refuse: () => setAsked(null),
  };
}
