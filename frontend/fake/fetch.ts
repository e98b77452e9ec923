// SPDX-License-Identifier: Apache-2.0
import type { FakeServer } from './FakeServer';

/** A `fetch` that the fake answers, without any network. */
export function fakeFetch(fake: FakeServer): typeof fetch {
  return async (input, init) => {
    const body = JSON.parse(String(init?.body ?? '{}')) as Record<string, unknown>;
    if (String(input) === '/login') {
      const token = fake.logIn(String(body.username), String(body.password));
      return answer(token ? 200 : 401, token ? { access_token: token } : {});
    }
    const authorization = new Headers(init?.headers).get('Authorization');
    if (!fake.accepts(authorization)) return answer(401, {});
    if (String(input) === '/password') {
      const changed = fake.changePassword(body.presentPassword);
      return answer(changed.status, changed.body);
    }
    if (String(input) === '/logout') return answer(200, {});
    return answer(
      200,
      await fake.answer(String(body.query), (body.variables ?? {}) as Record<string, unknown>),
    );
  };
}

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
