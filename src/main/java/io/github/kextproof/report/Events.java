package io.github.kextproof.report;

import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.lease.Waiting;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.text.Plain;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it happens, for programs: JSON objects, one a line (NDJSON).
 *
 * <p>Each has {@code v} (1; grows only when a key changes its meaning, so readers pass over keys and types they do not know),
 * {@code time} (UTC, ISO 8601), {@code run} (an identifier of the run) and {@code type}; those of a journey also {@code mac} and
 * {@code scenario}. Beside them:
 *
 * <ul>
 *   <li>{@code run.started}: {@code version}, {@code inventory}, {@code results}, {@code journeys} (how many)
 *   <li>{@code journey.planned}: {@code simulated}
 *   <li>{@code journey.started}: {@code steps}, their names in order
 *   <li>{@code step.started}: {@code step}
 *   <li>{@code step.ended}: {@code step}, {@code end} (held, broke, not run), {@code seconds}, {@code why} unless it held
 *   <li>{@code state}: {@code state}, which the Mac was proven to be in
 *   <li>{@code asked}: {@code request}, what a person is asked to do now
 *   <li>{@code retried}: {@code what}, {@code why}
 *   <li>{@code lease.waiting}: {@code what}, {@code ahead} (how many came first), {@code seconds} (after which it is given up),
 *       {@code holder} if somebody has the Mac
 *   <li>{@code lease.taken}
 *   <li>{@code lease.lost}: {@code why}
 *   <li>{@code lease.returned}
 *   <li>{@code lease.left}: {@code why} it could not be given back
 *   <li>{@code journey.finished}: {@code verdict} (passed, failed, not applicable, not finished), {@code seconds}, {@code retried};
 *       if it passed {@code approval}, if it failed {@code owner}, {@code what} and {@code perhaps}, else {@code why}
 *   <li>{@code run.finished}: {@code passed}, {@code failed}, {@code notApplicable}, {@code notFinished}, {@code exitCode}; the last
 *       one, which only a killed run lacks
 * </ul>
 */
public final class Events implements Following {
    private final EventFile file;
    private final String run;
    private final Clock clock;

    /** @param run identifies the run */
    public Events(EventFile file, String run, Clock clock) {
        this.file = file;
        this.run = run;
        this.clock = clock;
    }

    /**
     * The run begins.
     *
     * @param facts what the key {@code run.started} of the schema names
     */
    public void started(Map<String, Object> facts) {
        tell("run.started", facts);
    }

    /** A journey is to come. */
    public void planned(MacName mac, String scenario, boolean simulated) {
        tell("journey.planned", with(mac, scenario, "simulated", simulated));
    }

    /** The run is over. */
    public void finished(Summary summary, int exitCode) {
        Map<String, Object> facts = new LinkedHashMap<>(summary.counts());
        facts.put("exitCode", exitCode);
        tell("run.finished", facts);
    }

    @Override
    public JourneyListener follow(MacName mac, String scenario) {
        return new Journey(mac, scenario);
    }

    private void tell(String type, Map<String, Object> facts) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("v", 1);
        event.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("run", run);
        event.put("type", type);
        event.putAll(facts);
        file.write(Json.line(event));
    }

    private static Map<String, Object> with(MacName mac, String scenario, Object... more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mac", mac.value());
        facts.put("scenario", scenario);
        for (int i = 0; i < more.length; i += 2) {
            facts.put(String.valueOf(more[i]), more[i + 1]);
        }
        return facts;
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }

    private final class Journey extends Bystander {
        private final MacName mac;
        private final String scenario;
        private int retries;

        Journey(MacName mac, String scenario) {
            this.mac = mac;
            this.scenario = scenario;
        }

        private void say(String type, Object... more) {
            tell(type, with(mac, scenario, more));
        }

        @Override
        public void planned(List<String> steps) {
            say("journey.started", "steps", steps);
        }

        @Override
        public void started(String step) {
            say("step.started", "step", step);
        }

        @Override
        public void ended(String step, StepEnd end, Duration took) {
            List<Object> facts = new ArrayList<>(List.of("step", step, "end", word(end), "seconds", seconds(took)));
            why(end).ifPresent(why -> facts.addAll(List.of("why", why)));
            say("step.ended", facts.toArray());
        }

        @Override
        public void reached(State state) {
            say("state", "state", state.shown());
        }

        @Override
        public void asked(String request) {
            say("asked", "request", Plain.oneLine(request));
        }

        @Override
        public void retried(String what, String why) {
            retries++;
            say("retried", "what", what, "why", Plain.oneLine(why));
        }

        @Override
        public void leased(LeaseNews news) {
            if (news instanceof LeaseNews.Waits waits) {
                say("lease.waiting", waiting(waits.waiting()));
            } else if (news instanceof LeaseNews.Lost lost) {
                say("lease.lost", "why", lost.why());
            } else if (news instanceof LeaseNews.Left left) {
                say("lease.left", "why", Plain.oneLine(left.why()));
            } else {
                say(news instanceof LeaseNews.Taken ? "lease.taken" : "lease.returned");
            }
        }

        @Override
        public void finished(Verdict verdict, Duration took) {
            List<Object> facts = new ArrayList<>(List.of("verdict", Verdicts.word(verdict)));
            if (verdict instanceof Verdict.Passed passed) {
                facts.addAll(List.of("approval", Verdicts.approval(passed.approval())));
            } else if (verdict instanceof Verdict.Failed failed) {
                facts.addAll(List.of(
                        "owner",
                        failed.finding().owner().shown(),
                        "what",
                        failed.finding().what(),
                        "perhaps",
                        failed.finding().perhaps()));
            } else if (verdict instanceof Verdict.NotApplicable not) {
                facts.addAll(List.of("why", not.reason()));
            } else if (verdict instanceof Verdict.Unfinished unfinished) {
                facts.addAll(List.of("why", unfinished.standing()));
            }
            facts.addAll(List.of(Verdicts.RETRIED, retries, "seconds", seconds(took)));
            say("journey.finished", facts.toArray());
        }
    }

    private static Object[] waiting(Waiting waiting) {
        List<Object> facts = new ArrayList<>(
                List.of("what", waiting.shown(), "ahead", waiting.ahead(), "seconds", seconds(waiting.atMost())));
        waiting.holder().ifPresent(holder -> facts.addAll(List.of("holder", holder.shown())));
        return facts.toArray();
    }

    private static String word(StepEnd end) {
        if (end instanceof StepEnd.Held) {
            return "held";
        }
        return end instanceof StepEnd.Broke ? "broke" : "not run";
    }

    private static Optional<String> why(StepEnd end) {
        if (end instanceof StepEnd.Broke broke) {
            return Optional.of(broke.finding().what());
        }
        return end instanceof StepEnd.NotRun not ? Optional.of(not.firstCause()) : Optional.empty();
    }
}
