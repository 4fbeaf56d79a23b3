package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyListenersTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void every_event_reaches_every_listener_in_order() {
        JourneyListener all = JourneyListeners.all(List.of(new Hearing("a"), new Hearing("b")));

        all.planned(List.of());
        all.learned(Samples.facts());
        all.started("s");
        all.ran(Samples.outcome(Instant.EPOCH, 0, "", "", "id"));
        all.broke(CommandLine.of("id"), new ShellException(ShellException.Kind.DEADLINE, "m", "p"), Duration.ZERO);
        all.uploaded(1, 2);
        all.reached(State.CLEAN);
        all.asked("r");
        all.retried("w", "y");
        all.leased(new LeaseNews.Taken());
        all.observed(new Evidence.Text("t", "x"));
        all.ended("s", new StepEnd.Held(), Duration.ZERO);
        all.finished(new Verdict.NotApplicable("r"), Duration.ZERO);

        assertThat(String.join(" ", heard))
                .isEqualTo("a.planned b.planned a.learned b.learned a.started b.started a.ran b.ran a.broke b.broke"
                        + " a.uploaded b.uploaded a.reached b.reached a.asked b.asked a.retried b.retried a.leased b.leased a.observed b.observed"
                        + " a.ended b.ended a.finished b.finished");
    }

    @Test
    void a_listener_that_throws_keeps_the_others_from_nothing() {
        RuntimeException first = new IllegalStateException("disk full");
        RuntimeException second = new IllegalArgumentException("too");
        JourneyListener all = JourneyListeners.all(List.of(throwing(first), throwing(second), new Hearing("c")));

        assertThatThrownBy(() -> all.asked("r")).isSameAs(first).hasSuppressedException(second);
        assertThat(heard).containsExactly("c.asked");
    }

    private static JourneyListener throwing(RuntimeException thrown) {
        return new Bystander() {
            @Override
            public void asked(String request) {
                throw thrown;
            }
        };
    }

    private final class Hearing implements JourneyListener {
        private final String name;

        Hearing(String name) {
            this.name = name;
        }

        private void hear(String event) {
            heard.add(name + "." + event);
        }

        @Override
        public void retried(String what, String why) {
            hear("retried");
        }

        @Override
        public void leased(LeaseNews news) {
            hear("leased");
        }

        @Override
        public void planned(List<String> steps) {
            hear("planned");
        }

        @Override
        public void learned(Facts facts) {
            hear("learned");
        }

        @Override
        public void started(String step) {
            hear("started");
        }

        @Override
        public void reached(State state) {
            hear("reached");
        }

        @Override
        public void asked(String request) {
            hear("asked");
        }

        @Override
        public void uploaded(long sent, long total) {
            hear("uploaded");
        }

        @Override
        public void observed(Evidence evidence) {
            hear("observed");
        }

        @Override
        public void ended(String step, StepEnd end, Duration took) {
            hear("ended");
        }

        @Override
        public void finished(Verdict verdict, Duration took) {
            hear("finished");
        }

        @Override
        public void ran(Outcome outcome) {
            hear("ran");
        }

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {
            hear("broke");
        }
    }
}
