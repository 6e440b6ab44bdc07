import { explicitIdPattern } from '../../spec/statements/readExplicitId';

const opened = new RegExp(`^[ \\t>#*_+|\`[\\]-]{0,40}(${explicitIdPattern})(?![\\w-])`, 'gm');

/** Ids that a line starts with, behind marks only: they are given there, in a form that may be no requirement. */
export function openedIds(text: string): readonly string[] {
	return [...text.matchAll(opened)].map(([, id = '']) => id);
}
