package io.github.kextproof.macos;

import java.util.List;

/** A click that System Events makes for a program; some versions of macOS ignore it where security is decided. */
final class UiClick {
    /** Looks for the element where it was seen: what stands there is what was read, in every language. */
    private static final List<String> SCRIPT = List.of(
            "on run argv",
            "set wanted to missing value",
            "tell application \"System Events\"",
            "tell process (item 1 of argv)",
            "repeat with thing in (entire contents of window 1)",
            "try",
            "if (role of thing) is (item 4 of argv) and (position of thing) is {(item 2 of argv) as integer, (item 3 of argv) as integer} then set wanted to contents of thing",
            "end try",
            "end repeat",
            "if wanted is missing value then return \"gone\"",
            "click wanted",
            "end tell",
            "end tell",
            "return \"clicked\"",
            "end run");

    private final Osascript osascript;

    UiClick(MacShell mac, ConsoleUser user) {
        this.osascript = new Osascript(mac, user);
    }

    /**
     * Clicks an element of a process's front window.
     *
     * @return whether it was still where it was seen
     * @throws UiRefused if macOS does not let anything be clicked
     * @throws UnexpectedAnswer if the script fails otherwise
     */
    boolean on(String process, UiElement element) {
        Answer answer = Answer.of(
                Osascript.TOOL,
                Osascript.unlessFailed(osascript.run(
                        SCRIPT,
                        process,
                        Integer.toString(element.x()),
                        Integer.toString(element.y()),
                        element.role())));
        if (answer.lines().contains("gone")) {
            return false;
        }
        if (!answer.lines().contains("clicked")) {
            throw answer.without("word about the click");
        }
        return true;
    }
}
