/** Verbs that give the subject itself a value, as forms of be do. */
export const definingVerbs: ReadonlySet<string> = new Set(
	'equal default defaults named called listen expire timeout last listen bind'.split(' '),
);

/** Verbs whose subject is what something happens to: “sessions expire”. */
export const happeningVerbs: ReadonlySet<string> = new Set(
	'expire timeout default equal end begin lapse close listen bind last go appear reside live stay remain refresh reload restart rotate load finish complete play scroll run'.split(
		' ',
	),
);

/** Subjects that only the text around them tells apart. */
export const looseSubjects: ReadonlySet<string> = new Set(
	'value values property properties attribute attributes field fields parameter parameters item items element elements entry entries string name names list section feature type content object key keys array result output response input argument option request message data behavior behaviour format default description title label id identifier members member others each status code codes header headers body'.split(
		' ',
	),
);

/** Words that open a reason or an example, which is no part of the demand. */
export const reasonStarts: ReadonlySet<string> = new Set(['because', 'since', 'e.g', 'i.e', 'eg', 'ie']);

/** Roles that people of other roles have, too. */
export const broadRoles: ReadonlySet<string> = new Set(
	'user users people person member members staff employee employees customer customers authenticated registered signed authorized anyone everyone client clients'.split(
		' ',
	),
);
