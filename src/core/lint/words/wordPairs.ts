/** Two words that are read as one. */
export const pairs: ReadonlyMap<string, string> = new Map(
	(
		'plain text:plaintext clear text:cleartext log in:login logs in:login logging in:login logged in:login ' +
		'sign in:login signs in:login signing in:login signed in:login log out:logout logs out:logout ' +
		'logging out:logout logged out:logout sign out:logout signs out:logout signing out:logout signed out:logout ' +
		'time out:timeout times out:timeout timed out:timeout command line:commandline look up:lookup ' +
		'looked up:lookup data base:database super user:superuser file name:filename file system:filesystem ' +
		'user name:username e mail:email white space:whitespace stand by:standby log entry:log log entries:log ' +
		'log line:log log lines:log log record:log log records:log turn on:enable turned on:enable ' +
		'switch on:enable switched on:enable turn off:disable turned off:disable switch off:disable ' +
		'switched off:disable shut down:shutdown shuts down:shutdown start up:startup starts up:startup ' +
		'back up:backup backed up:backup backs up:backup backing up:backup roll back:rollback rolled back:rollback ' +
		'sign up:register signs up:register signed up:register two factor:two-factor multi factor:mfa ' +
		'get rid:delete throw away:discard thrown away:discard left out:omit leave out:omit hold on:keep ' +
		'sorted by:sort ordered by:sort in progress:running login attempt:login login attempts:login sign-in attempt:login ' +
		'sign-in attempts:login logon attempt:login retry attempt:retry retry attempts:retry progress bar:progressbar progress indicator:progressbar not exist:missing not exists:missing not found:missing nowhere else:only filled in:fill fill in:fill ' +
		'dark mode:darkmode dark theme:darkmode light mode:lightmode ' +
		'light theme:lightmode set up:setup check out:checkout checks out:checkout checking out:checkout ' +
		'local time:localtime unix time:epoch unix timestamp:epoch unix timestamps:epoch ' +
		'standard output:stdout standard error:stderr us dollar:dollar us dollars:dollar by hand:manual ' +
		'ask for:require asks for:require asked for:require prompt for:require prompts for:require insist on:require insists on:require ' +
		'uploaded file:upload uploaded files:upload file upload:upload file uploads:upload ' +
		'opt in:opt-in opt out:opt-out straight away:immediately right away:immediately ' +
		'audit log:auditlog audit logs:auditlog audit record:auditlog audit records:auditlog audit trail:auditlog audit trails:auditlog ' +
		'audit entry:auditlog audit entries:auditlog upper case:uppercase lower case:lowercase camel case:camelcase snake case:snakecase kebab case:kebabcase at once:immediately left blank:empty third party:third-party follow up:follow-up'
	)
		.split(/ (?=[\w-]+ \w+:)/)
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** First words of `pairs`. */
export const pairStarts: ReadonlySet<string> = new Set([...pairs.keys()].map(pair => pair.slice(0, pair.indexOf(' '))));
