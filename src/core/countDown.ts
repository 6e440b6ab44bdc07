/**
 * Tell how many seconds are left of a wait: now, and each second until it is stopped.
 *
 * By the clock, so that it does not drift where the machine is busy; after the end it stays at 0.
 */
export function countDown(seconds: number, tell: (left: number) => void): { dispose(): void } {
	const end = Date.now() + seconds * 1000;
	// A timer may come a little before the second is over.
	const tick = () => tell(Math.max(0, Math.round((end - Date.now()) / 1000)));
	tick();
	const timer = setInterval(tick, 1000);
	return { dispose: () => clearInterval(timer) };
}
