package io.github.kextproof.report;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.text.Plain;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Progress where there is no terminal, such as a CI log: one line per event, with the clock's time of day.
 *
 * <p>The time in parentheses counts from the start of the journey.
 */
public final class PlainLines implements Progress {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final PrintStream out;
    private final Clock clock;

    /** @param clock its zone is the one that times are shown in */
    public PlainLines(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public JourneyListener follow(MacName mac, String scenario) {
        return new Following(mac + " " + scenario + ": ");
    }

    @Override
    public void close() {
        out.flush();
    }

    private void print(String journey, String event) {
        String line = TIME.format(clock.instant().atZone(clock.getZone())) + " " + journey + Plain.oneLine(event);
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private final class Following extends Bystander {
        private final String journey;
        private Instant since = clock.instant();
        private int retries;

        Following(String journey) {
            this.journey = journey;
        }

        @Override
        public void planned(List<String> steps) {
            since = clock.instant();
            print(journey, "starts, " + steps.size() + (steps.size() == 1 ? " step" : " steps"));
        }

        @Override
        public void reached(State state) {
            print(journey, state.shown() + took(Duration.between(since, clock.instant())));
        }

        @Override
        public void asked(String request) {
            print(">>> " + journey, request);
        }

        @Override
        public void retried(String what, String why) {
            retries++;
            print(journey, Verdicts.RETRIED + ": " + what + ", because " + why);
        }

        @Override
        public void leased(LeaseNews news) {
            if (news instanceof LeaseNews.Waits waits) {
                print(journey, waits.waiting().shown());
            }
        }

        @Override
        public void cleaned(CleanUp cleanUp) {
            if (!cleanUp.isClean()) {
                print(journey, cleanUp.message());
            }
        }

        @Override
        public void finished(Verdict verdict, Duration took) {
            print(journey, Verdicts.line(verdict) + Verdicts.retries(retries) + took(took));
        }

        private String took(Duration duration) {
            return " (" + Elapsed.words(duration) + ")";
        }
    }
}
