import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser } from './findBrowser';

/** Start a browser without a window and without any traffic of its own. */
export async function launchBrowser(): Promise<Browser> {
	return chromium.launch(launchOptions());
}

/** How such a browser is started. @throws Where none is found. */
export function launchOptions(): LaunchOptions & { readonly args: string[] } {
	return {
		executablePath: findBrowser(),
		chromiumSandbox: process.getuid?.() !== 0, // Chromium's sandbox does not work for root.
		args: [
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-gpu',
			'--disable-quic',
			'--disable-sync',
			'--no-first-run',
		],
	};
}
