import type * as vscode from 'vscode';
import { inBatches } from '../../core/inBatches';
import type { Spec } from '../../core/spec/spec';
import type { Session } from '../session/session';
import type { SpecRef } from '../session/specRef';
import type { SpecSession } from '../session/specSession';

/** A spec of the workspace as it is now: the text of its editor where one has unsaved text, else that of its file. */
export interface ReadSpec {
	readonly one: SpecSession;
	readonly ref: SpecRef;
	/** In LF without BOM, which `spec` was read from. */
	readonly text: string;
	/** Its path is that of the reference: from the Root. */
	readonly spec: Spec;
}

/** Specs that are read at the same time. */
const batchSize = 32;

/**
 * Every spec of the workspace, sorted by URI: the one index of them, which the session keeps up to date with editors,
 * files and settings. They are searched for once, by whoever asks first; what is known of a spec is not read again.
 *
 * A spec that cannot be read is left out, such as one in an unresolved merge.
 *
 * @returns What was read until then where the token is cancelled.
 */
export async function readSpecs(session: Session, token?: vscode.CancellationToken): Promise<readonly ReadSpec[]> {
	await session.discover();
	const read = await inBatches(session.specs, batchSize, async one =>
		token?.isCancellationRequested ? undefined : readOne(one),
	);
	return read.filter(found => found !== undefined);
}

/** A spec as it is now; `undefined` where it cannot be read. */
export async function readOne(one: SpecSession): Promise<ReadSpec | undefined> {
	await one.upToDate();
	const { reading, spec: ref } = one;
	if (reading.kind === 'read') {
		return { one, ref, text: reading.state.document.text, spec: reading.state.spec };
	}
	// Something beside the spec may be what cannot be read, such as its history.
	return readAlone(one);
}

async function readAlone(one: SpecSession): Promise<ReadSpec | undefined> {
	const [{ readSpecFile }, { parseSpec }] = await Promise.all([
		import('../../core/plan/state/readSpecFile'),
		import('../../core/spec/parseSpec'),
	]);
	const document = one.document();
	const host = await one.host();
	const file = await readSpecFile(host, one.spec.path, document?.isDirty ? document.getText() : undefined);
	if (file.kind === 'failed') {
		return undefined;
	}
	const { text } = file.document;
	const factHeadings = host.requirementHeadings ?? [];
	return { one, ref: one.spec, text, spec: parseSpec(one.spec.path, text, { factHeadings }) };
}
