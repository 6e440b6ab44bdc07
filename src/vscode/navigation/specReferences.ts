import type * as vscode from 'vscode';
import { ReferenceIndex, type SpecAt, type Target } from '../../core/references/referenceIndex';
import type { Session } from '../session/session';
import { type ReadSpec, readSpecs } from '../specs/readSpecs';

/** What is known of all specs of the workspace at one time, and what texts refer to in them. */
export interface KnownSpecs {
	readonly specs: readonly ReadSpec[];
	/** Its addresses are the paths of URIs. */
	readonly index: ReferenceIndex;
	/** The spec that a requirement was found in. */
	specOf(target: Target): ReadSpec;
}

/** Gives what texts refer to. What was worked out is kept until a spec changes. */
export class SpecReferences {
	readonly #session: Session;
	#known: KnownSpecs | undefined;

	constructor(session: Session) {
		this.#session = session;
	}

	get session(): Session {
		return this.#session;
	}

	/** Of the specs as they are now, unsaved text included; `undefined` once the token is cancelled. */
	async current(token: vscode.CancellationToken): Promise<KnownSpecs | undefined> {
		const specs = await readSpecs(this.#session, token);
		if (token.isCancellationRequested) {
			return undefined;
		}
		const isSame = specs.length === this.#known?.specs.length;
		if (!this.#known || !isSame || specs.some(({ spec }, index) => spec !== this.#known?.specs[index]?.spec)) {
			this.#known = knowSpecs(specs, this.#known?.index);
		}
		return this.#known;
	}
}

function knowSpecs(specs: readonly ReadSpec[], before: ReferenceIndex | undefined): KnownSpecs {
	const places = new Map(specs.map(one => [{ address: one.ref.uri.path, spec: one.spec } as SpecAt, one]));
	return {
		specs,
		index: new ReferenceIndex([...places.keys()], before),
		specOf: ({ at }) => {
			const found = places.get(at);
			if (!found) {
				throw new Error('The requirement is of another index.');
			}
			return found;
		},
	};
}
