package io.github.kextproof.suite;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.journey.Cancelled;
import io.github.kextproof.journey.Journey;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.NotApplicable;
import io.github.kextproof.report.AllureRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Gives one invocation of a suite the journey of its Mac, and tells JUnit what became of it in JUnit's words. */
final class Walking implements ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {
    private final Run run;
    private final Host host;
    private final String scenario;
    /** Followed at once, so that the progress shows every journey that is still to come. */
    private final List<JourneyListener> followers;

    private @Nullable AllureRecord record;

    Walking(Run run, Host host, String scenario) {
        this.run = run;
        this.host = host;
        this.scenario = scenario;
        this.followers = run.follow(host, scenario);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Journey.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        record = run.record(host, scenario);
        return run.journey(host, scenario, followers, record);
    }

    /**
     * Not applicable is aborted, which reports show as skipped, with the reason; what was cancelled says how far it had come, in
     * the words of its result.
     */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof NotApplicable notApplicable) {
            throw new TestAbortedException(notApplicable.getMessage());
        }
        if (thrown instanceof Cancelled && record != null) {
            throw new Cancelled(record.standing());
        }
        throw thrown;
    }

    /** A stub Mac that was asked what it cannot answer proves nothing. */
    @Override
    public void afterEach(ExtensionContext context) {
        List<String> unsimulated = run.unsimulated(host.settings().name());
        if (!unsimulated.isEmpty()) {
            throw new IllegalStateException("the stub Mac " + host.settings().name()
                    + " was asked for what it does not simulate: " + String.join("; ", unsimulated));
        }
    }
}
