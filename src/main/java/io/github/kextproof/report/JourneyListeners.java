package io.github.kextproof.report;

import io.github.kextproof.journey.CleanUp;
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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several listeners to one journey, as one. */
public final class JourneyListeners {
    private JourneyListeners() {}

    /**
     * A listener that passes everything on, in the order given.
     *
     * <p>A listener that throws keeps the others from nothing: they are told first, then the first exception is thrown
     * with the later ones suppressed in it.
     */
    public static JourneyListener all(List<? extends JourneyListener> listeners) {
        return new All(List.copyOf(listeners));
    }

    private record All(List<JourneyListener> listeners) implements JourneyListener {
        @Override
        public void planned(List<String> steps) {
            tell(listener -> listener.planned(steps));
        }

        @Override
        public void learned(Facts facts) {
            tell(listener -> listener.learned(facts));
        }

        @Override
        public void started(String step) {
            tell(listener -> listener.started(step));
        }

        @Override
        public void reached(State state) {
            tell(listener -> listener.reached(state));
        }

        @Override
        public void asked(String request) {
            tell(listener -> listener.asked(request));
        }

        @Override
        public void uploaded(long sent, long total) {
            tell(listener -> listener.uploaded(sent, total));
        }

        @Override
        public void retried(String what, String why) {
            tell(listener -> listener.retried(what, why));
        }

        @Override
        public void leased(LeaseNews news) {
            tell(listener -> listener.leased(news));
        }

        @Override
        public void observed(Evidence evidence) {
            tell(listener -> listener.observed(evidence));
        }

        @Override
        public void ended(String step, StepEnd end, Duration took) {
            tell(listener -> listener.ended(step, end, took));
        }

        @Override
        public void cleaning() {
            tell(JourneyListener::cleaning);
        }

        @Override
        public void cleaned(CleanUp cleanUp) {
            tell(listener -> listener.cleaned(cleanUp));
        }

        @Override
        public void finished(Verdict verdict, Duration took) {
            tell(listener -> listener.finished(verdict, took));
        }

        @Override
        public void ran(Outcome outcome) {
            tell(listener -> listener.ran(outcome));
        }

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {
            tell(listener -> listener.broke(command, cause, took));
        }

        private void tell(Consumer<JourneyListener> event) {
            RuntimeException first = null;
            for (JourneyListener listener : listeners) {
                first = tell(listener, event, first);
            }
            if (first != null) {
                throw first;
            }
        }

        private static @Nullable RuntimeException tell(
                JourneyListener listener, Consumer<JourneyListener> event, @Nullable RuntimeException first) {
            try {
                event.accept(listener);
                return first;
            } catch (RuntimeException thrown) {
                if (first == null) {
                    return thrown;
                }
                first.addSuppressed(thrown);
                return first;
            }
        }
    }
}
