import { type LiteralCase, lines } from '../literalCase';

/** Programs in Python, Ruby, PHP and Elixir: times. */
export const scriptTimeCases: readonly LiteralCase[] = [
	{
		name: 'a request timeout in Python',
		before: ['The importer MUST give up a download after 30 seconds'],
		after: ['The importer MUST give up a download after 90 seconds'],
		files: {
			'importer/download.py': lines(
				'import requests',
				'',
				'CHUNK = 30',
				'',
				'',
				'def download(url: str) -> bytes:',
				'    """Return the body of url."""',
				'    response = requests.get(url, timeout=30)',
				'    response.raise_for_status()',
				'    return response.content',
			),
			'importer/report.py': lines('def summary(rows):', '    return rows[:30]'),
		},
		selected: ['importer/download.py:8 response = requests.get(url, timeout=90)'],
		doubtful: ['importer/download.py:3 CHUNK = 90'],
	},
	{
		name: 'attempts in PHP',
		before: ['A login MUST be locked after 5 failed attempts'],
		after: ['A login MUST be locked after 3 failed attempts'],
		files: {
			'app/Http/Controllers/LoginController.php': lines(
				'<?php',
				'',
				'class LoginController extends Controller',
				'{',
				'    protected int $maxAttempts = 5;',
				'    protected int $decayMinutes = 5;',
				'}',
			),
			'tests/Feature/LoginTest.php': lines(
				'<?php',
				'',
				'public function test_locks_after_failed_attempts(): void',
				'{',
				'    for ($i = 0; $i < 5; $i++) {',
				"        $this->post('/login', ['password' => 'wrong']);",
				'    }',
				"    $this->post('/login')->assertStatus(429);",
				'}',
			),
			'app/Models/Review.php': lines('<?php', 'const MAX_STARS = 5;'),
		},
		selected: ['app/Http/Controllers/LoginController.php:5 protected int $maxAttempts = 3;'],
	},
	{
		name: 'one of two equal timeouts',
		before: ['The connect timeout MUST be 5 seconds', 'The read timeout MUST be 5 seconds'],
		after: ['The connect timeout MUST be 5 seconds', 'The read timeout MUST be 10 seconds'],
		files: {
			'client/http.py': lines(
				'CONNECT_TIMEOUT = 5',
				'READ_TIMEOUT = 5',
				'MAX_REDIRECTS = 5',
				'',
				'session.get(url, timeout=(CONNECT_TIMEOUT, READ_TIMEOUT))',
			),
			'client/config.ini': lines('[timeouts]', 'connect = 5', 'read = 5'),
		},
		selected: ['client/config.ini:3 read = 10', 'client/http.py:2 READ_TIMEOUT = 10'],
	},
	{
		name: 'an hour that files count in seconds',
		before: ['The price cache MUST be kept for 1 hour'],
		after: ['The price cache MUST be kept for 2 hours'],
		files: {
			'src/prices.ts': lines(
				"await redis.set('prices', json, 'EX', 3600);",
				'export const priceCacheSeconds = 3600;',
				'const retries = 1;',
			),
			'app/cache.php': lines("'price_cache_ttl' => 3600,", "'image_cache_ttl' => 3600,"),
			'config/application.yml': lines('cache:', '  prices:', '    ttl: 1h', '  images:', '    ttl: 1h'),
		},
		selected: [
			"app/cache.php:1 'price_cache_ttl' => 7200,",
			'config/application.yml:3 ttl: 2h',
			'src/prices.ts:2 export const priceCacheSeconds = 7200;',
		],
		doubtful: [
			"app/cache.php:2 'image_cache_ttl' => 7200,",
			'config/application.yml:5 ttl: 2h',
			"src/prices.ts:1 await redis.set('prices', json, 'EX', 7200);",
		],
	},
	{
		name: 'a rate in Python and nginx',
		before: ['The search endpoint MUST allow 100 requests per minute'],
		after: ['The search endpoint MUST allow 60 requests per minute'],
		files: {
			'app/search.py': lines(
				'@router.get("/search")',
				'@limiter.limit("100/minute")',
				'def search(q: str, size: int = 100):',
				'    return index.query(q, size)',
			),
			'app/upload.py': lines(
				'@router.post("/upload")',
				'@limiter.limit("100/minute")',
				'def upload(file: UploadFile):',
				'    return store(file)',
			),
			'nginx/limits.conf': lines(
				'limit_req_zone $binary_remote_addr zone=search:10m rate=100r/m;',
				'limit_req_zone $binary_remote_addr zone=upload:10m rate=100r/m;',
			),
		},
		selected: [
			'app/search.py:2 @limiter.limit("60/minute")',
			'nginx/limits.conf:1 limit_req_zone $binary_remote_addr zone=search:10m rate=60r/m;',
		],
		doubtful: [
			'app/search.py:3 def search(q: str, size: int = 60):',
			'app/upload.py:2 @limiter.limit("60/minute")',
			'nginx/limits.conf:2 limit_req_zone $binary_remote_addr zone=upload:10m rate=60r/m;',
		],
	},
	{
		name: 'a weekly job',
		before: ['The digest MUST be sent every 7 days'],
		after: ['The digest MUST be sent every 14 days'],
		files: {
			'lib/digest.ex': lines('@digest_interval :timer.hours(24 * 7)'),
			'config/digest.yml': lines('digest:', '  every_days: 7', '  max_items: 7'),
			'app/jobs/digest_job.rb': lines('DIGEST_EVERY = 7.days'),
		},
		selected: [
			'app/jobs/digest_job.rb:1 DIGEST_EVERY = 14.days',
			'config/digest.yml:2 every_days: 14',
			'lib/digest.ex:1 @digest_interval :timer.hours(24 * 14)',
		],
		doubtful: ['config/digest.yml:3 max_items: 14'],
	},
	{
		name: 'a duration in a message and in code',
		before: ['A code MUST expire after 10 minutes'],
		after: ['A code MUST expire after 5 minutes'],
		files: {
			'src/code.py': lines(
				'CODE_EXPIRES = timedelta(minutes=10)',
				'CODE_DIGITS = 10',
				'MESSAGE = "Your code expires in 10 minutes"',
			),
			'src/reminder.py': lines('REMIND_AFTER = timedelta(minutes=10)'),
		},
		selected: [
			'src/code.py:1 CODE_EXPIRES = timedelta(minutes=5)',
			'src/code.py:3 MESSAGE = "Your code expires in 5 minutes"',
		],
		doubtful: ['src/code.py:2 CODE_DIGITS = 5', 'src/reminder.py:1 REMIND_AFTER = timedelta(minutes=5)'],
	},
	{
		name: 'words of another language beside numbers',
		before: ['Une session MUST expirer après 30 minutes'],
		after: ['Une session MUST expirer après 15 minutes'],
		files: {
			'config/session.php': lines('return [', "  'session_minutes' => 30,", "  'page_size' => 30,", '];'),
		},
		selected: ["config/session.php:2 'session_minutes' => 15,"],
	},
];
