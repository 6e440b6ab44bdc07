import { type LiteralCase, lines } from '../literalCase';

/** Apps for phones. */
export const mobileCases: readonly LiteralCase[] = [
	{
		name: 'a delay in Kotlin',
		before: ['The splash screen MUST be shown for 3 seconds'],
		after: ['The splash screen MUST be shown for 2 seconds'],
		files: {
			'app/src/main/java/app/SplashScreen.kt': lines(
				'package app',
				'',
				'import kotlin.time.Duration.Companion.seconds',
				'',
				'private val SPLASH_DURATION = 3.seconds',
				'private const val LOGO_SCALE = 3',
				'',
				'@Composable',
				'fun SplashScreen(onDone: () -> Unit) {',
				'    LaunchedEffect(Unit) {',
				'        delay(SPLASH_DURATION)',
				'        onDone()',
				'    }',
				'}',
			),
			'app/src/main/java/app/Onboarding.kt': lines('private val PAGES = 3'),
		},
		selected: ['app/src/main/java/app/SplashScreen.kt:5 private val SPLASH_DURATION = 2.seconds'],
		doubtful: ['app/src/main/java/app/SplashScreen.kt:6 private const val LOGO_SCALE = 2'],
	},
	{
		name: 'a timeout in Swift',
		before: ['Requests of the app MUST time out after 15 seconds'],
		after: ['Requests of the app MUST time out after 20 seconds'],
		files: {
			'Sources/App/APIClient.swift': lines(
				'import Foundation',
				'',
				'final class APIClient {',
				'    private lazy var session: URLSession = {',
				'        let configuration = URLSessionConfiguration.default',
				'        configuration.timeoutIntervalForRequest = 15',
				'        configuration.httpMaximumConnectionsPerHost = 15',
				'        return URLSession(configuration: configuration)',
				'    }()',
				'}',
			),
			'Sources/App/Theme.swift': lines('enum Theme {', '    static let cornerRadius: CGFloat = 15', '}'),
			Podfile: lines("platform :ios, '15.0'"),
		},
		selected: ['Sources/App/APIClient.swift:6 configuration.timeoutIntervalForRequest = 20'],
	},
	{
		name: 'a colour of the brand in two spellings',
		before: ['The primary colour MUST be `#FF6600`'],
		after: ['The primary colour MUST be `#0055CC`'],
		files: {
			'web/styles/tokens.css': lines(
				':root {',
				'  --color-primary: #ff6600;',
				'  --color-warning: #ff9900;',
				'  --shadow: 0 1px 2px #ff660033;',
				'}',
			),
			'web/src/theme.ts': lines('export const theme = {', "  primary: '#FF6600',", "  danger: '#CC0000',", '};'),
			'android/app/src/main/res/values/colors.xml': lines(
				'<resources>',
				'    <color name="primary">#FF6600</color>',
				'</resources>',
			),
		},
		selected: [
			'android/app/src/main/res/values/colors.xml:2 <color name="primary">#0055CC</color>',
			"web/src/theme.ts:2 primary: '#0055CC',",
			'web/styles/tokens.css:2 --color-primary: #0055cc;',
		],
	},
	{
		name: 'the SDK of an Android app',
		before: ['The app MUST target Android SDK 33'],
		after: ['The app MUST target Android SDK 34'],
		files: {
			'app/build.gradle.kts': lines(
				'android {',
				'    compileSdk = 33',
				'    defaultConfig {',
				'        minSdk = 24',
				'        targetSdk = 33',
				'        versionCode = 33',
				'    }',
				'}',
			),
			'app/src/main/java/app/Game.kt': lines('const val MAX_LEVEL = 33'),
		},
		selected: ['app/build.gradle.kts:5 targetSdk = 34'],
		doubtful: ['app/build.gradle.kts:2 compileSdk = 34', 'app/build.gradle.kts:6 versionCode = 34'],
	},
	{
		name: 'the version of an app on two platforms',
		before: ['The app MUST have the version 2.3.0'],
		after: ['The app MUST have the version 2.4.0'],
		files: {
			'pubspec.yaml': lines('name: planner', 'version: 2.3.0+41', '', 'dependencies:', '  http: ^2.3.0'),
			'ios/Runner/Info.plist': lines(
				'<dict>',
				'\t<key>CFBundleShortVersionString</key>',
				'\t<string>2.3.0</string>',
				'\t<key>CFBundleVersion</key>',
				'\t<string>41</string>',
				'</dict>',
			),
			'CHANGELOG.md': lines('## 2.3.0', '', '- Faster start'),
		},
		selected: ['ios/Runner/Info.plist:3 <string>2.4.0</string>', 'pubspec.yaml:2 version: 2.4.0+41'],
	},
	{
		name: 'a text of an iOS app',
		before: ['An offline app MUST show "No connection"'],
		after: ['An offline app MUST show "You are offline"'],
		files: {
			'App/en.lproj/Localizable.strings': lines(
				'"offline.title" = "No connection";',
				'"server.error" = "No connection to the server";',
			),
			'App/OfflineView.swift': lines('Text("No connection").font(.title)'),
			'App/de.lproj/Localizable.strings': lines('"offline.title" = "Keine Verbindung";'),
		},
		selected: [
			'App/OfflineView.swift:1 Text("You are offline").font(.title)',
			'App/en.lproj/Localizable.strings:1 "offline.title" = "You are offline";',
		],
		doubtful: ['App/en.lproj/Localizable.strings:2 "server.error" = "You are offline to the server";'],
	},
	{
		name: 'a text of an Android app',
		before: ['The empty inbox MUST show "Nothing here"'],
		after: ['The empty inbox MUST show "All caught up"'],
		files: {
			'app/src/main/res/values/strings.xml': lines(
				'<resources>',
				'    <string name="inbox_empty">Nothing here</string>',
				'    <string name="inbox_title">Inbox</string>',
				'</resources>',
			),
			'app/src/androidTest/java/InboxTest.kt': lines('onView(withText("Nothing here")).check(matches(isDisplayed()))'),
		},
		selected: [
			'app/src/androidTest/java/InboxTest.kt:1 onView(withText("All caught up")).check(matches(isDisplayed()))',
			'app/src/main/res/values/strings.xml:2 <string name="inbox_empty">All caught up</string>',
		],
	},
	{
		name: 'a Dart constant and a Flutter test',
		before: ['The carousel MUST advance every 4 seconds'],
		after: ['The carousel MUST advance every 6 seconds'],
		files: {
			'lib/carousel.dart': lines(
				'class Carousel extends StatefulWidget {',
				'  static const Duration interval = Duration(seconds: 4);',
				'  static const int pages = 4;',
				'}',
			),
			'test/carousel_test.dart': lines(
				"testWidgets('carousel advances', (tester) async {",
				'  await tester.pump(const Duration(seconds: 4));',
				'});',
			),
		},
		selected: [
			'lib/carousel.dart:2 static const Duration interval = Duration(seconds: 6);',
			'test/carousel_test.dart:2 await tester.pump(const Duration(seconds: 6));',
		],
		doubtful: ['lib/carousel.dart:3 static const int pages = 6;'],
	},
];
