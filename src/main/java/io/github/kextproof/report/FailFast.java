package io.github.kextproof.report;

import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.MacName;
import java.time.Duration;

/**
 * Stops all the other journeys of a run once one has failed; that one does not apply to its Mac, or that somebody else has that
 * Mac, is no failure to stop for.
 */
public final class FailFast implements Following {
    private final Cancellation cancellation;

    public FailFast(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public JourneyListener follow(MacName mac, String scenario) {
        return new Bystander() {
            @Override
            public void finished(Verdict verdict, Duration took) {
                if (verdict instanceof Verdict.Failed failed && !failed.elsewhere()) {
                    cancellation.askOthers("--fail-fast after " + scenario + " on " + mac);
                }
            }
        };
    }
}
