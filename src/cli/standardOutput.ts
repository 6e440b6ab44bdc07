import { fstatSync, writeSync } from 'node:fs';

/** Whether standard input, output or error is a terminal. Node.js' own streams, which take long to load, are asked only where it may be one. */
export function isTerminal(name: 'stdin' | 'stdout' | 'stderr'): boolean {
	return mayBeTerminal(['stdin', 'stdout', 'stderr'].indexOf(name)) && process[name].isTTY === true;
}

function mayBeTerminal(descriptor: number): boolean {
	try {
		return fstatSync(descriptor).isCharacterDevice();
	} catch {
		return true;
	}
}

/**
 * A way to write to standard output or error, in the order of the calls.
 *
 * A file or a pipe gets the text at once, as from Node.js' own stream, without that being loaded; that stream takes over
 * for a terminal, and where a reader is slow.
 *
 * @param onError Told when a text cannot be written.
 */
export function standardOutput(name: 'stdout' | 'stderr', onError: (error: Error) => void): (text: string) => void {
	const descriptor = name === 'stdout' ? 1 : 2;
	let write: ((rest: string | Uint8Array) => void) | undefined;
	const open = () => {
		const stream = process[name].on('error', onError);
		return (rest: string | Uint8Array) => void stream.write(rest);
	};
	if (process.platform === 'win32' || isTerminal(name)) {
		write = open();
	}
	return text => {
		if (write) {
			write(text);
			return;
		}
		const left = writeNow(descriptor, Buffer.from(text), onError);
		if (left.length > 0) {
			write = open();
			write(left);
		}
	};
}

/** @returns What the reader has no room for yet. */
function writeNow(descriptor: number, bytes: Uint8Array, onError: (error: Error) => void): Uint8Array {
	let written = 0;
	try {
		while (written < bytes.length) {
			written += writeSync(descriptor, bytes, written);
		}
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') {
			return bytes.subarray(written);
		}
		onError(error instanceof Error ? error : new Error(String(error)));
	}
	return new Uint8Array();
}
