// Keeps the app's own files on the device, so that it opens where there is no way to the server. What the server says
// is never kept here: a figure from yesterday must not look like today's.
import { cleanupOutdatedCaches, matchPrecache, precache, addRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __FILES: PrecacheEntry[] };

// So long a page may keep the one who opens it waiting before she gets what was there the last time.
const patienceMs = 4_000;

cleanupOutdatedCaches();
precache(self.__FILES);
addRoute({ directoryIndex: '' });

// The newest page if the server is there, for it fits the files that the server has now.
registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      try {
        return await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
      } catch (error) {
        const known = await matchPrecache('/index.html');
        if (!known) throw error;
        return known;
      }
    },
    { denylist: [/^\/api\//, /^\/docs/, /^\/healthz/, /^\/readyz/, /^\/metrics/] },
  ),
);

void self.skipWaiting();
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
