// Drives the real program in Debian's Chromium. Each worker gets a server and a data directory of its own.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e/pages',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: process.env.CI ? 2 : undefined,
  // What passes at the second try is printed as flaky, to be mended: it does not stop a landing.
  retries: process.env.CI ? 1 : 0,
  // What breaks every page is known after a few: the rest would each wait for their own time.
  maxFailures: process.env.CI ? 12 : 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 10_000,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A kept page would hide what the program serves; what is kept has a spec of its own.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
