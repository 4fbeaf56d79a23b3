package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** BSD's {@code /bin/ps -axo COLUMNS}: all processes, in columns of one's own choice. */
final class Ps implements Program {
    private final Machine machine;
    private final Processes processes;

    Ps(Machine machine, Processes processes) {
        this.machine = machine;
        this.processes = processes;
    }

    /** A column's heading and how wide it is; the last of a line is as wide as it has to be. */
    private enum Column {
        USER("USER", -16),
        PID("PID", 5),
        PPID("PPID", 5),
        STAT("STAT", -4),
        ETIME("ELAPSED", 11),
        COMMAND("COMMAND", -1),
        COMM("COMM", -1);

        private final String heading;
        private final int width;

        Column(String heading, int width) {
            this.heading = heading;
            this.width = width;
        }

        String fill(String text) {
            return String.format(Locale.ROOT, "%" + width + "s", text);
        }
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.size() != 2 || !words.get(0).matches("-(axo|Axo|Ao|axww?o)")) {
            throw new UnsimulatedUse("ps other than -axo COLUMNS");
        }
        List<Optional<Column>> known = Arrays.stream(words.get(1).split(",", -1))
                .map(name -> column(invocation, name))
                .toList();
        if (known.contains(Optional.<Column>empty())) {
            return 1;
        }
        List<Column> columns = known.stream().flatMap(Optional::stream).toList();
        Say.out(invocation, line(columns.stream().map(column -> column.fill(column.heading))));
        processes
                .now()
                .forEach(process ->
                        Say.out(invocation, line(columns.stream().map(column -> column.fill(value(column, process))))));
        return 0;
    }

    /** What it says of a column that does not exist, and that it prints nothing else then, is a guess. */
    private static Optional<Column> column(Invocation invocation, String name) {
        Optional<Column> column = Arrays.stream(Column.values())
                .filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (column.isEmpty()) {
            invocation.stderr().print("ps: " + name + ": keyword not found\n");
        }
        return column;
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" ")).stripTrailing();
    }

    private String value(Column column, Processes.Running process) {
        return switch (column) {
            case USER -> process.user();
            case PID -> Integer.toString(process.pid());
            case PPID -> process.pid() == 1 ? "0" : "1";
            case STAT -> "Ss";
            case ETIME -> elapsed(Duration.between(machine.booted(), machine.now()));
            case COMMAND, COMM -> process.command();
        };
    }

    private static String elapsed(Duration up) {
        String clock = up.toHours() == 0
                ? String.format(Locale.ROOT, "%02d:%02d", up.toMinutesPart(), up.toSecondsPart())
                : String.format(
                        Locale.ROOT, "%02d:%02d:%02d", up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart());
        return up.toDays() == 0 ? clock : up.toDays() + "-" + clock;
    }
}
