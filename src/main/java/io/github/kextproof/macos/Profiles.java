package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** profiles(1): how a Mac is managed, and what its management says of kernel extensions. */
public final class Profiles {
    private static final String TOOL = "profiles";
    private static final String PATH = "/usr/bin/profiles";

    private final MacShell mac;

    public Profiles(MacShell mac) {
        this.mac = mac;
    }

    /** @throws UnexpectedAnswer if it fails, or does not say whether the Mac is enrolled */
    public Enrollment enrollment() {
        Answer answer = Answer.ofSuccess(TOOL, mac.ask(PATH, "status", "-type", "enrollment"));
        return new Enrollment(
                answer.value("Enrolled via DEP").orElse("").startsWith("Yes"), mdm(answer), answer.value("MDM server"));
    }

    private static Mdm mdm(Answer answer) {
        return switch (answer.value("MDM enrollment").orElse("")) {
            case "No" -> Mdm.NONE;
            case "Yes" -> Mdm.ENROLLED;
            case "Yes (User Approved)" -> Mdm.USER_APPROVED;
            default -> throw answer.without("state of MDM enrollment");
        };
    }

    /**
     * The kernel extension policies of all profiles of the computer, in the Mac's order.
     *
     * @throws UnexpectedAnswer if it fails, or prints no intact property list
     */
    public List<KextPayload> kextPayloads() {
        Outcome outcome = mac.askAsRoot(PATH, "show", "-output", "stdout-xml");
        String text = Said.readable(outcome.stdout());
        if (!text.contains("<plist") && saysNone(text + Said.readable(outcome.stderr()))) {
            return List.of();
        }
        if (!outcome.succeeded()) {
            throw UnexpectedAnswer.failing(TOOL, outcome);
        }
        try {
            return KextPayloads.in(PropertyListReader.read(text));
        } catch (XMLStreamException e) {
            UnexpectedAnswer unexpected = UnexpectedAnswer.without("intact list of profiles", TOOL, outcome);
            unexpected.initCause(e);
            throw unexpected;
        }
    }

    private static boolean saysNone(String text) {
        return text.toLowerCase(Locale.ROOT).contains("no configuration profiles installed");
    }
}
