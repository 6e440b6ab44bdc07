import * as vscode from 'vscode';
import { inBatches } from '../../core/inBatches';
import { LineStarts } from '../../core/lint/lineStarts';
import { type CodePath, codePaths } from '../../core/references/codePaths';
import { homeOf } from '../../core/references/homeOf';
import { linksToMain } from '../../core/references/linksToMain';
import type { Requirement } from '../../core/spec/spec';
import { folderOf } from '../../core/spec/specPaths';
import { withoutFormat } from '../../core/text/withoutFormat';
import { typeOf } from '../session/files';
import type { SpecSession } from '../session/specSession';
import { readMainOf } from '../specs/readMainOf';
import { type ReadSpec, readOne } from '../specs/readSpecs';
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
 * in code spans at which a file stands, in what is no spec ids, names and numbers that mean one requirement, and in a
 * delta the names under which it changes requirements of its main spec.
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
	const own = near.find(({ spec }) => spec.uri.toString() === document.uri.toString());
	// What a spec says of its own requirements is no link, so that typing in one costs nothing here.
	const known = own || text.length > lengthLimit ? undefined : await source.current(token);
	return [
		...(known ? linksToRequirements(known, address, text, lines) : []),
		...(own ? await linksOfDelta(source, own) : []),
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
	return certain
		.slice(0, linkLimit)
		.flatMap(reference =>
			reference.targets.map(target =>
				linkTo(
					known.specOf(target),
					target.requirement,
					vscode.l10n.t('Go to the requirement'),
					toRange(lines, reference),
				),
			),
		);
}

/** Beside the definition, because Markdown's own features take each heading for one: a link leads to one place. */
async function linksOfDelta({ session }: SpecReferences, own: SpecSession): Promise<readonly vscode.DocumentLink[]> {
	const main = await readMainOf(session, own.spec);
	const delta = main && (await readOne(own));
	if (!delta) {
		return [];
	}
	const lines = new LineStarts(delta.text);
	const tooltip = vscode.l10n.t('Go to the requirement in the main spec');
	return linksToMain(delta.spec, delta.text, lines, main.spec)
		.slice(0, linkLimit)
		.map(link => linkTo(main, link.requirement, tooltip, toRange(lines, link)));
}

function linkTo({ ref }: ReadSpec, { line }: Requirement, tooltip: string, range: vscode.Range): vscode.DocumentLink {
	return withTooltip(new vscode.DocumentLink(range, ref.uri.with({ fragment: `L${line}` })), tooltip);
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
