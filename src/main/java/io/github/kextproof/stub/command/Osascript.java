package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Place;
import io.github.kextproof.stub.screen.Places;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /usr/bin/osascript} for the few scripts that look at windows or close them. */
final class Osascript implements Program {
    private static final Pattern IS_RUNNING = Pattern.compile("application \"([^\"]+)\" is running(?! then)");
    private static final Pattern PROCESSES =
            Pattern.compile("name of (?:every )?process(?:es)?\\)? contains \"([^\"]+)\"");
    private static final Pattern QUIT = Pattern.compile("tell app(?:lication)? \"([^\"]+)\" to quit");
    private static final Pattern PROCESS = Pattern.compile("(?:application )?process \"([^\"]+)\"");
    private static final Pattern DISPLAY = Pattern.compile("display (notification|dialog|alert) ");

    private final Machine machine;
    private final Places places;

    Osascript(Machine machine, Places places) {
        this.machine = machine;
        this.places = places;
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        List<String> script = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        split(invocation, script, arguments);
        if (!machine.conditions().session().isOf(invocation.account())) {
            // Not the console user's session: no window server to talk to.
            return Say.failing(invocation, 1, "0:0: execution error: An error of type -10810 has occurred. (-10810)");
        }
        String given = String.join("\n", script);
        if (sendsEvents(given) && !machine.conditions().session().isAutomated()) {
            return Say.failing(
                    invocation,
                    1,
                    "51:65: execution error: Not authorized to send Apple events to " + receiver(given) + ". (-1743)");
        }
        return perform(invocation, withArguments(given, arguments));
    }

    private static void split(Invocation invocation, List<String> script, List<String> arguments) throws IOException {
        List<String> words = invocation.arguments();
        // Whatever the language, scripts are known by what they ask for.
        int next = words.size() > 2 && words.get(0).equals("-l") ? 2 : 0;
        while (next + 1 < words.size() && words.get(next).equals("-e")) {
            script.add(words.get(next + 1));
            next += 2;
        }
        if (script.isEmpty() && (words.isEmpty() || words.get(0).equals("-"))) {
            script.add(new String(invocation.stdin().readAllBytes(), StandardCharsets.UTF_8));
            next = Math.min(1, words.size());
        }
        if (script.isEmpty()) {
            throw new UnsimulatedUse("osascript with a script file or these options");
        }
        arguments.addAll(words.subList(next, words.size()));
    }

    /** Puts the arguments where a run handler takes them from argv. */
    private static String withArguments(String script, List<String> arguments) {
        String filled = script;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("(item " + (i + 1) + " of argv)", "\"" + arguments.get(i) + "\"");
        }
        return filled;
    }

    /** Asking whether an application runs, and showing something oneself, needs no event to another one. */
    private static boolean sendsEvents(String script) {
        return script.contains("System Events") || QUIT.matcher(script).find();
    }

    private static String receiver(String script) {
        return script.contains("System Events")
                ? "System Events"
                : first(QUIT, script).orElse("System Events");
    }

    private int perform(Invocation invocation, String script) {
        if (script.contains("entire contents of window 1") || Driving.types(script)) {
            return window(invocation, script);
        }
        if (script.contains("NSScreen")) {
            Say.out(invocation, Screen.ALL.width() + " " + Screen.ALL.height());
            return 0;
        }
        if (script.contains("CGPreflightScreenCaptureAccess")) {
            Say.out(invocation, String.valueOf(machine.conditions().session().isRecorded()));
            return 0;
        }
        Matcher quit = QUIT.matcher(script);
        if (quit.find()) {
            machine.console().quit(quit.group(1));
            return 0;
        }
        Optional<String> asked = first(IS_RUNNING, script).or(() -> first(PROCESSES, script));
        if (asked.isPresent()) {
            Say.out(invocation, String.valueOf(machine.console().isRunning(asked.orElseThrow())));
            return 0;
        }
        Matcher display = DISPLAY.matcher(script);
        if (!display.find()) {
            throw new UnsimulatedUse("this script");
        }
        if (!display.group(1).equals("notification")) {
            // Nobody presses a button: answered as if the time to give up had passed.
            Say.out(invocation, "button returned:, gave up:true");
        }
        return 0;
    }

    private static Optional<String> first(Pattern pattern, String script) {
        Matcher matcher = pattern.matcher(script);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private int window(Invocation invocation, String script) {
        if (!machine.conditions().session().isAccessible()) {
            // Which number comes with which version is a guess: both were seen.
            String number = machine.macos().isAtLeast("10.15") ? "-25211" : "-1719";
            return Say.failing(
                    invocation,
                    1,
                    "98:121: execution error: System Events got an error: osascript is not allowed assistive access. ("
                            + number + ")");
        }
        String process = first(PROCESS, script).orElseThrow(() -> new UnsimulatedUse("a script that names no process"));
        if (!machine.console().isRunning(process)) {
            return script.contains("exists process")
                    ? nothing(invocation)
                    : failing(invocation, "Can’t get process \"" + process + "\". (-1728)");
        }
        Optional<Element> window = front(process);
        if (window.isEmpty()) {
            return script.contains("count of windows")
                    ? nothing(invocation)
                    : failing(invocation, "Can’t get window 1 of process \"" + process + "\". Invalid index. (-1719)");
        }
        Driving driving = new Driving(machine.console());
        if (Driving.types(script)) {
            return driving.type(invocation, script, () -> front(process).orElseThrow());
        }
        if (Driving.clicks(script)) {
            return driving.click(invocation, script, window.orElseThrow());
        }
        if (script.contains("{window 1} &")) {
            Say.out(invocation, line(window.orElseThrow()));
        }
        window.orElseThrow().contents().forEach(element -> Say.out(invocation, line(element)));
        return 0;
    }

    private Optional<Element> front(String process) {
        return Screen.of(machine.console().desktop()).frontOf(process).map(places::placed);
    }

    /** osascript ends even an empty result with a line feed. */
    private static int nothing(Invocation invocation) {
        Say.out(invocation, "");
        return 0;
    }

    private static int failing(Invocation invocation, String what) {
        return Say.failing(invocation, 1, "0:0: execution error: System Events got an error: " + what);
    }

    private static String line(Element element) {
        Place place = element.place();
        return element.role() + "\t" + place.x() + "\t" + place.y() + "\t" + place.width() + "\t" + place.height()
                + "\t" + element.text();
    }
}
