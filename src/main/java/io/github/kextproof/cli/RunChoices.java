package io.github.kextproof.cli;

import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.report.EventFile;
import io.github.kextproof.report.Events;
import io.github.kextproof.report.FailFast;
import io.github.kextproof.report.Following;
import io.github.kextproof.report.ReportException;
import io.github.kextproof.report.Summary;
import io.github.kextproof.suite.Agenda;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run goes about its journeys, and who else is told of them. */
final class RunChoices {
    @Option(
            names = "--dry-run",
            description = "Touches nothing: says what would run where, in which order, with which commands.")
    private boolean dryRun;

    @Option(
            names = "--fail-fast",
            description = "Starts no journey after the first that failed, and cancels those under way in order.")
    private boolean failFast;

    @Option(
            names = "--rerun-failed",
            paramLabel = "RESULTS",
            description = "Only the journeys that failed, broke or were not finished in this directory of results.")
    private @Nullable Path rerunFailed;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Writes what happens to this file or fifo as it happens: JSON objects, one a line.")
    private @Nullable Path events;

    boolean dryRun() {
        return dryRun;
    }

    Optional<Path> rerunFailed() {
        return Optional.ofNullable(rerunFailed);
    }

    /** What is wrong with the choices themselves; nothing if nothing is. */
    Optional<String> complaint(Path results) {
        if (events != null && events.toString().equals("-")) {
            return Optional.of("--events -: expected a file or a fifo; standard output shows the table");
        }
        if (rerunFailed != null
                && rerunFailed
                        .toAbsolutePath()
                        .normalize()
                        .equals(results.toAbsolutePath().normalize())) {
            return Optional.of("--rerun-failed " + rerunFailed
                    + ": the run would empty it; name another directory for its own results with --results");
        }
        return Optional.empty();
    }

    void writes(Spoiling files) {
        files.writes("--events", events);
    }

    /** @throws ReportException if events could not go where they are wanted; nothing is touched */
    void check() {
        if (events != null) {
            EventFile.check(events);
        }
    }

    /**
     * Those who follow the run.
     *
     * @param run identifies it
     * @throws ReportException if the file for events cannot be written
     */
    Company company(Cancellation cancellation, String run) {
        List<Following> all = new ArrayList<>();
        Optional<EventFile> file = Optional.ofNullable(events).map(EventFile::open);
        Optional<Events> told = file.map(open -> new Events(open, run, Clock.systemUTC()));
        told.ifPresent(all::add);
        if (failFast) {
            all.add(new FailFast(cancellation));
        }
        return new Company(all, told, file);
    }

    /**
     * Those who follow a run because somebody asked for it.
     *
     * @param followers of each of its journeys
     */
    record Company(List<Following> followers, Optional<Events> events, Optional<EventFile> file)
            implements AutoCloseable {
        void begins(Agenda agenda, Path results) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("version", Version.number());
            facts.put("inventory", String.valueOf(agenda.inventory().file().getFileName()));
            facts.put("results", results.toString());
            facts.put("journeys", agenda.journeys().size());
            events.ifPresent(told -> {
                told.started(facts);
                agenda.journeys()
                        .forEach(journey ->
                                told.planned(journey.mac(), journey.scenario().scenario(), journey.simulated()));
            });
        }

        /** @return what kept events from being written */
        Optional<String> ends(Summary summary, int exitCode) {
            events.ifPresent(told -> told.finished(summary, exitCode));
            close();
            return file.flatMap(EventFile::trouble);
        }

        /** Also where the run broke: what was told until then is written. */
        @Override
        public void close() {
            file.ifPresent(EventFile::close);
        }
    }
}
