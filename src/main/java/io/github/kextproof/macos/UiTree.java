package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accessibility tree of an app's front window, through System Events. */
public final class UiTree {
    /**
     * Prints nothing when the process or the window is not there; else a line for the window and one for each element in
     * it: role, x, y, width, height, text, with tabs between. A property an element lacks stays empty.
     */
    private static final List<String> SCRIPT = List.of(
            "on run argv",
            "set report to \"\"",
            "tell application \"System Events\"",
            "if not (exists process (item 1 of argv)) then return \"\"",
            "tell process (item 1 of argv)",
            "if (count of windows) is 0 then return \"\"",
            "set found to {window 1} & (entire contents of window 1)",
            "end tell",
            "end tell",
            "repeat with thing in found",
            "set report to report & my described(contents of thing) & linefeed",
            "end repeat",
            "return report",
            "end run",
            "on described(thing)",
            "set {theRole, theX, theY, theWidth, theHeight, theText} to {\"\", \"\", \"\", \"\", \"\", \"\"}",
            "tell application \"System Events\"",
            "try",
            "set theRole to (role of thing) as text",
            "end try",
            "try",
            "set {theX, theY} to position of thing",
            "end try",
            "try",
            "set {theWidth, theHeight} to size of thing",
            "end try",
            "try",
            "if (value of thing) is not missing value then set theText to (value of thing) as text",
            "end try",
            "try",
            "if theText is \"\" and (title of thing) is not missing value then set theText to (title of thing) as text",
            "end try",
            "try",
            "if theText is \"\" and (description of thing) is not missing value then set theText to (description of thing) as text",
            "end try",
            "end tell",
            "return my joined({theRole, theX, theY, theWidth, theHeight, my flat(theText)}, tab)",
            "end described",
            "on flat(theText)",
            "set AppleScript's text item delimiters to {return & linefeed, return, linefeed, tab, character id 8232}",
            "return my joined(text items of theText, space)",
            "end flat",
            "on joined(theParts, theSeparator)",
            "set AppleScript's text item delimiters to theSeparator",
            "return theParts as text",
            "end joined");

    private static final Pattern ELEMENT =
            Pattern.compile("(\\w{1,60})\\t(-?\\d{0,6})\\t(-?\\d{0,6})\\t(\\d{0,6})\\t(\\d{0,6})(?:\\t(.*))?");
    /** Security & Privacy shows some twenty; looking for what stands beside what takes the square of their number. */
    private static final int MOST_ELEMENTS = 2_000;

    private final Osascript osascript;
    private final LoginNoise noise;

    public UiTree(MacShell mac, ConsoleUser user) {
        this.noise = new LoginNoise(mac);
        this.osascript = new Osascript(mac, user);
    }

    /**
     * What the process's front window holds, the window itself first.
     *
     * @param process its name in System Events, the same in every language, such as {@code System Preferences}
     * @return empty if the process does not run or has no window
     * @throws UiRefused if macOS does not let the window be looked at
     * @throws UnexpectedAnswer if the script fails otherwise, or prints something else than elements
     */
    public Optional<List<UiElement>> windowOf(String process) {
        Outcome outcome = osascript.ask(SCRIPT, process);
        if (!outcome.succeeded() && saysVanished(outcome)) {
            return Optional.empty();
        }
        Answer answer = Answer.of(Osascript.TOOL, Osascript.unlessFailed(outcome));
        if (answer.lines().isEmpty()) {
            return Optional.empty();
        }
        if (answer.lines().size() > MOST_ELEMENTS) {
            throw answer.without("window of at most " + MOST_ELEMENTS + " elements");
        }
        List<UiElement> elements = answer.lines().stream()
                .map(ELEMENT::matcher)
                .filter(Matcher::matches)
                .map(UiTree::element)
                .toList();
        if (elements.isEmpty() && !noise.isAllOf(answer.lines())) {
            throw answer.without("elements of a window");
        }
        return Optional.of(elements).filter(found -> !found.isEmpty());
    }

    private static boolean saysVanished(Outcome outcome) {
        return Said.lines(outcome.stderr()).stream().anyMatch(UiTree::saysVanished);
    }

    /**
     * System Events' way to say that a process or window went while it was looked at. By hand: a pattern for what stands
     * before the number takes the square of the line's length.
     */
    private static boolean saysVanished(String line) {
        int end = Math.max(line.lastIndexOf("-1719)"), line.lastIndexOf("-1728)"));
        String before = line.substring(0, Math.max(0, end));
        return before.contains("window 1 of") || (line.startsWith("-1728)", end) && before.contains("process \""));
    }

    private static UiElement element(Matcher line) {
        return new UiElement(
                line.group(1),
                number(line.group(2)),
                number(line.group(3)),
                number(line.group(4)),
                number(line.group(5)),
                line.group(6) == null ? "" : line.group(6));
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.equals("-") ? 0 : Integer.parseInt(digits);
    }
}
