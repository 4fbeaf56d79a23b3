package io.github.kextproof.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The CI build around a run, read from the variables that CI servers document. */
final class CiBuild {
    private CiBuild() {}

    /** As Allure's executor.json has it; empty outside of CI. */
    static Optional<Map<String, Object>> of(Map<String, String> environment) {
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            return Optional.of(github(environment));
        }
        if ("true".equals(environment.get("GITLAB_CI"))) {
            return Optional.of(gitlab(environment));
        }
        return environment.containsKey("JENKINS_URL") ? Optional.of(jenkins(environment)) : Optional.empty();
    }

    /** What the parallel jobs of one CI build have in common, and those of another have not; empty outside of CI. */
    static Optional<String> together(Map<String, String> environment) {
        boolean gitlab = "true".equals(environment.get("GITLAB_CI"));
        return gitlab
                ? Optional.ofNullable(environment.get("CI_PIPELINE_URL"))
                : of(environment).map(executor -> String.valueOf(executor.get("buildUrl")));
    }

    private static Map<String, Object> github(Map<String, String> environment) {
        String repository = get(environment, "GITHUB_SERVER_URL") + "/" + get(environment, "GITHUB_REPOSITORY");
        return executor(
                "github",
                "GitHub Actions",
                repository,
                get(environment, "GITHUB_RUN_NUMBER"),
                get(environment, "GITHUB_WORKFLOW"),
                repository + "/actions/runs/" + get(environment, "GITHUB_RUN_ID"));
    }

    private static Map<String, Object> gitlab(Map<String, String> environment) {
        return executor(
                "gitlab",
                "GitLab CI",
                get(environment, "CI_PROJECT_URL"),
                get(environment, "CI_PIPELINE_IID"),
                get(environment, "CI_JOB_NAME"),
                get(environment, "CI_JOB_URL"));
    }

    private static Map<String, Object> jenkins(Map<String, String> environment) {
        return executor(
                "jenkins",
                "Jenkins",
                get(environment, "JENKINS_URL"),
                get(environment, "BUILD_NUMBER"),
                get(environment, "JOB_NAME"),
                get(environment, "BUILD_URL"));
    }

    /** The order of builds is a number in Allure; a build without one goes without. */
    private static Map<String, Object> executor(
            String type, String name, String url, String number, String job, String buildUrl) {
        Map<String, Object> executor = new LinkedHashMap<>();
        executor.put("type", type);
        executor.put("name", name);
        executor.put("url", url);
        if (number.matches("\\d{1,18}")) {
            executor.put("buildOrder", Long.valueOf(number));
        }
        executor.put("buildName", job + " #" + number);
        executor.put("buildUrl", buildUrl);
        return executor;
    }

    private static String get(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "");
    }
}
