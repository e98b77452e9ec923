// SPDX-License-Identifier: Apache-2.0
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { FakeServer } from './FakeServer';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The fake over HTTP, with the built page, for browser tests without a real server. */
export function serveFake(fake: FakeServer, webRoot: string): Server {
  return createServer((request, response) => void handle(fake, webRoot, request, response));
}

async function handle(fake: FakeServer, webRoot: string, request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (request.method === 'POST' && path === '/login') {
    const { username, password } = await bodyOf(request);
    const token = fake.logIn(String(username), String(password));
    return token
      ? json(response, 200, { access_token: token })
      : json(response, 401, { message: 'Unauthorized' });
  }
  if (request.method === 'POST' && path === '/graphql') {
    if (!fake.accepts(request.headers.authorization)) return json(response, 401, {});
    const { query, variables } = await bodyOf(request);
    return json(
      response,
      200,
      await fake.answer(String(query), (variables ?? {}) as Record<string, unknown>),
    );
  }
  if (request.method === 'POST' && path === '/password') {
    const { status, body } = fake.changePassword((await bodyOf(request)).presentPassword);
    return json(response, status, body);
  }
  if (request.method === 'POST' && path === '/logout') return json(response, 200, {});
  return sendFile(response, webRoot, path);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, webRoot: string, path: string): void {
  const file = join(webRoot, normalize(path === '/' ? '/index.html' : path));
  if (!file.startsWith(webRoot) || !existsSync(file)) return json(response, 404, {});
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
