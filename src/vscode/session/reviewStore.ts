import type { Host } from '../../core/host';
import { readReview } from './readReview';
import { type Review, toSavedPlan } from './review';

/** The plan of one spec under review, and its copy on the disk, which other windows and programs may replace. */
export class ReviewStore {
	readonly #path: string;
	readonly #host: () => Promise<Host>;
	#review: Review | undefined;
	#mayDiffer = true;
	/** Saves follow one another, so that the file ends as the review that was set last. */
	#saves: Promise<unknown> = Promise.resolve();

	/** @param path Of the spec, from its Root. */
	constructor(path: string, host: () => Promise<Host>) {
		this.#path = path;
		this.#host = host;
	}

	get review(): Review | undefined {
		return this.#review;
	}

	/**
	 * Take another review, or none, at once; and save it, or remove what was saved.
	 *
	 * @returns Resolves once that is done. @throws DiskError
	 */
	set(review: Review | undefined): Promise<void> {
		this.#review = review;
		const saved = this.#saves.then(() => this.#save(review));
		this.#saves = saved.catch(() => {});
		return saved;
	}

	/** Files changed: the saved plan may be another one, or not fit any more. */
	outdated(): void {
		this.#mayDiffer = true;
	}

	/** Read the saved plan where it may differ. @throws DiskError */
	async refresh(): Promise<void> {
		if (!this.#mayDiffer) {
			return;
		}
		this.#mayDiffer = false;
		const host = await this.#host();
		await this.#saves;
		const known = this.#review;
		const review = await readReview(host, this.#path, known);
		if (this.#review === known) {
			this.#review = review;
		} else {
			// The user went on meanwhile: what was read is older than what is shown.
			this.#mayDiffer = true;
		}
	}

	async #save(review: Review | undefined): Promise<void> {
		const [{ savePlan, discardPlan }, host] = await Promise.all([import('../../core/plan/planStore'), this.#host()]);
		await (review ? savePlan(host, toSavedPlan(review)) : discardPlan(host, this.#path));
	}
}
