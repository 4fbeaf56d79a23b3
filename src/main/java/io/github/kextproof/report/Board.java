package io.github.kextproof.report;

import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.text.Plain;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All journeys of a run as they stand, told from many threads, read from another. */
final class Board {
    private record Key(MacName mac, String scenario) {}

    private final Clock clock;
    private final Map<Key, Row> rows = new LinkedHashMap<>();

    Board(Clock clock) {
        this.clock = clock;
    }

    JourneyListener follow(MacName mac, String scenario) {
        Key key = new Key(mac, scenario);
        synchronized (rows) {
            rows.putIfAbsent(key, new Row(mac, scenario, List.of(), new Phase.Waiting(), 0));
        }
        return new Following(key);
    }

    /** The journeys in the order in which they were first followed. */
    List<Row> rows() {
        synchronized (rows) {
            return List.copyOf(rows.values());
        }
    }

    private void change(Key key, UnaryOperator<Row> change) {
        synchronized (rows) {
            rows.computeIfPresent(key, (same, row) -> change.apply(row));
        }
    }

    private final class Following extends Bystander {
        private final Key key;
        private String step = "";

        Following(Key key) {
            this.key = key;
        }

        @Override
        public void planned(List<String> steps) {
            change(key, row -> row.in(new Phase.Running(clock.instant(), "", "")));
        }

        @Override
        public void started(String name) {
            step = name;
            running(step, "");
        }

        /** A package of hundreds of megabytes takes minutes; somebody may be watching. */
        @Override
        public void uploaded(long sent, long total) {
            running(sent < total ? step + ", " + 100 * sent / total + " % uploaded" : step, "");
        }

        /** What is long is cut where the window ends: who has the Mac comes first. */
        @Override
        public void leased(LeaseNews news) {
            running(news instanceof LeaseNews.Waits waits ? waits.waiting().shown() : step, "");
        }

        @Override
        public void reached(State state) {
            change(key, row -> row.at(state));
        }

        @Override
        public void retried(String what, String why) {
            change(key, Row::retried);
        }

        @Override
        public void asked(String request) {
            change(
                    key,
                    row -> row.phase() instanceof Phase.Running now
                            ? row.in(new Phase.Running(now.since(), now.step(), Plain.oneLine(request)))
                            : row);
        }

        @Override
        public void ended(String name, StepEnd end, Duration took) {
            running("", "");
        }

        @Override
        public void finished(Verdict verdict, Duration took) {
            change(key, row -> row.in(new Phase.Over(verdict, took)));
        }

        private void running(String doing, String request) {
            change(
                    key,
                    row -> row.phase() instanceof Phase.Running now
                            ? row.in(new Phase.Running(now.since(), Plain.oneLine(doing), request))
                            : row);
        }
    }
}
