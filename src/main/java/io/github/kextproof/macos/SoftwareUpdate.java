package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What macOS updates by itself, as defaults(1) lists its preferences. */
public final class SoftwareUpdate {
    /** Where macOS keeps them. */
    public static final String DOMAIN = "/Library/Preferences/com.apple.SoftwareUpdate";

    /** Each of them brings another macOS or another kext policy onto the Mac; the other keys only look and download. */
    public static final List<String> INSTALLING =
            List.of("AutomaticallyInstallMacOSUpdates", "CriticalUpdateInstall", "ConfigDataInstall");

    private final MacShell mac;

    public SoftwareUpdate(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The names of the preferences by which something is installed without anybody being asked. One that is not set counts as
     * off; what macOS makes of it is a guess, to be confirmed on a lab Mac.
     *
     * @return empty where the preferences are not there or cannot be read
     */
    public Optional<List<String>> installsByItself() {
        Outcome outcome = mac.ask("/usr/bin/defaults", "read", DOMAIN);
        if (!outcome.succeeded()) {
            return Optional.empty();
        }
        Answer answer = Answer.of("defaults", outcome);
        return Optional.of(INSTALLING.stream().flatMap(key -> ifOn(answer, key)).toList());
    }

    private static Stream<String> ifOn(Answer answer, String key) {
        Pattern line = Pattern.compile(key + " = (\\d);");
        return answer.last(line).filter("1"::equals).stream().map(on -> key);
    }
}
