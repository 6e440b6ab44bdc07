/** Words of which one thing can have one only: their kind, and the word that stands for all that say the same. */
export const alternatives: ReadonlyMap<string, { readonly kind: string; readonly same: string }> = new Map(
	[
		'order: ascending=oldest descending=newest=latest alphabetical=alphabetically chronological=chronologically',
		'stream: stdout=standard-output stderr=standard-error',
		'case: uppercase=upper-case lowercase=lower-case camelcase=camel-case snakecase=snake_case kebabcase=kebab-case',
		'clock: 00:00=midnight 12:00=noon=midday',
		'sensitivity: case-sensitive case-insensitive',
		'synchrony: synchronous=synchronously asynchronous=asynchronously',
		'state: open=opened closed=shut',
		'format: json yaml=yml xml toml csv tsv markdown html pdf protobuf xlsx docx odt parquet',
		'dates: iso8601=iso-8601=yyyy-mm-dd=rfc3339=rfc-3339 dd.mm.yyyy mm-dd-yyyy dd-mm-yyyy epoch=unix-time=unixtime',
		'engine: postgresql=postgres mysql sqlite mongodb redis mariadb oracle',
		'side: left right top bottom',
		'color: red green blue yellow orange black white gray=grey purple pink brown amber turquoise',
		'zone: utc=gmt cet est pst localtime',
		'direction: up=upwards down=downwards',
		'mode: automatic=automatically manual=manually',
		'encoding: utf-8=utf8 utf-16=utf16 latin-1=iso-8859-1 ascii windows-1252',
		'indent: tabs spaces',
		'scheme: http https',
		'transport: tcp udp',
		'interface: rest graphql grpc soap',
		'shell: bash zsh fish powershell',
		'language: rust python typescript javascript java kotlin swift ruby php c# golang',
		'signature: rs256 rs384 rs512 hs256 hs384 hs512 es256 es384 eddsa',
		'hash: md5 sha-1=sha1 sha-256=sha256 sha-512=sha512 bcrypt argon2=argon2id scrypt',
		'cipher: aes-128 aes-256 des 3des chacha20',
		'compression: gzip brotli zstd',
		'image: jpeg=jpg png webp gif',
		'place: server-side client-side',
		'evaluation: lazily=lazy eagerly=eager',
		'axis: horizontal=horizontally vertical=vertically',
		'path: relative absolute',
		'ordinal: first second third fourth last',
		'concurrency: parallel=concurrently=simultaneously sequentially=serially',
		'theme: darkmode=dark-mode lightmode=light-mode',
		'alignment: portrait landscape',
		'license: mit apache-2.0 gpl gplv3 bsd',
		'package: npm yarn pnpm',
		'currency: euro=euros=eur dollar=dollars=usd pound=pounds=gbp',
		'temperature: celsius fahrenheit',
		'measure: metric imperial',
		'weekday: monday tuesday wednesday thursday friday saturday sunday',
	].flatMap(line => {
		const [kind = '', groups = ''] = line.split(': ');
		return groups.split(' ').flatMap(group => {
			const [same = '', ...others] = group.split('=');
			return [same, ...others].map(word => [word, { kind, same }] as const);
		});
	}),
);
