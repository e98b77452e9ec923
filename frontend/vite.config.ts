// SPDX-License-Identifier: Apache-2.0
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The server that answers /graphql, /login, /logout and /password while the page itself comes from `npm run dev`.
const server = process.env.SKEIN_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/graphql': server, '/login': server, '/logout': server, '/password': server } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // Fonts stay files: a data: URI would need a looser content security policy.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'fake/**/*.test.ts'],
    setupFiles: ['./src/app/testSetup.ts'],
    testTimeout: 20_000,
    // A page under test must never reach a network.
    environmentOptions: { happyDOM: { settings: { disableCSSFileLoading: true } } },
  },
});
