import { countDown } from '../../core/countDown';
import type { PlanningProgress } from '../../core/plan/model/planningProgress';
import { escapePath } from '../../core/text/escapePath';
import { showControls } from '../../core/text/showControls';
import { count, grouped } from '../../core/text/words';
import type { CommandContext } from '../command';
import type { PlannerId } from './plannerIds';

/** Whom a plan is asked of. */
export interface AskedModel {
	readonly id: PlannerId;
	readonly model: string;
	readonly baseURL?: string | undefined;
}

/** Tells a person that waits how far a model is with a plan. */
export interface PlanningStatus {
	/** A model is about to be asked. */
	start(access: AskedModel): void;
	report(progress: PlanningProgress): void;
	/** Take away what is shown. */
	end(): void;
}

/** Milliseconds between two drawings of what changes all the time. */
const pace = 100;

const clearLine = '\r\x1b[2K';

/**
 * Shows the planning in one line of the terminal that standard error is: what was asked and of whom, which answer is
 * being written, the last call, and how long a wait still takes. Shows nothing with `--json`, or without a terminal.
 */
export function planningStatus({ args, io }: Pick<CommandContext, 'args' | 'io'>): PlanningStatus {
	const columns = args.flags.has('json') ? undefined : io.statusColumns;
	return columns === undefined ? silent : new StatusLine(columns, io.err);
}

const silent: PlanningStatus = { start: () => {}, report: () => {}, end: () => {} };

class StatusLine implements PlanningStatus {
	readonly #columns: number;
	readonly #write: (text: string) => void;
	#subject = '';
	#question = '';
	#answer = '';
	#doing = '';
	#countdown: { dispose(): void } | undefined;
	#drawnAt = 0;
	#isShown = false;

	constructor(columns: number, write: (text: string) => void) {
		this.#columns = columns;
		this.#write = write;
	}

	start({ id, model, baseURL }: AskedModel): void {
		const host = baseURL !== undefined && URL.canParse(baseURL) ? ` at ${new URL(baseURL).host}` : '';
		this.#subject = `Asking ${model} (${id}${host})`;
		this.#draw();
	}

	readonly report = (progress: PlanningProgress): void => {
		this.#stopCountdown();
		if (progress.kind === 'waiting') {
			const { reason, seconds } = progress;
			this.#countdown = countDown(seconds, left =>
				this.#show(`${reason} Asking again in ${count(left, 'second')}; Ctrl+C stops.`),
			);
			return;
		}
		this.#take(progress);
		const isFast = progress.kind === 'text' || progress.kind === 'received';
		if (!isFast || performance.now() - this.#drawnAt >= pace) {
			this.#draw();
		}
	};

	#take(progress: Exclude<PlanningProgress, { readonly kind: 'waiting' }>): void {
		switch (progress.kind) {
			case 'asking': {
				const about = progress.isEstimate ? 'about ' : '';
				const limit = grouped(progress.limit);
				this.#question = `${about}${grouped(progress.tokens)} of ${limit} tokens`;
				break;
			}
			case 'turn':
				this.#answer = `answer ${progress.number}`;
				this.#doing = '';
				break;
			case 'call': {
				const path = progress.path === undefined ? '' : ` ${escapePath(progress.path)}`;
				this.#doing = `${progress.name}${path}${progress.refused ? ' (refused)' : ''}`;
				break;
			}
			case 'received':
				this.#doing = count(progress.characters, 'character');
				break;
			case 'text':
				break;
		}
	}

	end(): void {
		this.#stopCountdown();
		if (this.#isShown) {
			this.#write(clearLine);
			this.#isShown = false;
		}
	}

	#stopCountdown(): void {
		this.#countdown?.dispose();
		this.#countdown = undefined;
	}

	#draw(): void {
		this.#drawnAt = performance.now();
		this.#show([this.#subject, this.#question, this.#answer, this.#doing].filter(part => part !== '').join(' · '));
	}

	/** One line, whatever is in it, and no longer than the terminal is wide. */
	#show(text: string): void {
		const characters = [...showControls(text.replace(/\s+/g, ' '))];
		const room = this.#columns - 1;
		const line = characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : characters.join('');
		this.#write(clearLine + line);
		this.#isShown = true;
	}
}
