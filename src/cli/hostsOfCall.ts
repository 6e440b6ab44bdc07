import { describeRecovered } from '../core/apply/journal/describeRecovered';
import { type Failure, failed, nothingWritten } from '../core/failure';
import type { Host } from '../core/host';
import type { Lock } from '../core/lock';
import { patientLock } from '../core/patientLock';
import type { Recovered } from '../core/recovered';
import { showControls } from '../core/text/showControls';
import type { Arguments } from './arguments';
import { cancelOnInterrupt } from './cancellation';
import type { Io } from './io';

/** Seconds that the lock can be waited for. */
const longestWait = 24 * 60 * 60;

/**
 * How hosts are opened for a call: with a lock that is waited for as long as `--lock-timeout` says, and with a word on
 * standard error when what an earlier writer left was settled.
 */
export function hostsOfCall(
	openHost: (root: string) => Host,
	args: Arguments,
	io: Io,
): { readonly kind: 'opener'; open(root: string): Host } | Failure {
	const named = args.values.get('lock-timeout')?.at(-1);
	const seconds = named === undefined ? 0 : Number(named);
	if (named !== undefined && !(/^\d+(?:\.\d+)?$/.test(named) && seconds <= longestWait)) {
		const message = `“${showControls(named)}” is no number of seconds.`;
		return failed('usage', message, nothingWritten, 'Give one, such as --lock-timeout 30.');
	}
	return {
		kind: 'opener',
		open: root => {
			const host = openHost(root);
			const lock = seconds === 0 ? host.lock : patient(host.lock, seconds, io);
			// One command is about nothing else.
			const onRecovered = (recovered: Recovered) => args.command !== 'recover' && io.err(toWarning(recovered, args));
			return { ...host, lock, onRecovered };
		},
	};
}

function patient(lock: Lock, seconds: number, io: Io): Lock {
	const onWait = () => io.err('Waiting for another writer to finish.\n');
	return {
		...lock,
		acquire: async () => {
			const token = cancelOnInterrupt(io);
			try {
				return await patientLock(lock, { waitMs: seconds * 1000, onWait }, token).acquire();
			} finally {
				token.dispose();
			}
		},
	};
}

function toWarning(recovered: Recovered, { command }: Arguments): string {
	const { message, state } = describeRecovered(recovered);
	const isOpen = recovered.kind === 'finished' && !recovered.hasStatus;
	const next =
		isOpen && command !== 'undo' ? ['“spec-ops verify --record” verifies it, “spec-ops undo” takes it back.'] : [];
	return `${[`Warning: ${message}`, state, ...next].map(showControls).join('\n')}\n`;
}
