import { keptFile } from './keptFile';
import type { LiteralChange } from './literalChange';
import { type Place, placeAt, type SearchedText } from './place';

const image = /^([\w./-]*[\w-]):([\w][\w.-]*)$/;
const tagLine =
	/^([ \t]*(?:-[ \t]+)?)["']?(?:tag|newTag|imageTag|image_tag|version)["']?[ \t]*[:=][ \t]*["']?([\w.-]+)["']?\r?$/gm;
const repositoryLine =
	/^([ \t]*(?:-[ \t]+)?)["']?(?:repository|image|name|newName|repo)["']?[ \t]*[:=][ \t]*["']?([\w./-]+)["']?\r?$/;
/** How far from its tag an image may be named, in lines. */
const linesBeside = 3;

/** Find the tag of a changed image where a key of its own holds it, on a line beside the one that names the image. */
export function splitImagePlaces({ from, to }: LiteralChange, texts: readonly SearchedText[]): readonly Place[] {
	const [, repository, tag] = image.exec(from) ?? [];
	const [, nextRepository, nextTag] = image.exec(to) ?? [];
	if (repository === undefined || tag === undefined || nextTag === undefined || nextRepository !== repository) {
		return [];
	}
	return texts
		.filter(text => text.text.includes(tag) && keptFile(text) === undefined)
		.flatMap(text =>
			[...text.text.matchAll(tagLine)].flatMap(match =>
				match[2] === tag && isBeside(text.text, match.index, match[1] ?? '', repository)
					? [placeAt(text, match.index + match[0].lastIndexOf(tag), tag, nextTag)]
					: [],
			),
		);
}

/** Whether one of the lines beside, at the same depth, names the image, with its registry or without. */
function isBeside(text: string, at: number, indent: string, repository: string): boolean {
	const before = text
		.slice(Math.max(0, at - 400), at)
		.split('\n')
		.slice(-linesBeside - 1);
	const after = text
		.slice(at, at + 400)
		.split('\n')
		.slice(1, linesBeside + 1);
	return [...before, ...after].some(line => {
		const [, depth, named] = repositoryLine.exec(line) ?? [];
		const isSame = named !== undefined && (named === repository || repository.endsWith(`/${named}`));
		return isSame && depth?.length === indent.length;
	});
}
