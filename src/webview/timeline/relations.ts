import type { Digest } from '../../core/history/record';
import type { CycleFacts } from './cycleFacts';
import type { CycleActions, CycleRole } from './timelineModel';

type Ends = Pick<CycleActions, 'undo' | 'verify'>;

/** What cycles have to do with each other. They are added from the newest to the oldest. */
export class Relations {
	readonly #facts: (index: number) => CycleFacts | undefined;
	readonly #byId = new Map<Digest, number>();
	readonly #about = new Map<Digest, number[]>();
	/** The newest recorded cycle of each spec. */
	readonly #newest = new Map<string, number>();
	/** Those that a later one took back which was not itself taken back. */
	readonly #undone = new Set<Digest>();

	/** @param facts What is known of the cycle at a place. */
	constructor(facts: (index: number) => CycleFacts | undefined) {
		this.#facts = facts;
	}

	add(index: number, { id, about, spec, role }: CycleFacts): void {
		if (id === null || spec === null) {
			return;
		}
		this.#byId.set(id, index);
		if (about !== null) {
			this.#about.set(about, [...(this.#about.get(about) ?? []), index]);
		}
		if (!this.#newest.has(spec)) {
			this.#newest.set(spec, index);
		}
		if (role === 'undo' && about !== null && !this.#undone.has(id)) {
			this.#undone.add(about);
		}
	}

	/** Take note of an older cycle out of turn, so that those about it can name it. */
	note(index: number, id: Digest): void {
		this.#byId.set(id, index);
	}

	/** Whether the cycle that another is about is known. */
	knows(id: Digest): boolean {
		return this.#byId.has(id);
	}

	/** What a cycle has to do with others, in words. */
	describe(index: number): readonly string[] {
		const facts = this.#facts(index);
		const about = facts?.about ?? null;
		const forward = facts && about !== null ? [`${verbs[facts.role]} ${this.#nameOf(this.#byId.get(about))}`] : [];
		const origin = originOf(facts?.role);
		const backward = facts?.id ? (this.#about.get(facts.id) ?? []).toReversed() : [];
		return [...forward, ...origin, ...backward.flatMap(other => this.#describeLater(other))];
	}

	/** What can be done about a cycle, as far as the cycles that were added tell. */
	actionsOf(index: number): Ends {
		const facts = this.#facts(index);
		if (!facts || facts.spec === null) {
			return { undo: false, verify: false };
		}
		return { undo: this.#canUndo(facts), verify: this.#newest.get(facts.spec) === index && facts.status !== 'applied' };
	}

	/** Undoing goes by the number. Whether later changes stand in its way is found out when it is asked for. */
	#canUndo({ id, number, role, counts: [requirements, files] }: CycleFacts): boolean {
		const didSomething = role !== 'verify' && role !== 'merge' && (requirements > 0 || files > 0);
		return didSomething && number !== null && id !== null && !this.#undone.has(id);
	}

	#describeLater(index: number): readonly string[] {
		const facts = this.#facts(index);
		const name = this.#nameOf(index);
		if (facts?.role === 'undo') {
			return [`undone by ${name}`];
		}
		if (facts?.role === 'verify') {
			return [facts.status === 'applied' ? `verified by ${name}` : `verified again by ${name}, without success`];
		}
		return facts?.role === 'merge' ? [`merged by ${name}`] : [];
	}

	#nameOf(index: number | undefined): string {
		const number = index === undefined ? undefined : this.#facts(index)?.number;
		if (number === undefined) {
			return 'a cycle that is not in this history';
		}
		return number === null ? 'a cycle without number' : `cycle ${number}`;
	}
}

const verbs = {
	undo: 'undoes',
	verify: 'verifies',
	merge: 'merges',
	adopt: 'adopts',
	record: 'records',
	change: 'is about',
} as const;

/** Where the files of a cycle come from that this program did not write. */
function originOf(role: CycleRole | undefined): readonly string[] {
	switch (role) {
		case 'adopt':
			return ['records what was there already'];
		case 'record':
			return ['records what was changed in the files'];
		default:
			return [];
	}
}
