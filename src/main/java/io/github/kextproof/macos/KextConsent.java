package io.github.kextproof.macos;

import java.util.List;

/** {@code spctl kext-consent}: whether macOS asks users about kernel extensions; it changes in Recovery only. */
public final class KextConsent {
    private static final String TOOL = "spctl";
    private static final String PATH = "/usr/sbin/spctl";
    private static final String LIST_HEADER = "Allowed Team Identifiers:";

    private final MacShell mac;

    public KextConsent(MacShell mac) {
        this.mac = mac;
    }

    /** @throws UnexpectedAnswer if either question fails or the answer has another form */
    public Consent read() {
        return new Consent(required(), allowedTeams());
    }

    private boolean required() {
        Answer answer = Answer.ofSuccess(TOOL, mac.ask(PATH, "kext-consent", "status"));
        String status = answer.value("Kernel Extension User Consent").orElse("");
        return switch (status) {
            case "ENABLED" -> true;
            case "DISABLED" -> false;
            default -> throw answer.without("state of user consent");
        };
    }

    /** Every line under the header counts, whatever it looks like: an entry overlooked would void the test. */
    private List<String> allowedTeams() {
        Answer answer = Answer.ofSuccess(TOOL, mac.ask(PATH, "kext-consent", "list"));
        int header = answer.lines().indexOf(LIST_HEADER);
        if (header < 0) {
            throw answer.without("list of allowed teams");
        }
        return answer.lines().subList(header + 1, answer.lines().size());
    }
}
