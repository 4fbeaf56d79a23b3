package io.github.kextproof.macos;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Tab and Space as System Events presses them for a program. */
final class UiKeys {
    /** Far more than Security & Privacy has controls: the focus goes around. */
    private static final int MOST_TABS = 60;

    /**
     * Presses Tab (key 48) until the focus is on the element, then Space (key 49): in one go, so that nothing comes between
     * the look at the focus and the press.
     */
    private static final List<String> SCRIPT = List.of(
            "on run argv",
            "set visited to \"\"",
            "tell application \"System Events\"",
            "set frontmost of process (item 1 of argv) to true",
            "repeat ((item 5 of argv) as integer) times",
            "set thing to value of attribute \"AXFocusedUIElement\" of process (item 1 of argv)",
            "try",
            "if (role of thing) is (item 4 of argv) and (position of thing) is {(item 2 of argv) as integer, (item 3 of argv) as integer} then",
            "key code 49",
            "return \"pressed\"",
            "end if",
            "if visited does not contain (role of thing) then set visited to visited & \" \" & (role of thing)",
            "end try",
            "key code 48",
            "delay 0.1",
            "end repeat",
            "end tell",
            "return \"missed\" & visited",
            "end run");

    private static final Pattern MISSED = Pattern.compile("missed((?: \\w{1,60}){0,60})");

    private final Osascript osascript;

    UiKeys(MacShell mac, ConsoleUser user) {
        this.osascript = new Osascript(mac, user);
    }

    /**
     * Presses an element of a process's front window.
     *
     * @throws UiRefused if macOS lets no keys be pressed, or the focus not be looked at
     * @throws UnexpectedAnswer if the script fails otherwise
     */
    KeyPress on(String process, UiElement element) {
        Answer answer = Answer.of(
                Osascript.TOOL,
                Osascript.unlessFailed(osascript.run(
                        SCRIPT,
                        process,
                        Integer.toString(element.x()),
                        Integer.toString(element.y()),
                        element.role(),
                        Integer.toString(MOST_TABS))));
        if (answer.lines().contains("pressed")) {
            return new KeyPress.Pressed();
        }
        String visited = answer.last(MISSED).orElseThrow(() -> answer.without("word about the focus"));
        return new KeyPress.Missed(Arrays.stream(visited.strip().split(" ", -1))
                .filter(role -> !role.isEmpty())
                .toList());
    }
}
