// SPDX-License-Identifier: Apache-2.0
import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { HttpError } from 'react-admin';
import { toAlertFilter, toAlertSort } from './alertFilterModel';
import type { Connection, PageWanted } from './connection';
import { readPage } from './connection';
import { request } from './client';
import {
  ACCOUNT,
  ALERT,
  ALERTS,
  ALERTS_SKIP,
  CUSTOMER,
  DETECTORS,
  RUN,
  RUNS,
  RUNS_SKIP,
  SEARCH,
} from './documents';
import type { NodeLabel } from './types';

type Lister = (params: GetListParams) => Promise<GetListResult>;
type Getter = (id: string, signal?: AbortSignal) => Promise<RaRecord | null>;

const listers: Record<string, Lister> = {
  alerts: listAlerts,
  runs: listRuns,
  detectors: listDetectors,
  accounts: params => searchNodes('ACCOUNT', params),
  customers: params => searchNodes('CUSTOMER', params),
};

const getters: Record<string, Getter> = {
  alerts: async (id, signal) => (await request(ALERT, { id }, signal)).alert,
  accounts: async (id, signal) => (await request(ACCOUNT, { id }, signal)).account,
  customers: async (id, signal) => (await request(CUSTOMER, { id }, signal)).customer,
  runs: async (id, signal) => (await request(RUN, { id }, signal)).run,
  detectors: async (id, signal) =>
    (await request(DETECTORS, {}, signal)).detectors.find(detector => detector.id === id) ?? null,
};

/** react-admin's view of the GraphQL interface: lists are Relay connections, everything else is read-only. */
export const dataProvider = {
  getList: async (resource: string, params: GetListParams) => listerOf(resource)(params),
  getOne: async (resource: string, params: { id: unknown; signal?: AbortSignal }) => ({
    data: await readOne(resource, String(params.id), params.signal),
  }),
  getMany: async (resource: string, params: { ids: unknown[] }) => ({
    data: await Promise.all(params.ids.map(id => readOne(resource, String(id)))),
  }),
  getManyReference: async (resource: string, params: GetListParams & { target: string; id: unknown }) =>
    listerOf(resource)({ ...params, filter: { ...params.filter, [params.target]: params.id } }),
  create: readOnly,
  update: readOnly,
  updateMany: readOnly,
  delete: readOnly,
  deleteMany: readOnly,
  supportAbortSignal: true,
} as unknown as DataProvider;

async function readOnly(resource: string): Promise<never> {
  throw new HttpError(`${resource} are read-only`, 405);
}

function listerOf(resource: string): Lister {
  const lister = listers[resource];
  if (!lister) throw new HttpError(`Nothing is listed under ${resource}`, 404);
  return lister;
}

async function readOne(resource: string, id: string, signal?: AbortSignal): Promise<RaRecord> {
  const getter = getters[resource];
  const found = getter ? await getter(id, signal) : null;
  if (!found) throw new HttpError('skein.error.notFound', 404, { code: 'NOT_FOUND' });
  return found;
}

function pageWanted(resource: string, params: GetListParams, key: unknown): PageWanted {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  return { list: JSON.stringify([resource, key]), page, perPage };
}

async function listAlerts(params: GetListParams): Promise<GetListResult> {
  const filter = toAlertFilter(params.filter ?? {});
  const sort = toAlertSort(params.sort?.field ?? 'score', params.sort?.order ?? 'DESC');
  return readPage<RaRecord>(pageWanted('alerts', params, [filter, sort]), {
    read: async page =>
      (await request(ALERTS, { ...page, filter, sort }, params.signal)).alerts as Connection<RaRecord>,
    skip: async page =>
      (await request(ALERTS_SKIP, { ...page, filter, sort }, params.signal)).alerts.pageInfo,
  });
}

async function listRuns(params: GetListParams): Promise<GetListResult> {
  const filter = params.filter ?? {};
  const sort = params.sort?.order === 'ASC' ? 'STARTED_ASC' : 'STARTED_DESC';
  return readPage<RaRecord>(pageWanted('runs', params, [filter, sort]), {
    read: async page =>
      (await request(RUNS, { ...page, filter, sort }, params.signal)).runs as Connection<RaRecord>,
    skip: async page => (await request(RUNS_SKIP, { ...page, filter, sort }, params.signal)).runs.pageInfo,
  });
}

async function listDetectors(params: GetListParams): Promise<GetListResult> {
  const { detectors } = await request(DETECTORS, {}, params.signal);
  return { data: detectors, total: detectors.length };
}

const SEARCH_LIMIT = 50;

async function searchNodes(label: NodeLabel, params: GetListParams): Promise<GetListResult> {
  const text = String(params.filter?.q ?? '').trim();
  if (!text) return { data: [], total: 0 };
  const { search } = await request(SEARCH, { text, first: SEARCH_LIMIT }, params.signal);
  const data = search.filter(node => node.label === label);
  return { data, total: data.length };
}
