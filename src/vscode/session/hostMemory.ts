import type { Host } from '../../core/host';

/** Milliseconds after which answers are asked for again, for what changes without a file being told, such as a commit. */
const memoryMs = 5000;

/**
 * Keeps what the disk and Git said, so that typing, which changes only the text of an editor, asks them nothing.
 *
 * For readings that are shown: what is written goes by a host without a memory.
 */
export class HostMemory {
	#host: Host | undefined;
	#until = 0;

	/** The host with the answers that it gave before, where nothing was forgotten since. */
	of(host: Host): Host {
		if (!this.#host || Date.now() >= this.#until) {
			this.#host = withMemory(host);
			this.#until = Date.now() + memoryMs;
		}
		return this.#host;
	}

	/** Something may have changed. */
	forget(): void {
		this.#host = undefined;
	}
}

function withMemory(host: Host): Host {
	const { disk, git } = host;
	return {
		...host,
		disk: { ...disk, stat: once(disk.stat), realPath: once(disk.realPath), read: once(disk.read) },
		git: { ...git, head: once(git.head), commitsOf: once(git.commitsOf), show: once(git.show) },
	};
}

/** Each question is asked once; one that failed is asked again. */
function once<Question extends readonly string[], Answer>(
	ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer> {
	const answers = new Map<string, Promise<Answer>>();
	return (...question) => {
		const key = JSON.stringify(question);
		const answer = answers.get(key) ?? ask(...question);
		answers.set(key, answer);
		answer.catch(() => answers.delete(key));
		return answer;
	};
}
