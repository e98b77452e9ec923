// SPDX-License-Identifier: Apache-2.0
import type { AuthProvider } from 'react-admin';
import { HttpError } from 'react-admin';
import { request } from './client';
import { ME } from './documents';
import { session } from './session';

/**
 * Log-in against `POST /login`, log-out against `POST /logout`, after which the token is worth nothing wherever it may lie. 401 ends
 * the session; 403 only says that one thing is not permitted.
 */
export const authProvider: AuthProvider = {
  login: async ({ username, password }: { username: string; password: string }) => {
    const response = await fetch('/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (response.status === 401 || response.status === 403) throw new Error('ra.auth.sign_in_error');
    if (!response.ok) throw new Error('skein.error.unavailable');
    const answer = (await response.json()) as { access_token?: string };
    if (!answer.access_token) throw new Error('skein.error.unavailable');
    session.begin(answer.access_token);
  },
  logout: async () => {
    const token = session.token();
    session.end();
    if (!token) return;
    const end = { method: 'POST', headers: { Authorization: `Bearer ${token}` } };
    // A server that cannot be reached must not keep anybody logged in here.
    await fetch('/logout', end).catch(() => undefined);
  },
  checkAuth: async () => {
    if (!session.token()) throw new HttpError('', 401);
  },
  checkError: async (error: { status?: number }) => {
    if (error.status !== 401) return;
    session.end();
    throw error;
  },
  getIdentity: async () => {
    const { me } = await request(ME, {});
    return { id: me.name, fullName: me.name };
  },
  getPermissions: async () => [],
};
