package io.github.kextproof.suite;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.mac.MacName;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Hands a suite each Mac of the run in turn, or the one that the configuration parameter {@link Run#MAC} names.
 *
 * <p>The run is found in the launcher session's store, where the command line puts its own; elsewhere (Maven, an IDE) it is
 * started from the configuration parameters that {@link RunByParameters} reads.
 */
final class EachMac implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        String scenario = Scenarios.nameOf(context.getRequiredTestClass());
        Run run = runOf(context);
        Predicate<MacName> wanted = context.getConfigurationParameter(Run.MAC)
                .<Predicate<MacName>>map(only -> mac -> mac.value().equals(only))
                .orElse(any -> true);
        return run.hosts(scenario, wanted).stream().map(host -> invocation(run, host, scenario));
    }

    private static Run runOf(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Run.STORE))
                .getOrComputeIfAbsent(
                        Run.class, type -> RunByParameters.start(context::getConfigurationParameter), Run.class);
    }

    private static TestTemplateInvocationContext invocation(Run run, Host host, String scenario) {
        Walking walking = new Walking(run, host, scenario);
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int invocationIndex) {
                return host.settings().name().value();
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(walking);
            }
        };
    }
}
