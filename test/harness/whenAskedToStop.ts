const parent = process.ppid;

/**
 * Call back once when this process is asked to end: by a signal, or by the end of what started it.
 *
 * npm passes signals to the shell around a script and not to the script, so the shell's end is the only sign.
 *
 * @returns A function that stops listening.
 */
export function whenAskedToStop(listener: () => void): () => void {
	const stop = () => {
		forget();
		listener();
	};
	const timer = setInterval(() => process.ppid !== parent && stop(), 300).unref();
	const forget = () => {
		clearInterval(timer);
		process.off('SIGINT', stop).off('SIGTERM', stop);
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
	return forget;
}
