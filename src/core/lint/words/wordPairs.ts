/** Two words that are read as one. */
export const pairs: ReadonlyMap<string, string> = new Map(
	(
		'plain text:plaintext clear text:cleartext log in:login logs in:login logging in:login logged in:login ' +
		'sign in:login signs in:login signing in:login signed in:login log out:logout logs out:logout ' +
		'logging out:logout logged out:logout sign out:logout signs out:logout signing out:logout signed out:logout ' +
		'time out:timeout times out:timeout timed out:timeout timing out:timeout internet connection:internet network connection:internet internet access:internet network access:internet internet connectivity:internet network connectivity:internet command line:commandline look up:lookup ' +
		'looked up:lookup data base:database super user:superuser file name:filename file system:filesystem ' +
		'user name:username e mail:email white space:whitespace stand by:standby log entry:log log entries:log ' +
		'log line:log log lines:log log record:log log records:log turn on:enable turned on:enable ' +
		'switch on:enable switched on:enable turn off:disable turned off:disable switch off:disable ' +
		'switched off:disable shut down:shutdown shuts down:shutdown start up:startup starts up:startup ' +
		'back up:backup backed up:backup backs up:backup backing up:backup roll back:rollback rolled back:rollback ' +
		'sign up:register signs up:register signed up:register two factor:two-factor multi factor:mfa ' +
		'get rid:delete part of:contain throw away:discard thrown away:discard left out:omit leave out:omit hold on:keep ' +
		'sorted by:sort ordered by:sort in progress:running login attempt:login login attempts:login sign-in attempt:login ' +
		'sign-in attempts:login logon attempt:login attempted again:retry attempt again:retry try again:retry tried again:retry retry attempt:retry retry attempts:retry progress bar:progressbar progress indicator:progressbar not exist:missing not exists:missing not found:missing nowhere else:only filled in:fill fill in:fill ' +
		'dark mode:darkmode dark theme:darkmode light mode:lightmode ' +
		'light theme:lightmode set up:setup check out:checkout checks out:checkout checking out:checkout ' +
		'local time:localtime unix time:epoch unix timestamp:epoch unix timestamps:epoch ' +
		'standard output:stdout standard error:stderr us dollar:dollar us dollars:dollar by hand:manual ' +
		'ask for:require asks for:require asked for:require prompt for:require prompts for:require insist on:require insists on:require ' +
		'uploaded file:upload uploaded files:upload file upload:upload file uploads:upload ' +
		'opt in:opt-in opt out:opt-out straight away:immediately right away:immediately ' +
		'audit log:auditlog audit logs:auditlog audit record:auditlog audit records:auditlog audit trail:auditlog audit trails:auditlog ' +
		'audit entry:auditlog audit entries:auditlog upper case:uppercase lower case:lowercase camel case:camelcase snake case:snakecase kebab case:kebabcase at once:immediately left blank:empty third party:third-party follow up:follow-up ' +
		'give up:abandon gives up:abandon given up:abandon giving up:abandon second factor:2fa usage statistics:analytics ' +
		'usage data:analytics carry on:continue carries on:continue go on:continue goes on:continue put back:restore ' +
		'wipe out:delete cut off:truncate cuts off:truncate filter out:exclude filters out:exclude filtered out:exclude ' +
		'lock out:lock locks out:lock locked out:lock send out:send sends out:send sent out:send bring back:restore ' +
		'case sensitive:case-sensitive case insensitive:case-insensitive time zone:timezone read only:read-only ' +
		'exit with:return exits with:return status code:status exit code:status exit status:status return code:status start page:homepage home page:homepage ' +
		'local disk:local-disk one another:another filled out:fill fill out:fill pass on:forward passed on:forward ' +
		'no connection:offline no network:offline open source:open-source'
	)
		.split(/ (?=[\w-]+ \w+:)/)
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** First words of `pairs`. */
export const pairStarts: ReadonlySet<string> = new Set([...pairs.keys()].map(pair => pair.slice(0, pair.indexOf(' '))));

/** Second words of `pairs`. */
export const pairEnds: ReadonlySet<string> = new Set([...pairs.keys()].map(pair => pair.slice(pair.indexOf(' ') + 1)));
