import * as vscode from 'vscode';
import { inBatches } from '../../core/inBatches';
import { LineStarts } from '../../core/lint/lineStarts';
import { type CodePath, codePaths } from '../../core/references/codePaths';
import { homeOf } from '../../core/references/homeOf';
import { folderOf } from '../../core/spec/specPaths';
import { withoutFormat } from '../../core/text/withoutFormat';
import { typeOf } from '../session/files';
import type { KnownSpecs, SpecReferences } from './specReferences';
import { toRange } from './toRange';

/** UTF-16 units above which a text gets no links to requirements. */
const lengthLimit = 1024 * 1024;
/** Links of one kind in a document. */
const linkLimit = 1000;
/** Files that are looked for at the same time. */
const batchSize = 32;

/**
 * Find the links of a spec, and of a Markdown file that lies with one, such as its history or the tasks of a change: paths
 * in code spans at which a file stands, and in what is no spec ids, names and numbers that mean one requirement.
 */
export async function findLinks(
	source: SpecReferences,
	document: vscode.TextDocument,
	token: vscode.CancellationToken,
): Promise<vscode.DocumentLink[]> {
	const address = document.uri.path;
	await source.session.discover();
	const near = source.session.specs.filter(({ spec }) => address.startsWith(`${homeOf(spec.uri.path)}/`));
	const [first] = near;
	if (!first) {
		return [];
	}
	const text = withoutFormat(document.getText());
	const lines = new LineStarts(text);
	const isSpec = near.some(({ spec }) => spec.uri.toString() === document.uri.toString());
	// What a spec says of its own requirements is no link, so that typing in one costs nothing here.
	const known = isSpec || text.length > lengthLimit ? undefined : await source.current(token);
	return [
		...(known ? linksToRequirements(known, address, text, lines) : []),
		...(await linksToFiles(vscode.Uri.file(first.spec.root), address, text, lines, token)),
	];
}

function linksToRequirements(
	known: KnownSpecs,
	address: string,
	text: string,
	lines: LineStarts,
): readonly vscode.DocumentLink[] {
	const certain = known.index.find(address, text).filter(({ targets }) => targets.length === 1);
	return certain.slice(0, linkLimit).flatMap(reference =>
		reference.targets.map(target => {
			const { ref } = known.specOf(target);
			const uri = ref.uri.with({ fragment: `L${target.requirement.line}` });
			return withTooltip(
				new vscode.DocumentLink(toRange(lines, reference), uri),
				vscode.l10n.t('Go to the requirement'),
			);
		}),
	);
}

async function linksToFiles(
	root: vscode.Uri,
	address: string,
	text: string,
	lines: LineStarts,
	token: vscode.CancellationToken,
): Promise<readonly vscode.DocumentLink[]> {
	const files = new Map<string, Promise<vscode.Uri | undefined>>();
	const folders = [root, root.with({ path: folderOf(address) })];
	const links = await inBatches(codePaths(text).slice(0, linkLimit), batchSize, async found => {
		const file = token.isCancellationRequested ? undefined : (files.get(found.path) ?? fileAt(folders, found));
		if (!file) {
			return [];
		}
		files.set(found.path, file);
		const uri = await file;
		const target = uri && (found.line === undefined ? uri : uri.with({ fragment: `L${found.line}` }));
		return target
			? [withTooltip(new vscode.DocumentLink(toRange(lines, found), target), vscode.l10n.t('Open the file'))]
			: [];
	});
	return links.flat();
}

/** The file that a path leads to from the first of the folders in which there is one. */
async function fileAt(folders: readonly vscode.Uri[], { path }: CodePath): Promise<vscode.Uri | undefined> {
	for (const folder of folders) {
		const uri = vscode.Uri.joinPath(folder, path);
		const type = await typeOf(uri);
		if (type !== undefined && (type & vscode.FileType.File) !== 0) {
			return uri;
		}
	}
	return undefined;
}

function withTooltip(link: vscode.DocumentLink, tooltip: string): vscode.DocumentLink {
	link.tooltip = tooltip;
	return link;
}
