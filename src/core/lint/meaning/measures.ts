import { conceptOfWord } from '../words/lexicon';

/** Words that say nothing beside a value of some dimension: the size of 5 MB. */
export const measures: ReadonlyMap<string, readonly number[]> = new Map(
	[
		'time: time duration length last long take',
		'size: size',
		'number: number length long count amount times time total attempt status',
		'order: order sort list first',
		'color: color background',
		'language: write implement language',
		'encoding: encode',
	].map(line => {
		const [dimension = '', words = ''] = line.split(': ');
		return [dimension, words.split(' ').map(conceptOfWord)] as const;
	}),
);
