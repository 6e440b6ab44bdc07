import { conceptOfWord } from '../../words/lexicon';

/** Words that say nothing beside a value of some dimension: the size of 5 MB. */
export const measures: ReadonlyMap<string, readonly number[]> = new Map(
	[
		'time: old age apply enforce time duration length last long take limit cap restrict',
		'size: apply enforce size limit cap restrict',
		'percent: apply charge limit cap restrict',
		'number: contain hold use enforce impose apply number length long count amount times time total attempt status size limit cap restrict',
		'stream: go write send log appear output',
		'format: write create use format save allow',
		'engine: use run store',
		'evaluation: start',
		'place: side',
		'image: image allow use',
		'hash: algorithm function hash use',
		'cipher: algorithm use',
		'signature: algorithm use',
		'theme: support offer provide use show allow',
		'dates: write use format show',
		'sensitivity: treat consider match compare',
		'zone: time timezone zone give user',
		'order: order sort list first show',
		'color: color background use show mark highlight render',
		'language: write implement language',
		'encoding: encode',
	].map(line => {
		const [dimension = '', words = ''] = line.split(': ');
		return [dimension, words.split(' ').map(conceptOfWord)] as const;
	}),
);
