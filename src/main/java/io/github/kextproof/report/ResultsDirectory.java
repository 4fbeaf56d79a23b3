package io.github.kextproof.report;

import io.qameta.allure.util.PropertiesUtils;
import java.nio.file.Path;

/** Where a run's results go. */
public final class ResultsDirectory {
    private ResultsDirectory() {}

    /** The one that Allure writes to in this process. */
    static Path current() {
        return Path.of(
                PropertiesUtils.loadAllureProperties().getProperty("allure.results.directory", "allure-results"));
    }
}
