import { stem } from './stem';

/** Stems of verbs of which one statement names one object and another statement another, without opposing each other. */
export const addingVerbs: ReadonlySet<string> = new Set(
	'support contain include provide offer handle test cover allow accept expose list show display define export import read parse decode download convert print declare recognize recognise understand implement check validate verify document describe add emit send register'
		.split(' ')
		.map(stem),
);
