package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Console;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Look;
import io.github.kextproof.stub.shell.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What scripts for System Events do to a window: a click on the element at a place, or Tab until the focus is there and Space. */
final class Driving {
    private static final Pattern PLACE = Pattern.compile("is \\{\"(\\d+)\" as integer, \"(\\d+)\" as integer\\}");
    private static final Pattern ROLE = Pattern.compile("\\(role of thing\\) is \"(\\w+)\"");
    private static final Pattern TIMES = Pattern.compile("repeat \\(\"(\\d+)\" as integer\\) times");
    /** What Tab comes to; the buttons in a title bar are not among them. */
    private static final Set<String> CONTROLS =
            Set.of("AXButton", "AXRadioButton", "AXCheckBox", "AXTextField", "AXPopUpButton");

    private static final Set<Look> TITLE_BAR = Set.of(Look.CLOSE, Look.MINIMIZE, Look.ZOOM);

    private final Console console;

    Driving(Console console) {
        this.console = console;
    }

    static boolean clicks(String script) {
        return script.contains("\nclick ");
    }

    static boolean types(String script) {
        return script.contains("key code 48") && script.contains("key code 49");
    }

    /** @param window the front one, where it stands */
    int click(Invocation invocation, String script, Element window) {
        Optional<Element> wanted =
                window.contents().filter(element -> isWanted(script, element)).findFirst();
        wanted.flatMap(Element::deed).ifPresent(deed -> console.performFor(deed, true));
        Say.out(invocation, wanted.isPresent() ? "clicked" : "gone");
        return 0;
    }

    /** @param look at the front window, where it stands */
    int type(Invocation invocation, String script, Supplier<Element> look) {
        Matcher times = TIMES.matcher(script);
        int tabs = times.find() ? Integer.parseInt(times.group(1)) : 1;
        StringJoiner visited = new StringJoiner(" ", "missed ", "").setEmptyValue("missed");
        for (int i = 0; i < tabs; i++) {
            List<Element> controls = controls(look.get());
            int focus = console.focus();
            if (focus >= 0 && focus < controls.size()) {
                Element focused = controls.get(focus);
                if (isWanted(script, focused)) {
                    focused.deed().ifPresent(deed -> console.performFor(deed, false));
                    Say.out(invocation, "pressed");
                    return 0;
                }
                if (!visited.toString().contains(focused.role())) {
                    visited.add(focused.role());
                }
            }
            console.tab(controls.size());
        }
        Say.out(invocation, visited.toString());
        return 0;
    }

    /** Under a sheet its window gets no keys. */
    private List<Element> controls(Element window) {
        Element top = window.contents()
                .filter(element -> element.role().equals("AXSheet"))
                .findFirst()
                .orElse(window);
        return top.contents()
                .filter(element -> CONTROLS.contains(element.role()) && !TITLE_BAR.contains(element.look()))
                .filter(element ->
                        console.tabReachesEveryControl() || element.role().equals("AXTextField"))
                .toList();
    }

    private static boolean isWanted(String script, Element element) {
        Matcher place = PLACE.matcher(script);
        Matcher role = ROLE.matcher(script);
        if (!place.find() || !role.find()) {
            throw new UnsimulatedUse("a click or a key on an element that is not named by its place and role");
        }
        return element.role().equals(role.group(1))
                && element.place().x() == Integer.parseInt(place.group(1))
                && element.place().y() == Integer.parseInt(place.group(2));
    }
}
