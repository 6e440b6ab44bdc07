import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import type { StandIn } from '../../../support/standIn/startStandIn';
import { filesWith } from '../../cli/planner/support';
import { canary } from '../../planners/conversations';

// One key for all tests: it must be found nowhere but in the requests to its own host.
export { canary };

/** Where the canary was found: what was printed, told or thrown, files below folders, and requests. */
export interface Watch {
	/** Anything that a user, a log or a script can see. */
	told(what: string, value: unknown): void;
	/** Every file below the folder, its name included. */
	folder(path: string): void;
	/** A server that is not the key’s own: it must get no request at all with the key in it. */
	foreign(server: StandIn): void;
	/** The key’s own server: the key may stand in one header alone. */
	own(server: StandIn): void;
	/** The words of this process and of all that it started, now. */
	processes(): void;
	readonly leaks: readonly string[];
}

export function watchCanary(): Watch {
	const leaks: string[] = [];
	const look = (what: string, text: string) => {
		if (text.includes(canary)) {
			leaks.push(what);
		}
	};
	return {
		told: (what, value) =>
			look(
				what,
				typeof value === 'string'
					? value
					: `${JSON.stringify(value)} ${inspect(value, { depth: 12, showHidden: true })}`,
			),
		folder: path => leaks.push(...filesWith(path, canary)),
		foreign: server => look('a foreign request', JSON.stringify(server.requests)),
		own: server => {
			for (const { headers, body, path } of server.requests) {
				const { authorization, ...others } = headers;
				look('a request to its own host', JSON.stringify([others, body, path]));
			}
		},
		processes: () => {
			for (const words of commandLines()) {
				look(`the words of a process: ${words.slice(0, 80)}`, words);
			}
		},
		leaks,
	};
}

/** The words of this process and of all that it started, where the system shows them as files. */
function commandLines(): readonly string[] {
	if (process.platform !== 'linux') {
		return [];
	}
	const read = (pid: string, file: string) => {
		try {
			return readFileSync(`/proc/${pid}/${file}`, 'utf8');
		} catch {
			return ''; // It has ended by now.
		}
	};
	const parents = new Map(
		readdirSync('/proc')
			.filter(name => /^\d+$/.test(name))
			.map(pid => [pid, /^PPid:\s*(\d+)/m.exec(read(pid, 'status'))?.[1]]),
	);
	const isOurs = (pid: string | undefined): boolean =>
		pid !== undefined && pid !== '0' && (pid === String(process.pid) || isOurs(parents.get(pid)));
	return [...parents.keys()].filter(isOurs).map(pid => read(pid, 'cmdline'));
}
