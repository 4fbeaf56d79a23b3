package io.github.kextproof.gate.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file in a results directory is, by its name: what Allure's own reader goes by (allure-generator 2.34.0, {@code
 * Allure2Plugin}). All else, such as {@code history}, {@code categories.json}, {@code executor.json} and attachments, is no
 * result.
 */
final class FileNames {
    static final String ENVIRONMENT = "environment.properties";

    /** As kextproof's own writer names a file until it is complete. */
    private static final String ASIDE = ".unfinished-";

    private static final Pattern OF_ALLURE_1 = Pattern.compile(".*-testsuite\\.(xml|json)");
    private static final Pattern OF_JUNIT = Pattern.compile("TEST-.*\\.xml");

    /** As kextproof's own writer names what it says of the shard that a run took. */
    private static final String SHARD = "-shard.properties";

    private FileNames() {}

    static boolean isResult(String name) {
        return name.endsWith("-result.json");
    }

    static boolean isContainer(String name) {
        return name.endsWith("-container.json");
    }

    static boolean isShard(String name) {
        return name.endsWith(SHARD);
    }

    static boolean isRead(String name) {
        return isResult(name) || isContainer(name) || isShard(name) || name.equals(ENVIRONMENT);
    }

    static boolean isAside(String name) {
        return name.startsWith(ASIDE);
    }

    /** Why results in a form that Allure's reports show, though the gate does not read it, cannot be passed over. */
    static Optional<String> foreign(String name) {
        if (OF_ALLURE_1.matcher(name).matches()) {
            return Optional.of(EvidenceWords.otherFormat("Allure 1"));
        }
        return OF_JUNIT.matcher(name).matches() ? Optional.of(EvidenceWords.otherFormat("JUnit")) : Optional.empty();
    }
}
