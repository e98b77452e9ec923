// SPDX-License-Identifier: Apache-2.0
import { HttpError } from 'react-admin';
import { session } from './session';

interface Answer {
  access_token?: string;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Changes the password of the user; the session goes on with the token that the answer brings. */
export async function changePassword(presentPassword: string, newPassword: string): Promise<void> {
  const response = await fetch('/password', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${session.token() ?? ''}` },
    body: JSON.stringify({ presentPassword, newPassword }),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (!response.ok || !answer.access_token) {
    const [error] = answer.errors ?? [];
    throw new HttpError(error?.message ?? response.statusText, response.status, {
      code: error?.extensions?.code,
    });
  }
  session.begin(answer.access_token);
}
