package io.github.kextproof.cli;

import io.github.kextproof.mac.MacName;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Hears of what fails outside a journey: a suite that could not even begin must not pass for one with nothing to do. */
final class Complaints implements TestExecutionListener {
    private final List<String> complaints = new ArrayList<>();

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isContainer() && result.getStatus() == Status.FAILED) {
            complaints.add(test.getDisplayName() + ": "
                    + result.getThrowable().map(Throwable::toString).orElse("failed without saying why"));
        }
    }

    /** A Mac whose journeys could not even be looked for. */
    synchronized void add(MacName mac, RuntimeException thrown) {
        complaints.add(mac + ": " + thrown);
    }

    synchronized List<String> all() {
        return List.copyOf(complaints);
    }
}
