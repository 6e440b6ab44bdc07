import { type LiteralCase, lines } from '../literalCase';

/** Programs in Go, Rust, Java, Kotlin, C# and C: numbers and versions. */
export const compiledNumberCases: readonly LiteralCase[] = [
	{
		name: 'a limit that only a comment names',
		before: ['The cache MUST hold at most 500 entries'],
		after: ['The cache MUST hold at most 800 entries'],
		files: {
			'src/cache.go': lines(
				'package cache',
				'',
				'// At most 500 entries are held; see config.',
				'func New(max int) *Cache { return &Cache{max: max} }',
			),
		},
		selected: [],
		doubtful: ['src/cache.go:3 // At most 800 entries are held; see config.'],
		states: ['unresolved'],
	},
	{
		name: 'German prose with a count',
		before: ['Ein Konto MUST nach 5 Fehlversuchen gesperrt werden'],
		after: ['Ein Konto MUST nach 3 Fehlversuchen gesperrt werden'],
		files: {
			'src/Konto.java': lines(
				'class Konto {',
				'    static final int MAX_FEHLVERSUCHE = 5;',
				'    static final int MAX_ADRESSEN = 5;',
				'}',
			),
			'src/main/resources/konto.properties': lines('konto.fehlversuche=5', 'konto.seiten=5'),
			'src/test/KontoTest.java': lines('assertEquals("Gesperrt nach 5 Fehlversuchen", konto.meldung());'),
		},
		selected: [
			'src/Konto.java:2 static final int MAX_FEHLVERSUCHE = 3;',
			'src/main/resources/konto.properties:1 konto.fehlversuche=3',
			'src/test/KontoTest.java:1 assertEquals("Gesperrt nach 3 Fehlversuchen", konto.meldung());',
		],
		doubtful: [
			'src/Konto.java:3 static final int MAX_ADRESSEN = 3;',
			'src/main/resources/konto.properties:2 konto.seiten=3',
		],
	},
	{
		name: 'an exit code',
		before: ['The linter MUST exit with 2 when a file cannot be read'],
		after: ['The linter MUST exit with 66 when a file cannot be read'],
		files: {
			'cmd/lint/main.go': lines(
				'if err := read(path); err != nil {',
				'\tfmt.Fprintln(os.Stderr, "cannot read file")',
				'\tos.Exit(2)',
				'}',
				'if len(os.Args) < 2 {',
				'\tos.Exit(64)',
				'}',
			),
		},
		selected: ['cmd/lint/main.go:3 os.Exit(66)'],
	},
	{
		name: 'a temperature below zero',
		before: ['The alarm MUST go off below -18 degrees'],
		after: ['The alarm MUST go off below -20 degrees'],
		files: {
			'firmware/alarm.c': lines('#define ALARM_DEGREES -18', '#define SENSOR_PIN 18'),
		},
		selected: ['firmware/alarm.c:1 #define ALARM_DEGREES -20'],
	},
	{
		name: 'a number only tests have',
		before: ['The parser MUST stop at depth 64'],
		after: ['The parser MUST stop at depth 128'],
		files: {
			'src/parser.rs': lines(
				'const MAX_DEPTH: usize = 64;',
				'const BUFFER: usize = 64;',
				'fn hash(value: u64) -> u64 { value }',
			),
			'tests/parser.rs': lines('let nested = "[".repeat(64 + 1);', 'assert!(parse(&nested).is_err());'),
		},
		selected: ['src/parser.rs:1 const MAX_DEPTH: usize = 128;'],
	},
	{
		name: 'a statement on the most in a file with a least',
		before: ['A team MUST have at most 5 members'],
		after: ['A team MUST have at most 8 members'],
		files: {
			'src/team.kt': lines('const val TEAM_MIN = 5', 'const val TEAM_MAX = 5', 'const val TEAM_COLUMNS = 5'),
		},
		selected: ['src/team.kt:2 const val TEAM_MAX = 8'],
		doubtful: ['src/team.kt:1 const val TEAM_MIN = 8', 'src/team.kt:3 const val TEAM_COLUMNS = 8'],
	},
	{
		name: 'the status of what is too many',
		before: ['Too many requests MUST be answered with 503'],
		after: ['Too many requests MUST be answered with 429'],
		files: {
			'src/limit.go': lines('if tooMany(r) {', '\thttp.Error(w, "too many requests", 503)', '\treturn', '}'),
			'src/health.go': lines(
				'if !db.Up() {',
				'\thttp.Error(w, "down", 503)',
				'\treturn',
				'}',
				'const maxRequests = 503',
			),
		},
		selected: ['src/limit.go:2 http.Error(w, "too many requests", 429)'],
		doubtful: ['src/health.go:5 const maxRequests = 429'],
	},
	{
		name: 'an exponent and an index',
		before: ['The key MUST have 256 bits'],
		after: ['The key MUST have 512 bits'],
		files: {
			'src/key.c': lines('#define KEY_BITS 256', 'uint8_t table[256];', 'for (int i = 0; i < 256; i++) table[i] = i;'),
		},
		selected: ['src/key.c:1 #define KEY_BITS 512'],
		doubtful: ['src/key.c:2 uint8_t table[512];'],
	},
];
