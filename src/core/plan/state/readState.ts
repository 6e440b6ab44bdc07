import type { SpecDiff } from '../../diff/change';
import { diffSpecs } from '../../diff/diffSpecs';
import { type Failure, failed, nothingWritten } from '../../failure';
import { findBaseline } from '../../history/baseline/findBaseline';
import type { Baseline, History } from '../../history/history';
import type { Host } from '../../host';
import { remember } from '../../remember';
import { dialects } from '../../spec/dialects/dialects';
import { tellDialect } from '../../spec/dialects/tellDialect';
import { parseSpec } from '../../spec/parseSpec';
import type { Spec } from '../../spec/spec';
import { historyPathOf } from '../../spec/specPaths';
import { readObjectText } from '../../store/readObjectText';
import type { TextDocument } from '../../text/document';
import { countProse } from './countProse';
import { type ReadHistory, readHistory } from './readHistory';
import { readSpecFile, type SpecFile } from './readSpecFile';

/** A spec, what was applied of it, and what is pending. */
export interface SpecState {
	/** From the Root. */
	readonly specPath: string;
	readonly historyPath: string;
	readonly document: TextDocument;
	/** 64 hex digits, of the spec's bytes. */
	readonly sha256: string;
	readonly spec: Spec;
	readonly history: History;
	/** apply.md as stored; 0 bytes where there is none. */
	readonly historyFile: {
		readonly text: string;
		readonly bytes: number;
		/** 64 hex digits, of the bytes. */
		readonly sha256: string;
	};
	readonly baseline: Baseline;
	readonly baselineSpec: Spec;
	readonly diff: SpecDiff;
	/** Changed lines of the spec that belong to no requirement. */
	readonly prose: number;
}

/** A text in LF without BOM, and the spec that was read from it before. */
export interface KnownText {
	readonly text: string;
	readonly spec: Spec;
}

/**
 * Read a spec and its history and find what is pending.
 *
 * @param unsavedText Text of the spec in an editor, which then stands for that of the file.
 * @param known Is taken, and nothing parsed, where the spec has this text and is at this path.
 * @returns A refusal where one of the two files cannot be read, and where there is neither a text nor
 * anything applied.
 */
export async function readState(
	host: Host,
	specPath: string,
	unsavedText?: string,
	known?: KnownText,
): Promise<{ readonly kind: 'read'; readonly state: SpecState } | Failure> {
	const file = await readSpecFile(host, specPath, unsavedText);
	if (file.kind === 'failed') {
		return file;
	}
	const historyPath = historyPathOf(specPath);
	const read = await readHistory(host, historyPath);
	if (read.kind === 'failed') {
		return read;
	}
	const baseline = await findBaseline({
		history: read.history,
		historyPath,
		specPath,
		specText: file.document.text,
		git: host.git,
		objects: { read: digest => readObjectText(host.disk, digest) },
	});
	if (file.document.text.trim() === '' && baseline.text.trim() === '') {
		const next = 'Write the first statement, such as “- The program MUST print a greeting”.';
		return failed('spec.empty', `${specPath} is empty and nothing of it was applied.`, nothingWritten, next);
	}
	const factHeadings = host.requirementHeadings ?? [];
	const spec = isOf(known, specPath, file, factHeadings)
		? known.spec
		: parseSpec(specPath, file.document.text, { factHeadings });
	return { kind: 'read', state: createState(spec, file, read, baseline, factHeadings) };
}

/** Whether what is known was read from the very text, in the same way. */
function isOf(
	known: KnownText | undefined,
	path: string,
	{ document }: SpecFile,
	factHeadings: readonly string[],
): known is KnownText {
	const headings = known?.spec.factHeadings ?? [];
	return (
		known !== undefined &&
		known.spec.path === path &&
		headings.join('\n') === factHeadings.join('\n') &&
		known.text === document.text
	);
}

/** Parsers of baselines by dialect, path and headings: a baseline stays as it is while its spec is written. */
const parsers = remember(8, key => {
	const [name, path = '', ...factHeadings] = key.split('\n');
	const dialect = dialects.find(one => one === name);
	return remember(1, text => parseSpec(path, text, { factHeadings, ...(dialect && { dialect }) }));
});

/** Read a baseline in the dialect of the spec as it is now. */
function parseBaseline(path: string, specText: string, text: string, factHeadings: readonly string[]): Spec {
	const dialect = tellDialect(path, [specText, text]);
	return parsers([dialect, path, ...factHeadings].join('\n'))(text);
}

function createState(
	spec: Spec,
	file: SpecFile,
	read: ReadHistory,
	baseline: Baseline,
	factHeadings: readonly string[],
): SpecState {
	const { document } = file;
	const { history, kind: _kind, ...historyFile } = read;
	const { path: specPath } = spec;
	const baselineSpec = parseBaseline(specPath, document.text, baseline.text, factHeadings);
	return {
		specPath,
		historyPath: historyPathOf(specPath),
		document,
		get sha256() {
			return file.sha256;
		},
		spec,
		history,
		historyFile,
		baseline,
		baselineSpec,
		diff: diffSpecs(baselineSpec, spec),
		prose: countProse(baseline.text, document.text, baselineSpec, spec),
	};
}
