import { stem } from '../words/stem';
import { Matter } from './matter';
import type { Meaning } from './meaning';

const pattern = /^[*_`]{0,3}([A-Za-z][\w /-]{1,40})[*_`]{0,3}:[*_]{0,3}\s+(\S.{0,60})$/;
const mostWords = 5;

/** Names of what there may be many of. */
const manifold: ReadonlySet<string> = new Set(
	'input output example note see return returns parameter argument option field file step column header value key flag environment variable command error warning case rule test item type dependency library module endpoint event role'.split(
		' ',
	),
);

/**
 * Read a constraint without a keyword that gives something one value: `Base image: python:3.12-slim`.
 *
 * `undefined` for any other, and where there may well be several of the kind.
 */
export function readFact(text: string): Meaning | undefined {
	const [, name = '', rest = ''] = pattern.exec(text) ?? [];
	const words = name
		.toLowerCase()
		.split(/[\s/_-]+/)
		.filter(word => word !== '');
	const shown = rest
		.replace(/[*_`]+/g, '')
		.replace(/[.;]$/, '')
		.trim();
	const isValue = shown !== '' && shown.split(' ').length <= mostWords && !/[,:;]\s|\b(?:and|or)\b/.test(shown);
	if (name === '' || !isValue || words.length > mostWords || manifold.has(stem(words.at(-1) ?? ''))) {
		return undefined;
	}
	const matter = new Matter();
	for (const word of words) {
		matter.addName(`fact ${stem(word)}`);
	}
	return {
		matter: matter.sum,
		// That it is one of a kind counts, too.
		size: matter.size + 2,
		shared: [],
		isOpposing: false,
		agent: 0,
		kindOf: 0,
		traits: 0,
		form: 'whole',
		wording: 0,
		level: 'FACT',
		negative: false,
		isContrary: false,
		way: null,
		left: [],
		value: { dimension: 'fact', comparison: 'exact', amount: shown, shown, role: 'own' },
		bound: true,
		common: false,
		named: false,
		start: 0,
		end: text.length,
	};
}
