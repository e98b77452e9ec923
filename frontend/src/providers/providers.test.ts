// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../../fake/FakeServer';
import { fakeFetch } from '../../fake/fetch';
import { authProvider } from './authProvider';
import { dataProvider } from './dataProvider';
import { session } from './session';

const logIn = () => authProvider.login({ username: FakeServer.USERNAME, password: FakeServer.PASSWORD });
const page = (number: number, perPage = 10) => ({
  pagination: { page: number, perPage },
  sort: { field: 'score', order: 'DESC' as const },
  filter: {},
});

let server: FakeServer;
beforeEach(async () => {
  server = new FakeServer();
  vi.stubGlobal('fetch', fakeFetch(server));
  await logIn();
});

describe('log-in', () => {
  it('keeps a token and knows the user', async () => {
    await expect(authProvider.checkAuth({})).resolves.toBeUndefined();
    expect(await authProvider.getIdentity?.()).toMatchObject({ fullName: FakeServer.USERNAME });
  });

  it('refuses a wrong password', async () => {
    await expect(authProvider.login({ username: 'investigator', password: 'x' })).rejects.toThrow(
      'sign_in_error',
    );
  });

  it('ends on 401 but not on 403', async () => {
    await expect(authProvider.checkError({ status: 403 })).resolves.toBeUndefined();
    expect(session.token()).not.toBeNull();
    await expect(authProvider.checkError({ status: 401 })).rejects.toBeTruthy();
    expect(session.token()).toBeNull();
    await expect(authProvider.checkAuth({})).rejects.toBeTruthy();
  });
});

describe('log-out', () => {
  it('ends the session on the server too', async () => {
    const token = session.token();
    const calls = vi.fn(fakeFetch(server));
    vi.stubGlobal('fetch', calls);
    await authProvider.logout({});
    expect(session.token()).toBeNull();
    expect(calls).toHaveBeenCalledWith('/logout', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
    });
  });

  it('ends the session here even if the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    await expect(authProvider.logout({})).resolves.toBeUndefined();
    expect(session.token()).toBeNull();
  });
});

describe('lists', () => {
  it('are pages of a connection with a total', async () => {
    const { data, total, pageInfo } = await dataProvider.getList('alerts', page(1));
    expect([data.length, total]).toEqual([10, 52]);
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  });

  it('reach a page far down from nothing, and agree with the pages before it', async () => {
    const whole = await dataProvider.getList('alerts', page(1, 63));
    const fifth = await dataProvider.getList('alerts', page(5));
    expect(fifth.data.map(alert => alert.id)).toEqual(whole.data.slice(40, 50).map(alert => alert.id));
    expect(fifth.pageInfo?.hasPreviousPage).toBe(true);
  });

  it('take one request for the page after the last one seen', async () => {
    await dataProvider.getList('alerts', page(1, 7));
    await dataProvider.getList('alerts', page(2, 7));
    const before = server.asked.length;
    await dataProvider.getList('alerts', page(3, 7));
    expect(server.asked.slice(before)).toEqual(['Alerts']);
  });

  it('are empty beyond their end', async () => {
    expect((await dataProvider.getList('alerts', page(40))).data).toEqual([]);
  });

  it('find accounts by text only', async () => {
    const find = (q: string) => dataProvider.getList('accounts', { ...page(1), filter: { q } });
    expect((await find('')).data).toEqual([]);
    expect((await find('GB29')).data.every(node => node.label === 'ACCOUNT')).toBe(true);
  });
});

describe('records', () => {
  it('come whole, and unknown ids are not found', async () => {
    const { data } = await dataProvider.getOne('alerts', { id: 'alert-0001' });
    expect(data.evidence.transfers.length).toBeGreaterThan(0);
    await expect(dataProvider.getOne('alerts', { id: 'nothing' })).rejects.toMatchObject({ status: 404 });
  });

  it('carry the code of a refusal', async () => {
    server.failWith = 'FORBIDDEN';
    await expect(dataProvider.getOne('alerts', { id: 'alert-0001' })).rejects.toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
  });

  it('are read-only', async () => {
    await expect(dataProvider.delete('alerts', { id: 'alert-0001' })).rejects.toMatchObject({ status: 405 });
  });
});
