package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.machine.ScriptRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What became of a script over all of a Mac's incarnations. */
final class ScriptUse implements ScriptNotes {
    /** Enough for any journey, and no more than a lab that runs for weeks can keep. */
    private static final int MOST_LINES = 1_000;

    /** Of one rule: the states in which a command matched it, and how many fitted at most from one reset to the next. */
    private static final class Matches {
        private final Set<MachineState> states = EnumSet.noneOf(MachineState.class);
        private int fitted;
    }

    private final List<ScriptRule> script;
    private final Set<Integer> used = new TreeSet<>();
    private final Map<Integer, Matches> matches = new HashMap<>();
    private final Set<String> lines = new LinkedHashSet<>();
    private final Map<Long, MachineState> connections = new HashMap<>();

    ScriptUse(List<ScriptRule> script) {
        this.script = List.copyOf(script);
    }

    @Override
    public synchronized void came(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    @Override
    public synchronized void matched(int rule, MachineState state, int fitted) {
        Matches known = matches.computeIfAbsent(rule, index -> new Matches());
        known.states.add(state);
        known.fitted = Math.max(known.fitted, fitted);
    }

    synchronized void connected(long number, MachineState state) {
        if (connections.size() < MOST_LINES) {
            connections.put(number, state);
        }
    }

    @Override
    public synchronized void used(int rule) {
        used.add(rule);
    }

    synchronized List<UnusedRule> unused() {
        List<UnusedRule> unused = new ArrayList<>();
        for (int index = 0; index < script.size(); index++) {
            if (!used.contains(index)) {
                unused.add(
                        script.get(index) instanceof ScriptRule.OfCommand command
                                ? command(index, command)
                                : connection(index, script.get(index).when()));
            }
        }
        return unused;
    }

    private UnusedRule command(int index, ScriptRule.OfCommand rule) {
        String matched = " matched '" + rule.command() + "'";
        String inState = rule.when()
                .state()
                .map(state -> " in the state " + state.word())
                .orElse("");
        Matches known = matches.get(index);
        if (known == null) {
            return new UnusedRule(index, "no command" + matched, nearest(rule.command()));
        }
        if (known.fitted == 0) {
            return new UnusedRule(index, "no command" + matched + inState, "it came only in: " + words(known.states));
        }
        if (known.fitted < rule.when().from()) {
            String came = known.fitted == 1 ? "only 1 command" : "only " + known.fitted + " commands";
            return new UnusedRule(
                    index,
                    came + matched + inState + ", and 'from' is " + rule.when().from(),
                    "count from the Mac's last reset: the first is 1");
        }
        return new UnusedRule(
                index,
                "an entry before it took every command that" + matched + inState,
                "put it first, or narrow the other one's 'command'");
    }

    private String nearest(String glob) {
        return NearestLine.to(ScriptedLine.glob(glob), lines)
                .map(line -> "the nearest that came was '" + line + "'")
                .orElse("no command came at all; did the scenario apply to this Mac?");
    }

    private UnusedRule connection(int index, ScriptRule.Trigger when) {
        MachineState state = connections.get((long) when.from());
        if (state == null) {
            return new UnusedRule(
                    index,
                    "there "
                            + (connections.size() == 1
                                    ? "was only 1 connection"
                                    : "were only " + connections.size() + " connections")
                            + ", and 'connection' is " + when.from(),
                    "count from the Mac's first start: the first is 1");
        }
        return new UnusedRule(
                index,
                "connection " + when.from() + " did not come in the state "
                        + when.state().map(MachineState::word).orElse("any"),
                "it came in the state " + state.word());
    }

    private static String words(Set<MachineState> states) {
        return String.join(", ", states.stream().map(MachineState::word).toList());
    }
}
